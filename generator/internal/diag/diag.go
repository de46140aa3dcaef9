// Package diag holds what omnigen has to say about its input: a position, a severity and a message.
// Stages collect diagnostics and return them; only the command prints.
package diag

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Pos is a place in a file that the user gave. Line and Col count from 1; a zero Line means the
// file as a whole, and the zero Pos no file at all.
type Pos struct {
	File      string
	Line, Col int
}

// String returns "file:line:col", "file", or "" for the zero Pos.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders positions by file, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(strings.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// A Severity tells whether a diagnostic stops the generator.
type Severity int

// The severities.
const (
	Warning Severity = iota // the output is good; the input deserves a look
	Error                   // nothing can be written
)

// A Diagnostic is one thing that is wrong with the input. The message is lower case, has no full
// stop, quotes the offender with %q and ends in what to do about it when there is something.
type Diagnostic struct {
	Pos      Pos
	Severity Severity
	Message  string
}

// String returns the diagnostic as a line: "file:line:col: message", and "warning: " before the
// message of a warning.
func (d Diagnostic) String() string {
	var b strings.Builder
	if pos := d.Pos.String(); pos != "" {
		b.WriteString(pos + ": ")
	}
	if d.Severity == Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(d.Message)
	return b.String()
}

// A List is a collection of diagnostics. The zero value is ready to use.
type List []Diagnostic

// Errorf adds an error.
func (l *List) Errorf(pos Pos, format string, args ...any) {
	*l = append(*l, Diagnostic{pos, Error, message(format, args)})
}

// Warnf adds a warning.
func (l *List) Warnf(pos Pos, format string, args ...any) {
	*l = append(*l, Diagnostic{pos, Warning, message(format, args)})
}

// Sorted returns the diagnostics ordered by position, each once.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.Compare(b.Pos), strings.Compare(a.Message, b.Message))
	})
	return slices.Compact(sorted)
}

// Warnings returns the warnings alone, sorted.
func (l List) Warnings() List { return l.with(Warning) }

// Err returns the errors of the list, sorted, as one error, or nil if there are none.
func (l List) Err() error {
	if errs := l.with(Error); len(errs) > 0 {
		return errs
	}
	return nil
}

func (l List) with(s Severity) List {
	return slices.DeleteFunc(l.Sorted(), func(d Diagnostic) bool { return d.Severity != s })
}

// Error returns the diagnostics a line each, so that a List can be returned as an error.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, d := range l {
		lines[i] = d.String()
	}
	return strings.Join(lines, "\n")
}

// Of returns the diagnostics in err's tree, or err itself as a diagnostic without position.
func Of(err error) List {
	if err == nil {
		return nil
	}
	if l := (List)(nil); errors.As(err, &l) {
		return l
	}
	return List{{Severity: Error, Message: err.Error()}}
}
