package lint

import (
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A pageReader knows the places in a text.
type pageReader struct {
	file, text string
	lines      []int // where they begin
}

func newPageReader(file, text string) *pageReader {
	p := &pageReader{file: file, text: text, lines: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// pos returns the position of a byte. Columns count characters.
func (p *pageReader) pos(offset int) diag.Pos {
	line := sort.SearchInts(p.lines, offset+1)
	return diag.Pos{File: p.file, Line: line, Col: utf8.RuneCountInString(p.text[p.lines[line-1]:offset]) + 1}
}

// broken returns where a text stops being JSON and what is wrong there, or "" if it is JSON.
func broken(text string) (offset int, problem string) {
	var syntax *json.SyntaxError
	if err := json.Unmarshal([]byte(text), new(json.RawMessage)); !errors.As(err, &syntax) {
		return 0, ""
	}
	offset = min(max(int(syntax.Offset)-1, 0), len(text))
	rest := text[offset:]
	switch {
	case json.Valid([]byte(text + "}")), json.Valid([]byte(text + "]}")), json.Valid([]byte(text + "}}")):
		return len(text) - 1, "a closing bracket is missing"
	case json.Valid([]byte(text[:offset] + "," + rest)):
		return offset, "a comma is missing before " + quote(token(rest))
	}
	return offset, fmt.Sprintf("%s is unexpected", quote(token(rest)))
}

// token returns the first member's name of a text, or its first character.
func token(text string) string {
	if name, quoted := strings.CutPrefix(text, `"`); quoted {
		if end := strings.IndexByte(name, '"'); end > 0 && end < 50 {
			return name[:end]
		}
	}
	_, size := utf8.DecodeRuneInString(text)
	return text[:size]
}
