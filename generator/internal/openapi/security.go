package openapi

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func (r *reader) securitySchemes(components *tree.Node) []*SecurityScheme {
	var list []*SecurityScheme
	for _, p := range r.pairs(components, "securitySchemes") {
		n, _ := r.resolve(p.Value, securitySchemeSection)
		if n == nil {
			continue
		}
		list = append(list, &SecurityScheme{
			Pos:         p.KeyPos,
			Key:         p.Key,
			Type:        r.needText(n, "type"),
			Description: r.text(n, "description"),
			Scheme:      strings.ToLower(r.text(n, "scheme")),
			Name:        r.text(n, "name"),
			In:          r.text(n, "in"),
		})
	}
	return list
}

// security reads the security requirements of a document or operation, and reports whether there
// are any: an empty list is not the same as none.
func (r *reader) security(n *tree.Node) (requirements []SecurityRequirement, own bool) {
	list := r.field(n, "security", tree.Sequence)
	if list == nil {
		return nil, false
	}
	for _, item := range list.Items {
		if !r.isMapping(item) {
			continue
		}
		requirement := SecurityRequirement{Pos: item.Pos}
		for _, p := range item.Pairs {
			requirement.Schemes = append(requirement.Schemes, p.Key)
		}
		requirements = append(requirements, requirement)
	}
	return requirements, true
}
