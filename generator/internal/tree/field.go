package tree

import (
	"strconv"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// Field returns the value at a key of a mapping, or nil if there is none or it is null. A value of
// another kind is a problem, and nil as well.
func (n *Node) Field(key string, kind Kind, problems *diag.List) *Node {
	v := n.Get(key)
	if v == nil || v.Kind == Null {
		return nil
	}
	if v.Kind != kind {
		problems.Errorf(v.Pos, "%q: %s", key, v.Unlike(kind))
		return nil
	}
	return v
}

// Need is Field for a key that must be there.
func (n *Node) Need(key string, kind Kind, problems *diag.List) *Node {
	if v := n.Get(key); v == nil || v.Kind == Null {
		problems.Errorf(n.Pos, "%q is missing; give %s", key, kind)
		return nil
	}
	return n.Field(key, kind, problems)
}

// Unlike says that a node is not of the kind that it should be, and what helps if that is known.
func (n *Node) Unlike(want Kind) string {
	text := "expected " + want.String() + ", found " + n.Kind.String()
	switch {
	case want == String && n.Kind < String:
		text += "; put it in quotes"
	case want == Int && n.Kind == String && isWhole(n.Value):
		text += "; remove the quotes"
	case want == Bool:
		text += "; write true or false"
	}
	return text
}

func isWhole(text string) bool {
	_, err := strconv.ParseInt(text, 10, 64)
	return err == nil
}
