package tree

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// The bounds of a document.
const (
	// MaxSize is the largest text that Parse reads, in bytes.
	MaxSize = 16 << 20

	// MaxParts is how many lines, commas, opening brackets, anchors and tags a text may have in all. It
	// bounds the number of values before there are any: they take far more memory than their text.
	MaxParts = 1_000_000

	// MaxDepth is how deeply values may nest.
	MaxDepth = 200
)

// Parse reads a document. Text that is JSON is read as JSON, any other as YAML 1.2 with the core
// schema, except that what JSON has no notion of (.inf, .nan, times, binary data) stays a string.
// The file's name is for positions only. A failure is a diag.List.
func Parse(file string, data []byte) (*Node, error) {
	b := &builder{file: file}
	root := b.parse(data)
	if err := b.problems.Err(); err != nil {
		return nil, err
	}
	return root, nil
}

func (b *builder) parse(data []byte) *Node {
	if len(data) > MaxSize {
		b.problems.Errorf(diag.Pos{File: b.file}, "the file is larger than %d MiB, which is the most that is read", MaxSize>>20)
		return nil
	}
	if parts(data) > MaxParts {
		b.problems.Errorf(diag.Pos{File: b.file},
			"the file has more than %d lines, commas, brackets, anchors and tags, which is the most that is read", MaxParts)
		return nil
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if i, bad := unreadable(data); bad != "" {
		b.problems.Errorf(b.offset(data, i), "%s; save the file as UTF-8 text", bad)
		return nil
	}
	if isJSON(data) {
		return b.parseJSON(data)
	}
	return b.parseYAML(data)
}

func parts(data []byte) int {
	n := 0
	for _, part := range []string{"\n", ",", "[", "{", "&", "!"} {
		n += bytes.Count(data, []byte(part))
	}
	return n
}

// unreadable finds the first byte that no document can hold, and says what is wrong with it.
func unreadable(data []byte) (offset int, bad string) {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i, "not UTF-8"
		}
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return i, "a control character"
		}
		i += size
	}
	return 0, ""
}

// isJSON reports whether the text is a JSON object or array. YAML is nearly a superset of JSON:
// readers of YAML stumble over surrogate pairs and long keys.
func isJSON(data []byte) bool {
	text := bytes.TrimLeft(data, " \t\r\n")
	return len(text) > 0 && (text[0] == '{' || text[0] == '[') && json.Valid(data)
}

// offset returns the position of a byte.
func (b *builder) offset(data []byte, i int) diag.Pos {
	c := cursor{line: 1, col: 1}
	c.advance(data, i)
	return b.pos(c.line, c.col)
}

// A cursor is a place in a text. Columns count characters.
type cursor struct{ offset, line, col int }

// advance moves the cursor on to an offset.
func (c *cursor) advance(data []byte, offset int) {
	for ; c.offset < offset; c.offset++ {
		switch {
		case data[c.offset] == '\n':
			c.line, c.col = c.line+1, 1
		case utf8.RuneStart(data[c.offset]):
			c.col++
		}
	}
}
