package lint

import (
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// A code is the schema of the code in error bodies, with the statuses that it is used for.
type code struct {
	pos      diag.Pos
	schema   *openapi.Schema
	statuses []string
}

// codes returns the schemas of error codes, each once, in the document's order.
func (c *checker) codes() []*code {
	var codes []*code
	known := map[*openapi.Schema]*code{}
	for _, a := range c.answers() {
		p := codeProperty(a.schema)
		if !a.bad || a.good || p == nil {
			continue
		}
		schema := p.Schema.Resolve()
		if schema.Type != "string" {
			continue
		}
		if known[schema] == nil {
			known[schema] = &code{pos: p.Pos, schema: schema}
			if p.Schema.Ref != "" {
				known[schema].pos = schema.Pos
			}
			codes = append(codes, known[schema])
		}
		known[schema].statuses = union(known[schema].statuses, a.statuses)
	}
	return codes
}

// codeProperty returns the code of an error body: in its data, or in itself.
func codeProperty(body *openapi.Schema) *openapi.Property {
	if data := property(body, "data"); data != nil {
		if p := property(data.Schema, "code"); p != nil {
			return p
		}
	}
	return property(body, "code")
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

// errorCodeOpen finds codes that may be any text.
func errorCodeOpen(c *checker) {
	for _, code := range c.codes() {
		rows := c.rowsFor(code.statuses)
		switch {
		case len(code.schema.Enum) > 0 || code.schema.Pattern != "":
		case code.schema.Example != nil:
			c.report(code.pos, fmt.Sprintf("the error code of %s is any string: only an example names %s", statusList(code.statuses), code.schema.Example.JSON()), codesFrom(rows))
		case len(rows) > 0:
			c.report(code.pos, fmt.Sprintf("the error code of %s is any string, where the error table has %s", statusList(code.statuses), or(quotedCodes(rows))), codesFrom(rows))
		}
	}
}

// codesFrom says where the codes come from.
func codesFrom(rows []source.ErrorRow) string {
	if len(rows) == 0 {
		return "omnigen takes the example for the code"
	}
	return "omnigen takes the codes from the error table: " + and(quotedCodes(rows))
}

func quotedCodes(rows []source.ErrorRow) []string {
	var codes []string
	for _, row := range rows {
		codes = append(codes, quote(row.Code))
	}
	return codes
}

// codesAt lists codes with their positions in the error table.
func codesAt(rows []source.ErrorRow) string {
	var codes []string
	for _, row := range rows {
		codes = append(codes, fmt.Sprintf("%s (%s)", quote(row.Code), row.CodePos))
	}
	return and(codes)
}
