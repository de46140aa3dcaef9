package source

import (
	yaml "gopkg.in/yaml.v3"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// update merges an action's update into each of its targets: the properties of a mapping into a
// mapping; to a list, an entry is appended, or the entries of a list.
func (a *applier) update(act action, targets []*yaml.Node) {
	update := toYAML(act.update)
	if a.depth += depth(update); a.depth > 10*tree.MaxDepth && !a.checkDepth(act) {
		return
	}
	for _, target := range targets {
		switch {
		case a.stopped:
			return
		case target.Kind == yaml.ScalarNode:
			a.problems.Errorf(act.target.Pos, "the target %q selects %s, at %s; select what holds it, and update that",
				act.target.Value, kinds[target.Tag], position(target))
			return
		case target.Kind == yaml.SequenceNode:
			a.append(target, update, act)
		case update.Kind != yaml.MappingNode:
			a.incompatible(target, update)
			return
		default:
			a.merge(target, update, act)
		}
	}
}

// append adds a list's entries to a list, or anything else as an entry.
func (a *applier) append(list, update *yaml.Node, act action) {
	entries := []*yaml.Node{update}
	if update.Kind == yaml.SequenceNode {
		entries = update.Content
	}
	for _, entry := range entries {
		list.Content = append(list.Content, held(list, a.copy(entry, act)))
	}
}

// merge adds the properties of update to those of target, and merges those that both have.
func (a *applier) merge(target, update *yaml.Node, act action) {
	index := make(map[string]int, len(target.Content)/2)
	for i := 0; i < len(target.Content); i += 2 {
		index[target.Content[i].Value] = i + 1
	}
	for i := 0; i < len(update.Content) && !a.stopped; i += 2 {
		key, value := update.Content[i], update.Content[i+1]
		if at, both := index[key.Value]; both {
			target.Content[at] = held(target, a.mergeValue(target.Content[at], value, act))
			continue
		}
		target.Content = append(target.Content, a.copy(key, act), held(target, a.copy(value, act)))
	}
}

// mergeValue returns what becomes of a property's value. A null takes nothing away from a mapping or
// list, so that an overlay can mirror a document's structure.
func (a *applier) mergeValue(old, update *yaml.Node, act action) *yaml.Node {
	switch {
	case old.Kind == yaml.ScalarNode:
		return a.copy(update, act)
	case old.Kind == update.Kind && old.Kind == yaml.MappingNode:
		a.merge(old, update, act)
	case old.Kind == update.Kind:
		a.append(old, update, act)
	case update.Tag != tags[tree.Null]:
		a.incompatible(old, update)
	}
	return old
}

func (a *applier) incompatible(old, update *yaml.Node) {
	a.problems.Errorf(position(update),
		"%s cannot be merged into %s, which the document has at %s; remove that first, in an action of its own",
		kinds[update.Tag], kinds[old.Tag], position(old))
}

// copy returns a copy of a node: each target gets its own.
func (a *applier) copy(n *yaml.Node, act action) *yaml.Node {
	if a.left--; a.left < 0 {
		if !a.stopped {
			a.problems.Errorf(act.node.Pos,
				"the overlay adds more values than allowed (%d times those of the document, and %d, up to %d)", growth, free, maxAdded)
		}
		a.stopped = true
		return &yaml.Node{}
	}
	copied := *n
	copied.Content = make([]*yaml.Node, len(n.Content))
	for i, child := range n.Content {
		copied.Content[i] = held(&copied, a.copy(child, act))
	}
	return &copied
}
