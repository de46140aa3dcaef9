package lint

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// missingStatus finds operations that do not document a status which the error table has.
func missingStatus(c *checker) {
	if c.Source.Table == nil {
		return
	}
	statuses := c.tableStatuses()
	for op := range c.operations() {
		var missing []string
		for _, status := range statuses {
			if !op.documents(status) && !(status == 401 && op.isPublic()) {
				missing = append(missing, strconv.Itoa(status))
			}
		}
		if len(missing) > 0 {
			c.report(op.Pos, fmt.Sprintf("%s does not document %s, which the error table has", op, statusList(missing)),
				"the generated handler can answer every operation with every code of the table")
		}
	}
}

// statusList names statuses in a sentence.
func statusList(statuses []string) string {
	switch {
	case len(statuses) == 1 && statuses[0] == "default":
		return "the default response"
	case len(statuses) == 1:
		return "status " + statuses[0]
	}
	return "statuses " + and(statuses)
}

// tableStatuses returns the statuses of the error table, in order.
func (c *checker) tableStatuses() []int {
	var statuses []int
	for _, row := range c.Source.Table.Rows {
		statuses = append(statuses, row.Status)
	}
	slices.Sort(statuses)
	return slices.Compact(statuses)
}

// documents reports whether an operation has a response for a status.
func (op *operation) documents(status int) bool {
	for _, r := range op.Responses {
		if covers(r.Status, status) {
			return true
		}
	}
	return false
}

// isPublic reports whether the document says that the operation needs no authentication.
func (op *operation) isPublic() bool {
	for _, r := range op.Security {
		if len(r.Schemes) == 0 {
			return true
		}
	}
	return op.OwnSecurity && len(op.Security) == 0
}

// covers reports whether a key of responses stands for a status: itself, "4XX" or "default".
func covers(key string, status int) bool {
	text := strconv.Itoa(status)
	return key == text || key == "default" || key == text[:1]+"XX"
}

// rowsFor returns the rows of the error table for any of the keys of responses.
func (c *checker) rowsFor(keys []string) []source.ErrorRow {
	if c.Source.Table == nil {
		return nil
	}
	var rows []source.ErrorRow
	for _, row := range c.Source.Table.Rows {
		if slices.ContainsFunc(keys, func(key string) bool { return covers(key, row.Status) }) {
			rows = append(rows, row)
		}
	}
	return rows
}

// noServerError finds documents that do not speak of failures of the provider itself.
func noServerError(c *checker) {
	operations := 0
	for op := range c.operations() {
		operations++
		for _, r := range op.Responses {
			if r.Status[0] == '5' || r.Status == "default" {
				return
			}
		}
	}
	if operations > 0 {
		c.report(c.Source.Document.KeyPos("paths"), "no operation documents a 5xx status or a default response, so what a failing provider answers is left open",
			"the generated handler answers 500, in the error envelope without a code")
	}
}
