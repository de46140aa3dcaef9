package openapi

import (
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func (r *reader) field(n *tree.Node, key string, kind tree.Kind) *tree.Node {
	return n.Field(key, kind, &r.problems)
}

func (r *reader) need(n *tree.Node, key string, kind tree.Kind) *tree.Node {
	return n.Need(key, kind, &r.problems)
}

func (r *reader) text(n *tree.Node, key string) string {
	if v := r.field(n, key, tree.String); v != nil {
		return v.Value
	}
	return ""
}

func (r *reader) needText(n *tree.Node, key string) string {
	if v := r.need(n, key, tree.String); v != nil {
		return v.Value
	}
	return ""
}

func (r *reader) flag(n *tree.Node, key string) bool {
	v := r.field(n, key, tree.Bool)
	return v != nil && v.Value == "true"
}

// optionalFlag is nil if the key is not there.
func (r *reader) optionalFlag(n *tree.Node, key string) *bool {
	if r.field(n, key, tree.Bool) == nil {
		return nil
	}
	v := r.flag(n, key)
	return &v
}

// count returns a whole number that is not negative, or nil.
func (r *reader) count(n *tree.Node, key string) *int {
	v := r.field(n, key, tree.Int)
	if v == nil {
		return nil
	}
	c, err := strconv.Atoi(v.Value)
	if err != nil || c < 0 {
		r.problems.Errorf(v.Pos, "%q: %s is out of range; give a number from 0 on", key, v.Value)
		return nil
	}
	return &c
}

// number returns a number of either kind, or nil.
func (r *reader) number(n *tree.Node, key string) *tree.Node {
	if v := n.Get(key); v != nil && v.Kind == tree.Int {
		return v
	}
	return r.field(n, key, tree.Float)
}

// items returns the items of a list.
func (r *reader) items(n *tree.Node, key string) []*tree.Node {
	if list := r.field(n, key, tree.Sequence); list != nil {
		return list.Items
	}
	return nil
}

// texts returns those items of a list that are strings, as they all must be.
func (r *reader) texts(n *tree.Node, key string) []*tree.Node {
	var texts []*tree.Node
	for _, item := range r.items(n, key) {
		if item.Kind != tree.String {
			r.problems.Errorf(item.Pos, "%q: %s", key, item.Unlike(tree.String))
			continue
		}
		texts = append(texts, item)
	}
	return texts
}

// pairs returns the pairs of a mapping.
func (r *reader) pairs(n *tree.Node, key string) []tree.Pair {
	if m := r.field(n, key, tree.Mapping); m != nil {
		return m.Pairs
	}
	return nil
}

// isMapping reports whether a node is a mapping, which it must be.
func (r *reader) isMapping(n *tree.Node) bool {
	if n.Kind != tree.Mapping {
		r.problems.Errorf(n.Pos, "%s", n.Unlike(tree.Mapping))
	}
	return n.Kind == tree.Mapping
}

// isExtension reports whether a key is one that tools give a meaning of their own.
func isExtension(key string) bool { return strings.HasPrefix(key, "x-") }

func extensions(n *tree.Node) Extensions {
	var x Extensions
	for _, p := range n.Pairs {
		if isExtension(p.Key) && p.Key != Accepted {
			x = append(x, p)
		}
	}
	return x
}
