package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// errorCodeExample finds examples and defaults of codes that the error table does not know.
func errorCodeExample(c *checker) {
	for _, code := range c.codes() {
		c.knownCode("default", code.schema.Default, code.statuses)
		c.knownCode("example", code.schema.Example, code.statuses)
	}
	for _, e := range c.examples() {
		c.knownCode("example", e.code, e.statuses)
	}
}

// An example is the code in an example of a whole error body.
type example struct {
	code     *tree.Node
	statuses []string
}

// examples returns the examples of error bodies that have a code, each once.
func (c *checker) examples() []*example {
	var examples []*example
	known := map[*tree.Node]*example{}
	for r := range c.responses() {
		media := jsonContent(r.Content)
		if !isBad(r.Status) || media == nil {
			continue
		}
		node := media.Example.Get("code")
		if inData := media.Example.Get("data").Get("code"); inData != nil {
			node = inData
		}
		if node == nil {
			continue
		}
		if known[node] == nil {
			known[node] = &example{code: node}
			examples = append(examples, known[node])
		}
		known[node].statuses = union(known[node].statuses, []string{r.Status})
	}
	return examples
}

// errorCodeEnum finds lists of codes that differ from the error table.
func errorCodeEnum(c *checker) {
	for _, code := range c.codes() {
		if len(code.schema.Enum) == 0 {
			continue
		}
		for _, value := range code.schema.Enum {
			c.knownCode("listed", value, code.statuses)
		}
		var missing []source.ErrorRow
		for _, row := range c.rowsFor(explicit(code.statuses)) {
			if !slices.ContainsFunc(code.schema.Enum, func(n *tree.Node) bool { return n.Value == row.Code }) {
				missing = append(missing, row)
			}
		}
		if len(missing) > 0 {
			c.report(code.schema.EnumPos, fmt.Sprintf("the error codes of %s lack what the error table has: %s",
				statusList(code.statuses), codesAt(missing)), "the table wins: omnigen generates "+and(quotedCodes(missing)))
		}
	}
}

// explicit returns the statuses that are none of "4XX", "5XX" and "default".
func explicit(statuses []string) []string {
	return slices.DeleteFunc(slices.Clone(statuses), func(s string) bool { return s == "default" || strings.HasSuffix(s, "XX") })
}

// knownCode reports a code that the error table does not have for any of the statuses.
func (c *checker) knownCode(kind string, node *tree.Node, statuses []string) {
	if node == nil || node.Kind != tree.String || c.Source.Table == nil {
		return
	}
	rows := c.rowsFor(statuses)
	if slices.ContainsFunc(rows, func(row source.ErrorRow) bool { return row.Code == node.Value }) {
		return
	}
	problem := fmt.Sprintf("the %s error code %s of %s is not in the error table", kind, quote(node.Value), statusList(statuses))
	if at := slices.IndexFunc(c.Source.Table.Rows, func(row source.ErrorRow) bool { return row.Code == node.Value }); at >= 0 {
		row := c.Source.Table.Rows[at]
		problem = fmt.Sprintf("the %s error code %s of %s has status %d in the error table, at %s", kind, quote(node.Value), statusList(statuses), row.Status, row.StatusPos)
	} else if len(rows) > 0 {
		problem += ", which has " + codesAt(rows)
	}
	c.report(node.Pos, problem, "the table wins: omnigen generates the codes of the table alone")
}
