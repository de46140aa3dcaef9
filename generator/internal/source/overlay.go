package source

import (
	"regexp"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// An action is a change that an overlay makes to what its target selects.
type action struct {
	node   *tree.Node
	target *tree.Node
	update *tree.Node // nil: remove
}

var (
	overlayVersions = regexp.MustCompile(`^1\.0(\.|-|$)`)
	overlayKeys     = []string{"overlay", "info", "extends", "actions"}
	infoKeys        = []string{"title", "version"}
	actionKeys      = []string{"target", "description", "update", "remove"}
)

// overlay reads the actions of an OpenAPI Overlay 1.0 document; nil has none.
func (l *loader) overlay(root *tree.Node) []action {
	if root == nil || !l.isOverlay(root) {
		return nil
	}
	l.unknownKeys(root, overlayKeys)
	root.Field("extends", tree.String, &l.problems)
	if info := root.Need("info", tree.Mapping, &l.problems); info != nil {
		l.unknownKeys(info, infoKeys)
		info.Need("title", tree.String, &l.problems)
		info.Need("version", tree.String, &l.problems)
	}
	list := root.Need("actions", tree.Sequence, &l.problems)
	if list == nil {
		return nil
	}
	if len(list.Items) == 0 {
		l.problems.Errorf(list.Pos, "the overlay has no actions; give it one, or use no overlay")
	}
	var actions []action
	for _, item := range list.Items {
		if a, ok := l.action(item); ok {
			actions = append(actions, a)
		}
	}
	return actions
}

// isOverlay reports whether a tree claims to be an overlay of a version that we know.
func (l *loader) isOverlay(root *tree.Node) bool {
	version := root.Get("overlay")
	switch {
	case root.Kind != tree.Mapping:
		l.problems.Errorf(root.Pos, "not an overlay: %s", root.Unlike(tree.Mapping))
	case version == nil:
		l.problems.Errorf(root.Pos, `not an overlay: it has no "overlay" key; give an OpenAPI Overlay 1.0 document`)
	case version.Kind >= tree.Sequence:
		l.problems.Errorf(version.Pos, `"overlay": %s`, version.Unlike(tree.String))
	case !overlayVersions.MatchString(version.Value):
		l.problems.Errorf(version.Pos, "overlay version %q is not supported; give an OpenAPI Overlay 1.0 document", version.Value)
	default:
		return true
	}
	return false
}

// action reads an action, and reports whether it is one.
func (l *loader) action(n *tree.Node) (a action, ok bool) {
	if n.Kind != tree.Mapping {
		l.problems.Errorf(n.Pos, "an action of an overlay: %s", n.Unlike(tree.Mapping))
		return action{}, false
	}
	l.unknownKeys(n, actionKeys)
	n.Field("description", tree.String, &l.problems)
	a = action{node: n, target: n.Need("target", tree.String, &l.problems), update: n.Get("update")}
	remove := n.Field("remove", tree.Bool, &l.problems)
	switch {
	case remove != nil && remove.Value == "true":
		a.update = nil
	case a.update == nil:
		l.problems.Errorf(n.Pos, `the action changes nothing; give it "update", or "remove: true"`)
		return action{}, false
	}
	if a.target == nil {
		return action{}, false
	}
	if !strings.HasPrefix(a.target.Value, "$") {
		l.problems.Errorf(a.target.Pos, "the target %q is no JSONPath; begin it with $", a.target.Value)
		return action{}, false
	}
	return a, true
}
