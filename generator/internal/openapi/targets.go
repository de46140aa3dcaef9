package openapi

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// targets finds what pointers lead to. A document may refer to thousands of components thousands of
// times, so both the answers and the keys on the way are remembered.
type targets struct {
	found map[string]*tree.Node
	keys  map[*tree.Node]map[string]*tree.Node
}

func newTargets(root *tree.Node) targets {
	return targets{map[string]*tree.Node{"": root}, map[*tree.Node]map[string]*tree.Node{}}
}

// find returns the node at a pointer, or nil.
func (t targets) find(pointer string) *tree.Node {
	if strings.Count(pointer, "/") > tree.MaxDepth {
		return nil // no node is that deep
	}
	target, known := t.found[pointer]
	if !known {
		parent, key := cut(pointer)
		target = t.child(t.find(parent), key)
		t.found[pointer] = target
	}
	return target
}

// child returns the node at a pointer of one token.
func (t targets) child(n *tree.Node, token string) *tree.Node {
	if n == nil || n.Kind != tree.Mapping {
		return n.At("/" + token)
	}
	keys, known := t.keys[n]
	if !known {
		keys = make(map[string]*tree.Node, len(n.Pairs))
		for _, p := range n.Pairs {
			keys[tree.Escape(p.Key)] = p.Value
		}
		t.keys[n] = keys
	}
	return keys[token]
}

// maxNeighbours is how many names suggestion looks at: comparing them takes time.
const maxNeighbours = 10_000

// suggestion names the neighbour that a dangling pointer may have meant.
func (t targets) suggestion(pointer string) string {
	parent, key := cut(pointer)
	n := t.find(parent)
	if n == nil || len(n.Pairs) > maxNeighbours {
		return nowhere
	}
	var names []string
	for _, p := range n.Pairs {
		names = append(names, tree.Escape(p.Key))
	}
	if near := diag.Nearest(key, names); near != "" {
		return "; did you mean \"#" + parent + "/" + near + "\"?"
	}
	return nowhere
}

// nowhere is what to do about a pointer that leads nowhere.
const nowhere = "; define what it names, or correct it"

// cut splits a pointer before its last token.
func cut(pointer string) (parent, token string) {
	i := strings.LastIndexByte(pointer, '/')
	return pointer[:i], pointer[i+1:]
}
