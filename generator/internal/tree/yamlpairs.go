package tree

import (
	yaml "go.yaml.in/yaml/v4"
)

// pairs reads a mapping: first its own keys, which win, then what it merges in, each at the place
// where it stands.
func (r *yamlReader) pairs(n *yaml.Node, node *Node) {
	m := r.mapping(node, len(n.Content)/2)
	fresh := make([]bool, len(n.Content))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, ok := r.key(n.Content[i])
		fresh[i] = ok && m.declare(key, r.yamlPos(n.Content[i]))
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		switch {
		case !fresh[i]:
		case isMerge(key):
			r.merge(m, value)
		default:
			text, _ := r.key(key)
			m.add(text, r.yamlPos(key), r.node(value))
		}
	}
}

// key returns a key's text as it stands in the document, so that 200 and "200" are the same key.
func (r *yamlReader) key(n *yaml.Node) (text string, ok bool) {
	scalar := n
	if n.Kind == yaml.AliasNode {
		scalar = n.Alias
	}
	if scalar.Kind == yaml.ScalarNode {
		return scalar.Value, true
	}
	r.problems.Errorf(r.yamlPos(n), "a key must be a string, not a list or a mapping")
	return "", false
}

// isMerge reports whether a key is the merge key: << without quotes.
func isMerge(key *yaml.Node) bool { return key.Value == "<<" && isPlain(key) }

// merge adds the pairs of a mapping, or of each of a list of mappings, whose keys are not there yet.
func (r *yamlReader) merge(m *mapping, n *yaml.Node) {
	known := len(r.problems)
	source := r.node(n)
	switch {
	case source.Kind == Mapping:
		mergeFrom(m, source)
	case source.Kind == Sequence:
		r.mergeAll(m, source)
	case len(r.problems) == known && !r.budget.spent:
		r.problems.Errorf(r.yamlPos(n), "<< must hold a mapping or a list of mappings, not %s", source.Kind)
	}
}

func (r *yamlReader) mergeAll(m *mapping, list *Node) {
	for _, item := range list.Items {
		if item.Kind != Mapping {
			r.problems.Errorf(item.Pos, "<< must hold mappings, not %s", item.Kind)
			continue
		}
		mergeFrom(m, item)
	}
}

func mergeFrom(m *mapping, source *Node) {
	for _, p := range source.Pairs {
		if _, taken := m.seen[p.Key]; !taken {
			m.seen[p.Key] = p.KeyPos
			m.add(p.Key, p.KeyPos, p.Value)
		}
	}
}
