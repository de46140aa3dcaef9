package lint

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A Page is what a documentation page says of errors: a Markdown table whose first column is the
// status, with an example of the answer's body in each row. Cells may span lines.
type Page struct {
	Pos  diag.Pos // of the table
	Rows []PageRow
}

// A PageRow is a row of the table.
type PageRow struct {
	Pos        diag.Pos // of the status
	Status     int
	CodePos    diag.Pos // of the code, or Pos
	Code       string   // "" if the example has none
	RetryBy    bool     // the example has "retry_by"
	ExamplePos diag.Pos // of the example, or Pos
	Example    string   // "" if there is none
	BrokenPos  diag.Pos // of what makes the example no JSON; the zero Pos if it is JSON
	Broken     string   // what is wrong there
}

var (
	// headRow matches the head of a table whose first column is the status, the line below included.
	headRow = regexp.MustCompile(`(?mi)^[ \t]*\|?[ \t*_]*(?:HTTP )?status(?: codes?)?[ \t*_]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t\r:|-]*$`)

	// tableEnd matches what follows a table: a heading or a line across the page.
	tableEnd = regexp.MustCompile(`(?m)^[ \t]*(?:#|(?:[*_-][ \t]*){3,}\r?$)`)

	// rowStart matches a line that begins with a status.
	rowStart = regexp.MustCompile("(?m)^[ \t]*\\|?[ \t*_`]*([1-5][0-9][0-9])\\b")

	// codeSpan matches an example in backticks.
	codeSpan = regexp.MustCompile("`+([^`]*\\{[^`]*)`+")

	codeMember  = regexp.MustCompile(`"code"\s*:\s*"([^"\\]*)"`)
	retryMember = regexp.MustCompile(`"retry_by"\s*:`)
)

// ReadPage reads the error table of a page. The file's name is for positions only. A failure is a
// diag.List.
func ReadPage(file, text string) (*Page, error) {
	p := newPageReader(file, text)
	heads := headRow.FindAllStringIndex(text, -1)
	for i, head := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		if after := tableEnd.FindStringIndex(text[head[1]:end]); after != nil {
			end = head[1] + after[0]
		}
		if rows := p.rows(head[1], end); len(rows) > 0 {
			return &Page{p.pos(head[0]), rows}, nil
		}
	}
	var problems diag.List
	problems.Errorf(diag.Pos{File: file}, "no error table found; expected a Markdown table with a first column \"Status\", "+
		"and rows such as **404 - Not found** | `{\"success\":false, \"data\":{\"code\":\"NOT_FOUND\"}}`")
	return nil, problems
}

// rows reads the rows of a table that have an example.
func (p *pageReader) rows(start, end int) []PageRow {
	var rows []PageRow
	starts := p.rowStarts(start, end)
	for i, at := range starts {
		next := end
		if i+1 < len(starts) {
			next = starts[i+1]
		}
		if row := p.row(at, next); row.Example != "" && row.Status >= 400 {
			rows = append(rows, row)
		}
	}
	return rows
}

// rowStarts returns where rows begin, at their statuses. A line that begins with a number begins a
// row only if the row before it is complete: its last cell has begun, and its example has ended.
func (p *pageReader) rowStarts(start, end int) []int {
	var starts []int
	from, cell, ticks := start, false, 0 // of the row before: how far it is read, and what was found
	for _, match := range rowStart.FindAllStringSubmatchIndex(p.text[start:end], -1) {
		between := p.text[from : start+match[0]]
		from = start + match[2]
		cell = cell || strings.Contains(between, "|")
		ticks += strings.Count(between, "`")
		if len(starts) == 0 || cell && ticks%2 == 0 {
			starts = append(starts, from)
			cell, ticks = false, 0
		}
	}
	return starts
}

// row reads a row from its status to where the next one begins.
func (p *pageReader) row(start, end int) PageRow {
	status, _ := strconv.Atoi(p.text[start : start+3])
	row := PageRow{Pos: p.pos(start), CodePos: p.pos(start), ExamplePos: p.pos(start), Status: status}
	from, to := p.example(start, end)
	if from == to {
		return row
	}
	row.Example, row.ExamplePos = p.text[from:to], p.pos(from)
	if code := codeMember.FindStringSubmatchIndex(row.Example); code != nil {
		row.Code, row.CodePos = row.Example[code[2]:code[3]], p.pos(from+code[2])
	}
	row.RetryBy = retryMember.MatchString(row.Example)
	if offset, problem := broken(row.Example); problem != "" {
		row.Broken, row.BrokenPos = problem, p.pos(from+offset)
	}
	return row
}

// example returns where the example of a row begins and ends: in backticks, or from the first brace
// to the last one.
func (p *pageReader) example(start, end int) (from, to int) {
	if span := codeSpan.FindStringSubmatchIndex(p.text[start:end]); span != nil {
		start, end = start+span[2], start+span[3]
	}
	text := p.text[start:end]
	first, last := strings.IndexByte(text, '{'), strings.LastIndexByte(text, '}')
	if first < 0 || last < first {
		return 0, 0
	}
	return start + first, start + last + 1
}
