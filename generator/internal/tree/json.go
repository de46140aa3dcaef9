package tree

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A jsonReader builds nodes from text that is known to be valid JSON.
type jsonReader struct {
	*builder
	data   []byte
	tokens *json.Decoder
	cursor cursor
}

func (b *builder) parseJSON(data []byte) *Node {
	r := &jsonReader{builder: b, data: data, tokens: json.NewDecoder(bytes.NewReader(data)), cursor: cursor{line: 1, col: 1}}
	r.tokens.UseNumber()
	token, pos := r.next()
	return r.value(token, pos)
}

// next returns the next token and where it begins.
func (r *jsonReader) next() (json.Token, diag.Pos) {
	start := int(r.tokens.InputOffset())
	for start < len(r.data) && strings.IndexByte(" \t\r\n,:", r.data[start]) >= 0 {
		start++
	}
	r.cursor.advance(r.data, start)
	token, _ := r.tokens.Token() // the text is valid
	return token, r.pos(r.cursor.line, r.cursor.col)
}

func (r *jsonReader) value(token json.Token, pos diag.Pos) *Node {
	n := &Node{Pos: pos}
	switch v := token.(type) {
	case bool:
		n.Kind, n.Value = Bool, strconv.FormatBool(v)
	case string:
		n.Kind, n.Value = String, v
	case json.Number:
		n.Kind, n.Value = numberKind(v.String()), v.String()
	case json.Delim:
		r.collection(n, v)
	}
	return n
}

// collection reads the rest of an object or array.
func (r *jsonReader) collection(n *Node, open json.Delim) {
	defer r.leave()
	deep := !r.enter(n.Pos)
	n.Kind = Sequence
	if open == '{' {
		n.Kind = Mapping
	}
	if deep {
		return // the rest is misread from here on, and of no interest
	}
	if n.Kind == Mapping {
		r.pairs(r.mapping(n, 0))
		return
	}
	for r.tokens.More() && !r.tooDeep {
		n.Items = append(n.Items, r.value(r.next()))
	}
	r.next()
}

func (r *jsonReader) pairs(m *mapping) {
	for r.tokens.More() && !r.tooDeep {
		token, pos := r.next()
		key, _ := token.(string)
		fresh := m.declare(key, pos)
		if value := r.value(r.next()); fresh {
			m.add(key, pos, value)
		}
	}
	r.next()
}

// numberKind tells the kinds of a JSON number apart.
func numberKind(text string) Kind {
	if strings.ContainsAny(text, ".eE") {
		return Float
	}
	return Int
}
