package openapi

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

var methods = []string{"get", "put", "post", "delete", "options", "head", "patch", "trace"}

func (r *reader) paths(paths *tree.Node) []*PathItem {
	var items []*PathItem
	served := map[string]tree.Pair{} // by template without names
	for _, p := range paths.Pairs {
		if isExtension(p.Key) || !r.checkPath(p.Key, p.KeyPos) {
			continue
		}
		shape := variable.ReplaceAllString(p.Key, "{}")
		if first, taken := served[shape]; taken {
			r.problems.Errorf(p.KeyPos,
				"the path %q is the same as %q at %s; put their operations into one", p.Key, first.Key, first.KeyPos)
			continue
		}
		served[shape] = p
		items = append(items, r.pathItem(p))
	}
	return items
}

func (r *reader) pathItem(p tree.Pair) *PathItem {
	item := &PathItem{Pos: p.KeyPos, Path: p.Key}
	n, ref := r.resolve(p.Value, pathSection)
	if n == nil || ref != "" && !r.repeat(n, p.KeyPos) {
		return item
	}
	item.Parameters = r.parameterList(n)
	for _, op := range n.Pairs {
		if slices.Contains(methods, op.Key) && r.isMapping(op.Value) && r.countOperation(op.KeyPos) {
			item.Operations = append(item.Operations, r.operation(op))
		}
	}
	return item
}

// maxRepeated is how many values all references to path items may stand for. Each of them is read
// anew, since its operations get their names from the path.
const maxRepeated = 1_000_000

// repeat reports whether a path item may be read once more.
func (r *reader) repeat(n *tree.Node, pos diag.Pos) bool {
	within := r.repeated <= maxRepeated
	if r.sizes[n] == 0 {
		r.sizes[n] = n.Size()
	}
	if r.repeated += r.sizes[n]; within && r.repeated > maxRepeated {
		r.problems.Errorf(pos, "the references to path items up to this one stand for more than %d values; write fewer of them", maxRepeated)
	}
	return r.repeated <= maxRepeated
}

// countOperation reports whether the document may have one more operation.
func (r *reader) countOperation(pos diag.Pos) bool {
	r.operations++
	if r.operations == MaxOperations+1 {
		r.problems.Errorf(pos, "more than %d operations; split the document", MaxOperations)
	}
	return r.operations <= MaxOperations
}

// A variable of a path template.
var variable = regexp.MustCompile(`\{([^{}/]*)\}`)

// checkPath reports whether a path begins with a slash and its variables are well formed.
func (r *reader) checkPath(path string, pos diag.Pos) bool {
	if bad := malformed(path); bad != "" {
		r.problems.Errorf(pos, "the path %q %s", path, bad)
		return false
	}
	return true
}

// MaxPath is how long a path may be, in bytes.
const MaxPath = 2000

// malformed says what is wrong with a path, or returns "".
func malformed(path string) string {
	if len(path) > MaxPath {
		return fmt.Sprintf("is longer than %d bytes, which is the most that is served; shorten it", MaxPath)
	}
	if !strings.HasPrefix(path, "/") {
		return "does not begin with a slash; write it as /" + path
	}
	if strings.ContainsAny(variable.ReplaceAllString(path, ""), "{}") {
		return "has a brace without its counterpart; write a variable as {name}"
	}
	seen := map[string]bool{}
	for _, v := range variable.FindAllStringSubmatch(path, -1) {
		switch name := v[1]; {
		case name == "":
			return "has a variable without a name; write it as {name}"
		case seen[name]:
			return "has the variable {" + name + "} twice; give each its own name"
		default:
			seen[name] = true
		}
	}
	return ""
}
