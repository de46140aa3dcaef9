package source

import (
	yaml "gopkg.in/yaml.v3"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// JSONPath works on the nodes of yaml.v3, so an overlay is applied to those. Two of their fields are
// free for other use, since there are neither comments nor aliases: HeadComment is the file that the
// node came from, and Alias is the node that holds it.

// tags are those of yaml.v3, by kind.
var tags = [...]string{
	tree.Null: "!!null", tree.Bool: "!!bool", tree.Int: "!!int", tree.Float: "!!float",
	tree.String: "!!str", tree.Sequence: "!!seq", tree.Mapping: "!!map",
}

// kinds is the inverse of tags.
var kinds = func() map[string]tree.Kind {
	kinds := map[string]tree.Kind{}
	for kind, tag := range tags {
		kinds[tag] = tree.Kind(kind)
	}
	return kinds
}()

// toYAML returns a tree as nodes of yaml.v3.
func toYAML(n *tree.Node) *yaml.Node {
	y := scalar(tags[n.Kind], n.Value, n.Pos)
	switch n.Kind {
	case tree.Sequence:
		y.Kind = yaml.SequenceNode
		y.Content = make([]*yaml.Node, len(n.Items))
		for i, item := range n.Items {
			y.Content[i] = held(y, toYAML(item))
		}
	case tree.Mapping:
		y.Kind = yaml.MappingNode
		y.Content = make([]*yaml.Node, 0, 2*len(n.Pairs))
		for _, p := range n.Pairs {
			y.Content = append(y.Content, scalar(tags[tree.String], p.Key, p.KeyPos), held(y, toYAML(p.Value)))
		}
	}
	return y
}

func scalar(tag, value string, pos diag.Pos) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value, HeadComment: pos.File, Line: pos.Line, Column: pos.Col}
}

// held returns a node after noting what holds it.
func held(holder, n *yaml.Node) *yaml.Node {
	n.Alias = holder
	return n
}

// fromYAML is the inverse of toYAML.
func fromYAML(y *yaml.Node) *tree.Node {
	n := &tree.Node{Pos: position(y), Kind: kinds[y.Tag], Value: y.Value}
	switch n.Kind {
	case tree.Sequence:
		n.Items = make([]*tree.Node, len(y.Content))
		for i, item := range y.Content {
			n.Items[i] = fromYAML(item)
		}
	case tree.Mapping:
		n.Pairs = make([]tree.Pair, 0, len(y.Content)/2)
		for i := 0; i < len(y.Content); i += 2 {
			key := y.Content[i]
			n.Pairs = append(n.Pairs, tree.Pair{Key: key.Value, KeyPos: position(key), Value: fromYAML(y.Content[i+1])})
		}
	}
	return n
}

func position(y *yaml.Node) diag.Pos {
	return diag.Pos{File: y.HeadComment, Line: y.Line, Col: y.Column}
}
