package tree

import (
	yaml "go.yaml.in/yaml/v4"
)

// A yamlReader builds nodes from those of the YAML library.
type yamlReader struct {
	*builder
	budget  budget
	aliases []*yaml.Node        // being resolved, the outermost first
	open    map[*yaml.Node]bool // collections being read
}

func newYAMLReader(b *builder, root *yaml.Node) *yamlReader {
	return &yamlReader{builder: b, budget: newBudget(root), open: map[*yaml.Node]bool{}}
}

func (r *yamlReader) node(n *yaml.Node) *Node {
	switch {
	case n.Kind == yaml.AliasNode:
		return r.alias(n)
	case !r.spend():
		return &Node{Pos: r.yamlPos(n)}
	case n.Kind == yaml.ScalarNode:
		return r.scalar(n)
	}
	return r.collection(n)
}

func (r *yamlReader) collection(n *yaml.Node) *Node {
	node := &Node{Pos: r.yamlPos(n), Kind: Sequence}
	if n.Kind == yaml.MappingNode {
		node.Kind = Mapping
	}
	defer r.leave()
	if !r.enter(node.Pos) {
		return node
	}
	r.open[n] = true
	defer delete(r.open, n)
	if node.Kind == Mapping {
		r.pairs(n, node)
		return node
	}
	node.Items = make([]*Node, len(n.Content))
	for i, item := range n.Content {
		node.Items[i] = r.node(item)
	}
	return node
}

func (r *yamlReader) scalar(n *yaml.Node) *Node {
	node := &Node{Pos: r.yamlPos(n), Kind: String, Value: n.Value}
	switch kind, value := plain(n.Value); {
	case n.Style&yaml.TaggedStyle != 0:
		r.tagged(n, node)
	case isPlain(n):
		node.Kind, node.Value = kind, value
	}
	return node
}

// isPlain reports whether a scalar is neither quoted nor a block nor tagged.
func isPlain(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Style == 0 && n.Tag != "!" }

// tagKinds are the tags that decide about a scalar's kind. One with any other tag is a string.
var tagKinds = map[string]Kind{"!!null": Null, "!!bool": Bool, "!!int": Int, "!!float": Float}

// tagged gives a scalar the kind that its tag names.
func (r *yamlReader) tagged(n *yaml.Node, node *Node) {
	want, ok := tagKinds[n.Tag]
	if !ok {
		return
	}
	kind, value := plain(n.Value)
	if kind == Int && want == Float {
		kind = Float
	}
	if kind != want {
		r.problems.Errorf(node.Pos, "%q is not %s, as its tag %s says", n.Value, want, n.Tag)
		return
	}
	node.Kind, node.Value = kind, value
}
