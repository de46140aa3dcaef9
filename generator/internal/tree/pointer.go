package tree

import (
	"strconv"
	"strings"
)

// The escapes of a JSON pointer's token.
var (
	escape   = strings.NewReplacer("~", "~0", "/", "~1")
	unescape = strings.NewReplacer("~1", "/", "~0", "~")
)

// Escape returns a key as a token of a JSON pointer.
func Escape(key string) string { return escape.Replace(key) }

// At returns the node that a JSON pointer (RFC 6901) leads to from n, or nil. The empty pointer
// leads to n itself.
func (n *Node) At(pointer string) *Node {
	if pointer == "" {
		return n
	}
	tokens := strings.Split(pointer, "/")
	if tokens[0] != "" {
		return nil
	}
	for _, token := range tokens[1:] {
		n = n.child(unescape.Replace(token))
	}
	return n
}

// child returns the value at a key of a mapping or at an index of a sequence, or nil.
func (n *Node) child(token string) *Node {
	if n == nil || n.Kind != Sequence {
		return n.Get(token)
	}
	i, err := strconv.Atoi(token)
	if err != nil || strconv.Itoa(i) != token || i < 0 || i >= len(n.Items) {
		return nil
	}
	return n.Items[i]
}
