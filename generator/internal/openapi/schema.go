package openapi

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// schema returns the schema at a node. A place that is referred to more than once has one schema.
func (r *reader) schema(n *tree.Node) *Schema {
	s, known := r.schemas[n]
	if !known {
		s = &Schema{Pos: n.Pos, Node: n}
		r.schemas[n] = s
		r.fillSchema(n, s)
	}
	return s
}

// target returns the schema at a node that is referred to, to be read later: a chain of references
// may be long, and reading it at once would take as much stack.
func (r *reader) target(n *tree.Node) *Schema {
	s, known := r.schemas[n]
	if !known {
		s = &Schema{Pos: n.Pos, Node: n}
		r.schemas[n] = s
		r.pending = append(r.pending, n)
	}
	return s
}

// finishSchemas reads the schemas that nothing but references has led to.
func (r *reader) finishSchemas() {
	for len(r.pending) > 0 {
		n := r.pending[0]
		r.pending = r.pending[1:]
		r.fillSchema(n, r.schemas[n])
	}
	r.breakCycles()
}

func (r *reader) fillSchema(n *tree.Node, s *Schema) {
	if !r.isMapping(n) {
		return
	}
	s.Description = r.text(n, "description")
	s.Extensions = extensions(n)
	if link := r.field(n, "$ref", tree.String); link != nil {
		r.reference(link, s)
		return
	}
	r.description(n, s)
	r.object(n, s)
	r.composition(n, s)
	r.bounds(n, s)
}

func (r *reader) reference(link *tree.Node, s *Schema) {
	s.Ref, s.RefPos = link.Value, link.Pos
	if target := r.lookup(link, schemaSection); target != nil {
		s.Target = r.target(target)
		r.references = append(r.references, s)
	}
}

// types are the types that OpenAPI 3.0 knows.
var types = []string{"string", "number", "integer", "boolean", "array", "object"}

func (r *reader) description(n *tree.Node, s *Schema) {
	if kind := r.field(n, "type", tree.String); kind != nil {
		s.Type = kind.Value
		if !slices.Contains(types, s.Type) {
			r.problems.Errorf(kind.Pos, "%q is not a type; it is string, number, integer, boolean, array or object", s.Type)
		}
	}
	s.Format = r.text(n, "format")
	s.Title = r.text(n, "title")
	s.Nullable = r.flag(n, "nullable")
	s.ReadOnly = r.flag(n, "readOnly")
	s.WriteOnly = r.flag(n, "writeOnly")
	s.Default = n.Get("default")
	s.Example = n.Get("example")
	if enum := r.field(n, "enum", tree.Sequence); enum != nil {
		s.Enum, s.EnumPos = enum.Items, enum.Pos
	}
}

func (r *reader) object(n *tree.Node, s *Schema) {
	for _, p := range r.pairs(n, "properties") {
		s.Properties = append(s.Properties, &Property{Pos: p.KeyPos, Name: p.Key, Schema: r.schema(p.Value)})
	}
	s.Required = r.texts(n, "required")
	switch further := n.Get("additionalProperties"); {
	case further == nil:
	case further.Kind == tree.Bool:
		s.AnyAdditional = further.Value == "true"
		s.NoAdditional = !s.AnyAdditional
	default:
		s.AdditionalProperties = r.subschema(n, "additionalProperties")
	}
}

func (r *reader) composition(n *tree.Node, s *Schema) {
	s.Items = r.subschema(n, "items")
	s.Not = r.subschema(n, "not")
	s.AllOf = r.subschemas(n, "allOf")
	s.OneOf = r.subschemas(n, "oneOf")
	s.AnyOf = r.subschemas(n, "anyOf")
}

func (r *reader) bounds(n *tree.Node, s *Schema) {
	s.Minimum, s.Maximum = r.number(n, "minimum"), r.number(n, "maximum")
	s.ExclusiveMinimum = r.flag(n, "exclusiveMinimum")
	s.ExclusiveMaximum = r.flag(n, "exclusiveMaximum")
	s.MinLength, s.MaxLength = r.count(n, "minLength"), r.count(n, "maxLength")
	s.MinItems, s.MaxItems = r.count(n, "minItems"), r.count(n, "maxItems")
	s.Pattern = r.text(n, "pattern")
}

// subschema returns the schema at a key, or nil.
func (r *reader) subschema(n *tree.Node, key string) *Schema {
	if v := r.field(n, key, tree.Mapping); v != nil {
		return r.schema(v)
	}
	return nil
}

// subschemas returns the schemas of a list.
func (r *reader) subschemas(n *tree.Node, key string) []*Schema {
	var list []*Schema
	for _, item := range r.items(n, key) {
		list = append(list, r.schema(item))
	}
	return list
}
