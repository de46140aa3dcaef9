package contractdiff

import (
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// shape returns a path without the names of its variables, which say nothing on the wire.
func shape(path *model.Path) string {
	var b strings.Builder
	for _, s := range path.Segments {
		b.WriteString("/" + s.Prefix + s.Literal)
		if s.Param != nil {
			b.WriteString("{}")
		}
		b.WriteString(s.Suffix)
	}
	return b.String()
}

func sameShape(old, new *model.Path) bool { return shape(old) == shape(new) }

// commonPaths returns the paths that both operations have.
func commonPaths(old, new *model.Operation) []pair[model.Path] {
	return slices.DeleteFunc(align(old.Paths, new.Paths, sameShape), func(p pair[model.Path]) bool { return !p.both() })
}

// isMoved reports whether an operation is at another place altogether.
func isMoved(old, new *model.Operation) bool {
	return old.Method != new.Method || len(commonPaths(old, new)) == 0
}

// comparePaths compares where an operation is served.
func (c *comparison) comparePaths(old, new *model.Operation) {
	if isMoved(old, new) {
		c.add(operationMoved, old.Paths[0].Pos, new.Paths[0].Pos,
			fmt.Sprintf("The operation %s is now %s; it was %s.", word(new.ID), places(new), places(old)),
			"Regenerate and deploy"+c.entering(new)+".")
		return
	}
	for _, p := range align(old.Paths, new.Paths, sameShape) {
		switch {
		case p.old == nil:
			c.add(pathAdded, diag.Pos{}, p.new.Pos, fmt.Sprintf("The operation %s is now also at %s.", word(new.ID), p.new.Template), deploy)
		case p.new == nil:
			c.add(pathRemoved, p.old.Pos, diag.Pos{}, fmt.Sprintf("The operation %s is no longer at %s.", word(new.ID), p.old.Template), nothing)
		}
	}
}

// places returns where an operation is served: "GET /a and /b".
func places(op *model.Operation) string {
	var templates []string
	for _, p := range op.Paths {
		templates = append(templates, p.Template)
	}
	return op.Method + " " + list(templates)
}

// sameVariable reports whether two path variables stand at the same place of the same path.
func sameVariable(old, new *model.Operation) func(o, n *model.Param) bool {
	return func(o, n *model.Param) bool {
		for _, p := range commonPaths(old, new) {
			for i := range p.old.Segments {
				if p.old.Segments[i].Param == o && p.new.Segments[i].Param == n {
					return true
				}
			}
		}
		return false
	}
}
