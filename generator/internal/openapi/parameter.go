package openapi

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// parameterList reads the parameters of a path or operation. None may be given twice.
func (r *reader) parameterList(n *tree.Node) []*Parameter {
	var list []*Parameter
	seen := map[[2]string]diag.Pos{}
	for _, item := range r.items(n, "parameters") {
		target, _ := r.resolve(item, parameterSection)
		if target == nil {
			continue
		}
		p := r.parameter(target)
		key := [2]string{p.In, p.Name}
		if first, taken := seen[key]; taken && p.Name != "" {
			r.problems.Errorf(item.Pos, "duplicate %s parameter %q, first at %s; remove one of them", p.In, p.Name, first)
			continue
		}
		seen[key] = item.Pos
		list = append(list, p)
	}
	return list
}

func (r *reader) parameter(n *tree.Node) *Parameter {
	if p, known := r.parameters[n]; known {
		return p
	}
	p := &Parameter{
		Pos:         n.Pos,
		Name:        r.needText(n, "name"),
		In:          r.location(n),
		Description: r.text(n, "description"),
		Required:    r.flag(n, "required"),
		Style:       r.text(n, "style"),
		Explode:     r.optionalFlag(n, "explode"),
		Content:     r.content(n),
		Extensions:  extensions(n),
	}
	if schema := r.field(n, "schema", tree.Mapping); schema != nil {
		p.Schema = r.schema(schema)
	}
	r.parameters[n] = p
	return p
}

var locations = []string{"path", "query", "header", "cookie"}

func (r *reader) location(n *tree.Node) string {
	in := r.need(n, "in", tree.String)
	if in == nil {
		return ""
	}
	if !slices.Contains(locations, in.Value) {
		r.problems.Errorf(in.Pos, "%q is no place for a parameter; it is path, query, header or cookie", in.Value)
	}
	return in.Value
}
