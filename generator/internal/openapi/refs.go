package openapi

import (
	"net/url"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// A section is a kind of thing that a reference may lead to, by its place under components.
type section string

const (
	schemaSection         section = "schemas"
	parameterSection      section = "parameters"
	bodySection           section = "requestBodies"
	responseSection       section = "responses"
	headerSection         section = "headers"
	pathSection           section = "pathItems"
	securitySchemeSection section = "securitySchemes"
)

// resolve returns the mapping that describes a thing: n itself, or what its references lead to, and
// the first reference's text. It returns nil if there is no such mapping, which is an error.
func (r *reader) resolve(n *tree.Node, want section) (target *tree.Node, ref string) {
	seen := map[*tree.Node]bool{}
	for target = n; target != nil; {
		if !r.isMapping(target) {
			return nil, ref
		}
		link := r.field(target, "$ref", tree.String)
		if link == nil {
			return target, ref
		}
		if seen[target] {
			r.problems.Errorf(link.Pos, "the reference %q leads back to itself", link.Value)
			return nil, ref
		}
		seen[target] = true
		if ref == "" {
			ref = link.Value
		}
		target = r.lookup(link, want)
	}
	return nil, ref
}

// lookup returns what a reference points at, or nil, which is an error.
func (r *reader) lookup(link *tree.Node, want section) *tree.Node {
	fragment, local := strings.CutPrefix(link.Value, "#")
	pointer, err := url.PathUnescape(fragment)
	switch {
	case !local:
		r.problems.Errorf(link.Pos, "the reference %q leads out of the document; %s", link.Value, inside(want))
		return nil
	case err != nil || !strings.HasPrefix(pointer, "/"):
		r.problems.Errorf(link.Pos, "the reference %q is malformed; write #/components/%s/NAME", link.Value, want)
		return nil
	}
	if found := sectionOf(pointer); found != "" && found != want {
		r.problems.Errorf(link.Pos, "the reference %q must lead to components.%s, not to components.%s", link.Value, want, found)
		return nil
	}
	return r.at(link, pointer)
}

// inside says where in the document to put what a reference should lead to.
func inside(want section) string {
	if want == pathSection { // OpenAPI 3.0 has no place for path items
		return "write the path item here"
	}
	return "put what it refers to under components." + string(want)
}

// maxSuggestions is the number of problems from which on nobody wants suggestions.
const maxSuggestions = 100

// at returns the mapping at a pointer, or nil, which is an error.
func (r *reader) at(link *tree.Node, pointer string) *tree.Node {
	target := r.find(pointer)
	switch {
	case target == nil && len(r.problems) < maxSuggestions:
		r.problems.Errorf(link.Pos, "the reference %q leads nowhere%s", link.Value, r.suggestion(pointer))
		return nil
	case target == nil:
		r.problems.Errorf(link.Pos, "the reference %q leads nowhere%s", link.Value, nowhere)
		return nil
	case target.Kind != tree.Mapping:
		r.problems.Errorf(link.Pos, "the reference %q leads to %s, at %s, not to a mapping", link.Value, target.Kind, target.Pos)
		return nil
	}
	return target
}

// sectionOf returns the section of a component, or "" if the pointer leads elsewhere.
func sectionOf(pointer string) section {
	tokens := strings.Split(pointer, "/")
	if len(tokens) == 4 && tokens[1] == "components" {
		return section(tokens[2])
	}
	return ""
}
