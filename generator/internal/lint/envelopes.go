package lint

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A result is the JSON body that an operation answers with if all went well.
type result struct {
	response
	*answer
}

// results returns the first such body of each operation, unions aside: those may be anything.
func (c *checker) results() []result {
	var results []result
	for op := range c.operations() {
		for _, r := range op.Responses {
			media := jsonContent(r.Content)
			if !isGood(r.Status) || media == nil {
				continue
			}
			if schema := media.Schema.Resolve(); !isUnion(schema) {
				results = append(results, result{response{r, op}, &answer{schema: schema}})
			}
			break
		}
	}
	return results
}

// pos returns where the body's schema stands: in the operation if it is a reference there.
func (r result) pos() diag.Pos { return jsonContent(r.Content).Schema.Pos }

// bareResult finds answers without an envelope where most operations have one.
func bareResult(c *checker) {
	var bare []result
	envelopes := 0
	for _, r := range c.results() {
		switch {
		case isEnvelope(r.schema):
			envelopes++
		case r.op.Extensions.Get("x-omnigen-envelope") == nil:
			bare = append(bare, r)
		}
	}
	for _, r := range bare {
		if envelopes > len(bare) {
			c.report(r.pos(), fmt.Sprintf("status %s of %s is the bare result, where %d other operations answer with an envelope", r.Status, r.op, envelopes),
				"the generated handler answers with the bare result, as the document has it")
		}
	}
}

// noData finds envelopes without data where most have it.
func noData(c *checker) {
	var without []result
	with := 0
	for _, r := range c.results() {
		switch {
		case !isEnvelope(r.schema):
		case property(r.schema, "data") != nil:
			with++
		default:
			without = append(without, r)
		}
	}
	for _, r := range without {
		if with > len(without) {
			c.report(r.schema.Pos, fmt.Sprintf("the envelope of status %s of %s has no \"data\", where those of %d other operations have it", r.Status, r.op, with),
				"the generated handler answers without \"data\", as the document has it")
		}
	}
}

// envelopeRequired finds envelopes that do not require their parts.
func envelopeRequired(c *checker) {
	for _, a := range c.answers() {
		if !isEnvelope(a.schema) {
			continue
		}
		if lacking := lacks(a.schema, "success", "data"); len(lacking) > 0 {
			c.report(a.schema.Pos, fmt.Sprintf("the envelope of %s does not require %s", a.name, and(quoted(lacking))),
				"the generated handler always sends "+them(lacking))
		}
	}
}

// successOpen finds envelopes whose "success" may be true or false, though the status decides it.
func successOpen(c *checker) {
	for _, a := range c.answers() {
		if !isEnvelope(a.schema) || a.good == a.bad {
			continue
		}
		success := property(a.schema, "success")
		schema := success.Schema.Resolve()
		if len(schema.Enum) > 0 {
			continue
		}
		pos := success.Pos
		if success.Schema.Ref != "" {
			pos = schema.Pos
		}
		problem := fmt.Sprintf("\"success\" in %s may be true or false", a.name)
		if schema.Example != nil {
			problem += fmt.Sprintf(": that it is %s is only an example", schema.Example.JSON())
		}
		c.report(pos, problem, fmt.Sprintf("the generated handler always sends %t here", a.good))
	}
}

// errorBodyRequired finds the data of error envelopes that do not require their parts.
func errorBodyRequired(c *checker) {
	for _, a := range c.answers() {
		data := property(a.schema, "data")
		if !a.bad || a.good || !isEnvelope(a.schema) || data == nil {
			continue
		}
		names := []string{"message", "code"}
		if c.alwaysRetries(a.statuses) {
			names = append(names, "retry_by")
		}
		if lacking := lacks(data.Schema, names...); len(lacking) > 0 {
			c.report(data.Schema.Resolve().Pos, fmt.Sprintf("the error in %s does not require %s", a.name, and(quoted(lacking))),
				"the generated constructors of errors set "+them(lacking))
		}
	}
}

// alwaysRetries reports whether retry_by belongs to all codes that the error table has for the
// statuses.
func (c *checker) alwaysRetries(statuses []string) bool {
	rows := c.rowsFor(statuses)
	for _, row := range rows {
		if !row.RetryBy {
			return false
		}
	}
	return len(rows) > 0
}
