package source

import (
	yaml "gopkg.in/yaml.v3"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// An overlay may make a document at most growth times as large, and free values larger in any case;
// but never more than maxAdded values larger.
const (
	growth   = 10
	free     = 100_000
	maxAdded = 1_000_000
)

// An applier carries out the actions of an overlay, one after the other.
type applier struct {
	*loader
	root     *yaml.Node
	selector *selector
	left     int // values that may still be added
	depth    int // the root is not nested more deeply than this
	stopped  bool
}

// apply returns the document with the actions applied.
func (l *loader) apply(actions []action, document *tree.Node) *tree.Node {
	if document == nil || len(actions) == 0 {
		return document
	}
	a := &applier{loader: l, root: toYAML(document), selector: newSelector()}
	a.left = min(free+growth*size(a.root), maxAdded)
	a.depth = depth(a.root)
	for _, act := range actions {
		a.carryOut(act)
		if a.stopped {
			return document
		}
	}
	if !a.checkDepth(actions[len(actions)-1]) {
		return document
	}
	return fromYAML(a.root)
}

func (a *applier) carryOut(act action) {
	targets, problem := a.selector.find(act.target.Value, a.root)
	switch {
	case problem != "":
		a.problems.Errorf(act.target.Pos, "%s", problem)
		a.stopped = true
	case len(targets) == 0:
		a.problems.Warnf(act.node.Pos, "the target %q finds nothing in the document; %s", act.target.Value, a.remedy())
	case act.update == nil:
		a.remove(act, targets)
	default:
		a.update(act, targets)
	}
}

// remedy says what to do about an action that finds nothing.
func (a *applier) remedy() string {
	if a.opts.Overlay == "" {
		return "if it stands elsewhere now, give an --overlay of your own"
	}
	return "correct or remove the action"
}

// checkDepth reports whether the document is not nested too deeply, which an overlay may have done
// to it a bit at a time.
func (a *applier) checkDepth(act action) bool {
	a.depth = depth(a.root)
	if a.depth > tree.MaxDepth {
		a.problems.Errorf(act.node.Pos, "the overlay makes the document nest more than %d levels deep", tree.MaxDepth)
		a.stopped = true
	}
	return !a.stopped
}

func (a *applier) remove(act action, targets []*yaml.Node) {
	doomed := make(map[*yaml.Node]bool, len(targets))
	for _, t := range targets {
		doomed[t] = true
	}
	if doomed[a.root] {
		a.problems.Errorf(act.target.Pos, "the target %q removes the whole document; name a part of it", act.target.Value)
		return
	}
	swept := map[*yaml.Node]bool{}
	for _, t := range targets {
		if holder := t.Alias; !swept[holder] {
			swept[holder] = true
			sweep(holder, doomed)
		}
	}
}

// sweep takes the doomed values out of a mapping or list, with their keys.
func sweep(n *yaml.Node, doomed map[*yaml.Node]bool) {
	step := 1
	if n.Kind == yaml.MappingNode {
		step = 2
	}
	kept := n.Content[:0]
	for i := 0; i < len(n.Content); i += step {
		if !doomed[n.Content[i+step-1]] {
			kept = append(kept, n.Content[i:i+step]...)
		}
	}
	n.Content = kept
}

func size(n *yaml.Node) int {
	total := 1
	for _, child := range n.Content {
		total += size(child)
	}
	return total
}

// depth counts the mappings and lists around each other, as the bound of a document does.
func depth(n *yaml.Node) int {
	if n.Kind == yaml.ScalarNode {
		return 0
	}
	deepest := 0
	for _, child := range n.Content {
		deepest = max(deepest, depth(child))
	}
	return deepest + 1
}
