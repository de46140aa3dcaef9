package tree

import "github.com/omnigen-dev/omnigen/generator/internal/diag"

// A builder turns parsed text into nodes and collects what is wrong with it.
type builder struct {
	file     string
	end      diag.Pos // of the text
	problems diag.List
	depth    int
	tooDeep  bool
}

func (b *builder) pos(line, col int) diag.Pos { return diag.Pos{File: b.file, Line: line, Col: col} }

// enter goes a level deeper, and reports whether that is allowed. Each call needs a leave.
func (b *builder) enter(pos diag.Pos) bool {
	b.depth++
	if b.depth <= MaxDepth {
		return true
	}
	if !b.tooDeep {
		b.tooDeep = true
		b.problems.Errorf(pos, "nested more than %d levels deep", MaxDepth)
	}
	return false
}

func (b *builder) leave() { b.depth-- }

// A mapping collects the pairs of a mapping node and refuses a key's second appearance.
type mapping struct {
	*builder
	node *Node
	seen map[string]diag.Pos
}

func (b *builder) mapping(node *Node, size int) *mapping {
	node.Pairs = make([]Pair, 0, size)
	return &mapping{b, node, make(map[string]diag.Pos, size)}
}

// declare notes a key, and reports whether it is new.
func (m *mapping) declare(key string, pos diag.Pos) bool {
	first, dup := m.seen[key]
	if dup {
		m.problems.Errorf(pos, "duplicate key %q, first at %s; remove one of them", key, first)
		return false
	}
	m.seen[key] = pos
	return true
}

func (m *mapping) add(key string, pos diag.Pos, value *Node) {
	m.node.Pairs = append(m.node.Pairs, Pair{key, pos, value})
}
