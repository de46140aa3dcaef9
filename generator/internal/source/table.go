package source

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// An ErrorTable is the list of the errors that a provider may answer with.
type ErrorTable struct {
	Pos  diag.Pos
	Rows []ErrorRow

	node *tree.Node
}

// An ErrorRow is a documented error.
type ErrorRow struct {
	Pos         diag.Pos
	CodePos     diag.Pos
	Code        string // "RATE_LIMIT_EXCEEDED"
	StatusPos   diag.Pos
	Status      int // of HTTP, 400 to 599
	Title       string
	Description string
	RetryBy     bool       // the answer says when to try again
	Example     *tree.Node // of an answer's body; nil: none
}

// tableVersion is the version of the table's format.
const tableVersion = "1"

var (
	tableKeys = []string{"version", "errors"}
	columns   = []string{"code", "status", "title", "description", "retry_by", "example"}
)

// codes are the texts that an error code may have: they become part of names in Go.
var codes = regexp.MustCompile(`^[A-Z][A-Z0-9_]{0,99}$`)

// table reads an error table; nil stays nil.
func (l *loader) table(root *tree.Node) *ErrorTable {
	switch {
	case root == nil:
		return nil
	case root.Kind != tree.Mapping:
		l.problems.Errorf(root.Pos, "not an error table: %s", root.Unlike(tree.Mapping))
		return nil
	case root.Get("errors") == nil:
		l.problems.Errorf(root.Pos,
			`not an error table: it has no "errors" key; give one with "version: %s" and a list of "errors"`, tableVersion)
		return nil
	}
	l.unknownKeys(root, tableKeys)
	if version := root.Need("version", tree.Int, &l.problems); version != nil && version.Value != tableVersion {
		l.problems.Errorf(version.Pos,
			"version %s of the error table is not supported; this omnigen reads version %s", version.Value, tableVersion)
		return nil
	}
	table := &ErrorTable{Pos: root.Pos, node: root}
	if rows := root.Need("errors", tree.Sequence, &l.problems); rows != nil {
		table.Rows = l.rows(rows.Items)
	}
	return table
}

// rows reads the rows of a table. No two may have the same code.
func (l *loader) rows(items []*tree.Node) []ErrorRow {
	var rows []ErrorRow
	first := map[string]diag.Pos{}
	for _, item := range items {
		row := l.row(item)
		if pos, taken := first[row.Code]; taken && row.Code != "" {
			l.problems.Errorf(row.CodePos, "duplicate error code %q, first at %s; keep one row for it", row.Code, pos)
			continue
		}
		first[row.Code] = row.CodePos
		rows = append(rows, row)
	}
	return rows
}

func (l *loader) row(n *tree.Node) ErrorRow {
	row := ErrorRow{Pos: n.Pos, CodePos: n.Pos, StatusPos: n.Pos}
	if n.Kind != tree.Mapping {
		l.problems.Errorf(n.Pos, "a row of the error table: %s", n.Unlike(tree.Mapping))
		return row
	}
	l.unknownKeys(n, columns)
	if code := n.Need("code", tree.String, &l.problems); code != nil {
		row.Code, row.CodePos = l.code(code), code.Pos
	}
	if status := n.Need("status", tree.Int, &l.problems); status != nil {
		row.Status, row.StatusPos = l.status(status), status.Pos
	}
	row.Title = l.column(n, "title")
	row.Description = l.column(n, "description")
	if retry := n.Field("retry_by", tree.Bool, &l.problems); retry != nil {
		row.RetryBy = retry.Value == "true"
	}
	row.Example = n.Get("example")
	return row
}

// code returns an error code's text, or "" if no code may have it.
func (l *loader) code(n *tree.Node) string {
	if codes.MatchString(n.Value) {
		return n.Value
	}
	l.problems.Errorf(n.Pos, "%q is no error code; write it in capital letters, digits and underscores, a letter first", n.Value)
	return ""
}

func (l *loader) status(n *tree.Node) int {
	status, err := strconv.Atoi(n.Value)
	if err != nil || status < 400 || status > 599 {
		l.problems.Errorf(n.Pos, "%s is no HTTP status of an error; give one from 400 to 599", n.Value)
	}
	return status
}

// column returns a text that must be there and hold something.
func (l *loader) column(n *tree.Node, key string) string {
	text := n.Need(key, tree.String, &l.problems)
	if text == nil {
		return ""
	}
	if strings.TrimSpace(text.Value) == "" {
		l.problems.Errorf(text.Pos, "%q is empty; give a string", key)
	}
	return text.Value
}

// unknownKeys reports the keys of a mapping that mean nothing there. Those that begin with "x-" may
// mean something to others.
func (l *loader) unknownKeys(n *tree.Node, known []string) {
	for _, p := range n.Pairs {
		if slices.Contains(known, p.Key) || strings.HasPrefix(p.Key, "x-") {
			continue
		}
		hint := "the known ones are " + strings.Join(known, ", ")
		if near := diag.Nearest(p.Key, known); near != "" {
			hint = "did you mean " + strconv.Quote(near) + "?"
		}
		l.problems.Errorf(p.KeyPos, "unknown key %q; %s", p.Key, hint)
	}
}
