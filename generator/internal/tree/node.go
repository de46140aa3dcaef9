// Package tree holds a YAML or JSON document as plain nodes that know where they stand. Aliases and
// merge keys are resolved, duplicate keys are refused, and keys keep the document's order. It knows
// nothing of what a document means.
package tree

import "github.com/omnigen-dev/omnigen/generator/internal/diag"

// A Kind is what a node is.
type Kind int

// The kinds of nodes.
const (
	Null Kind = iota
	Bool
	Int
	Float
	String
	Sequence
	Mapping
)

// String returns the kind's name as a user would call it: "a string", "a mapping".
func (k Kind) String() string {
	return [...]string{"null", "a boolean", "a whole number", "a number", "a string", "a list", "a mapping"}[k]
}

// A Node is a value in a document.
type Node struct {
	Pos   diag.Pos // of the value's first character, in the file that it came from
	Kind  Kind
	Value string  // of a scalar, as JSON would hold it: "true", "12", "1.5", the text of a string
	Items []*Node // of a sequence
	Pairs []Pair  // of a mapping, in the document's order
}

// A Pair is a key of a mapping with its value.
type Pair struct {
	Key    string
	KeyPos diag.Pos
	Value  *Node
}

// Size returns how many values a value is made of, itself included.
func (n *Node) Size() int {
	size := 1
	for _, item := range n.Items {
		size += item.Size()
	}
	for _, p := range n.Pairs {
		size += p.Value.Size()
	}
	return size
}

// Get returns the value at a key of a mapping, or nil if n is nil, no mapping, or lacks the key.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for i := range n.Pairs {
		if n.Pairs[i].Key == key {
			return n.Pairs[i].Value
		}
	}
	return nil
}

// KeyPos returns where a key of a mapping stands, or n's own position if n lacks it.
func (n *Node) KeyPos(key string) diag.Pos {
	for i := range n.Pairs {
		if n.Pairs[i].Key == key {
			return n.Pairs[i].KeyPos
		}
	}
	return n.Pos
}
