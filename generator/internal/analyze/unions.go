package analyze

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// union returns the type of a schema that says of itself no more than what it may be, if that: raw
// JSON, with the types that it may be read into.
func (a *analyzer) union(s *openapi.Schema) *model.TypeRef {
	ref := &model.TypeRef{Kind: model.Any}
	parts := slices.Concat(s.OneOf, s.AnyOf)
	if len(parts) == 0 || onlyRequired(parts) {
		return ref
	}
	known, ok := a.unions[s]
	if !ok {
		a.unions[s] = nil // a union that is a part of itself adds nothing
		for _, part := range parts {
			known = append(known, a.unionPart(part))
		}
		a.unions[s] = known
	}
	ref.OneOf = known
	return ref
}

// unionPart returns the type of a part of a union. Components have types, and so have lists of them;
// objects and enums inline are raw JSON.
func (a *analyzer) unionPart(part *openapi.Schema) *model.TypeRef {
	s := part.Resolve()
	switch kind := schemaType(s); {
	case a.components[s] != nil, a.types[s] != nil:
		return a.typeOf(part, wish{})
	case kind == "array" && !a.open[s] && s.Items != nil:
		a.open[s] = true
		defer delete(a.open, s)
		return &model.TypeRef{Kind: model.List, Elem: a.unionPart(s.Items)}
	case kind == "array", kind == "object", kind == "", len(s.Enum) > 0:
		return &model.TypeRef{Kind: model.Any}
	}
	return a.kindOf(s, wish{})
}
