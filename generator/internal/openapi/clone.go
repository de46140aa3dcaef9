package openapi

import "slices"

// Clone returns a copy of the document that shares nothing that a pass may change: lists and
// structs are new, nodes of the tree are not.
func (d *Document) Clone() *Document {
	c := cloner{schemas: make(map[*Schema]*Schema)}
	copied := *d
	copied.Paths = cloneEach(d.Paths, c.pathItem)
	copied.Schemas = cloneEach(d.Schemas, func(n *Component) *Component {
		return &Component{n.Pos, n.Name, c.schema(n.Schema)}
	})
	copied.SecuritySchemes = slices.Clone(d.SecuritySchemes)
	copied.Extensions = slices.Clone(d.Extensions)
	return &copied
}

// A cloner copies each schema once, so that cycles and shared schemas stay what they are.
type cloner struct {
	schemas map[*Schema]*Schema
}

func cloneEach[T any](list []T, clone func(T) T) []T {
	if list == nil {
		return nil
	}
	copied := make([]T, len(list))
	for i, item := range list {
		copied[i] = clone(item)
	}
	return copied
}

func (c cloner) pathItem(p *PathItem) *PathItem {
	copied := *p
	copied.Parameters = cloneEach(p.Parameters, c.parameter)
	copied.Operations = cloneEach(p.Operations, c.operation)
	return &copied
}

func (c cloner) operation(op *Operation) *Operation {
	copied := *op
	copied.Parameters = cloneEach(op.Parameters, c.parameter)
	if op.RequestBody != nil {
		body := *op.RequestBody
		body.Content = cloneEach(body.Content, c.mediaType)
		copied.RequestBody = &body
	}
	copied.Responses = cloneEach(op.Responses, func(r *Response) *Response {
		response := *r
		response.Content = cloneEach(r.Content, c.mediaType)
		return &response
	})
	copied.Extensions = slices.Clone(op.Extensions)
	return &copied
}

func (c cloner) parameter(p *Parameter) *Parameter {
	copied := *p
	copied.Schema = c.schema(p.Schema)
	copied.Content = cloneEach(p.Content, c.mediaType)
	return &copied
}

func (c cloner) mediaType(m *MediaType) *MediaType {
	copied := *m
	copied.Schema = c.schema(m.Schema)
	return &copied
}

func (c cloner) schema(s *Schema) *Schema {
	if s == nil {
		return nil
	}
	if copied := c.schemas[s]; copied != nil {
		return copied
	}
	copied := new(Schema)
	c.schemas[s] = copied
	*copied = *s
	copied.Target = c.schema(s.Target)
	copied.Items = c.schema(s.Items)
	copied.AdditionalProperties = c.schema(s.AdditionalProperties)
	copied.Not = c.schema(s.Not)
	copied.AllOf = cloneEach(s.AllOf, c.schema)
	copied.OneOf = cloneEach(s.OneOf, c.schema)
	copied.AnyOf = cloneEach(s.AnyOf, c.schema)
	copied.Properties = cloneEach(s.Properties, func(p *Property) *Property {
		return &Property{p.Pos, p.Name, c.schema(p.Schema)}
	})
	copied.Extensions = slices.Clone(s.Extensions)
	return copied
}
