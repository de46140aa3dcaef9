package lint

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// docsMissingCode finds codes of the error table that the page does not have.
func docsMissingCode(c *checker) {
	if c.Page == nil || c.Source.Table == nil {
		return
	}
	known := make(map[string]bool)
	for _, p := range c.Page.Rows {
		known[p.Code] = true
	}
	for _, row := range c.Source.Table.Rows {
		if !known[row.Code] {
			c.report(row.CodePos, fmt.Sprintf("the error code %s is not in the page's table at %s", quote(row.Code), c.Page.Pos),
				"the error table wins: omnigen generates the code")
		}
	}
}

// docsUnknownCode finds codes of the page that the error table does not have.
func docsUnknownCode(c *checker) {
	for p, row := range c.pageRows() {
		if row == nil {
			c.report(p.CodePos, fmt.Sprintf("the error code %s of status %d is not in the error table at %s", quote(p.Code), p.Status, c.Source.Table.Pos),
				"the error table wins: omnigen generates nothing for the code")
		}
	}
}

// docsStatus finds codes to which the page gives another status than the error table.
func docsStatus(c *checker) {
	for p, row := range c.pageRows() {
		if row != nil && row.Status != p.Status {
			c.report(p.Pos, fmt.Sprintf("the error code %s has status %d here, and status %d in the error table, at %s", quote(p.Code), p.Status, row.Status, row.StatusPos),
				fmt.Sprintf("the error table wins: the generated handler answers %d", row.Status))
		}
	}
}

// docsRetryBy finds codes of which the page and the error table disagree whether retry_by belongs to
// them.
func docsRetryBy(c *checker) {
	for p, row := range c.pageRows() {
		switch {
		case row == nil || row.RetryBy == p.RetryBy:
		case p.RetryBy:
			c.report(p.CodePos, fmt.Sprintf("the example of the error code %s has \"retry_by\", which does not belong to it in the error table, at %s", quote(p.Code), row.Pos),
				"the error table wins: the generated constructor does not ask for the time")
		default:
			c.report(p.CodePos, fmt.Sprintf("the example of the error code %s has no \"retry_by\", which belongs to it in the error table, at %s", quote(p.Code), row.Pos),
				"the error table wins: the generated constructor asks for the time")
		}
	}
}

// docsExample finds examples on the page that are not JSON, or that have no code.
func docsExample(c *checker) {
	if c.Page == nil {
		return
	}
	for _, p := range c.Page.Rows {
		switch {
		case p.Code == "":
			c.report(p.ExamplePos, fmt.Sprintf("the example of status %d has no error code", p.Status), "omnigen does not compare it")
		case p.Broken != "":
			c.report(p.BrokenPos, fmt.Sprintf("the example of the error code %s is not valid JSON: %s", quote(p.Code), p.Broken),
				"omnigen reads the code from it all the same")
		}
	}
}

// pageRows yields the rows of the page that have a code, with their rows of the error table or nil.
func (c *checker) pageRows() func(yield func(PageRow, *source.ErrorRow) bool) {
	return func(yield func(PageRow, *source.ErrorRow) bool) {
		if c.Page == nil || c.Source.Table == nil {
			return
		}
		rows := make(map[string]*source.ErrorRow)
		for i, row := range c.Source.Table.Rows {
			rows[row.Code] = &c.Source.Table.Rows[i]
		}
		for _, p := range c.Page.Rows {
			if p.Code != "" && !yield(p, rows[p.Code]) {
				return
			}
		}
	}
}
