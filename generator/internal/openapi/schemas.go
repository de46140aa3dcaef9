package openapi

import (
	"iter"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// AllSchemas yields every schema of the document once, in the document's order, parts before what
// comes after them. References are yielded as well as what they point at.
func (d *Document) AllSchemas() iter.Seq[*Schema] {
	return func(yield func(*Schema) bool) {
		w := walker{yield: yield, seen: make(map[*Schema]bool)}
		w.document(d)
	}
}

// A walker goes over schemas until yield returns false.
type walker struct {
	yield   func(*Schema) bool
	seen    map[*Schema]bool
	stopped bool
}

func (w *walker) document(d *Document) {
	for _, item := range d.Paths {
		w.parameters(item.Parameters)
		for _, op := range item.Operations {
			w.parameters(op.Parameters)
			if op.RequestBody != nil {
				w.content(op.RequestBody.Content)
			}
			for _, r := range op.Responses {
				w.content(r.Content)
			}
		}
	}
	for _, c := range d.Schemas {
		w.schema(c.Schema)
	}
}

func (w *walker) parameters(params []*Parameter) {
	for _, p := range params {
		w.schema(p.Schema)
		w.content(p.Content)
	}
}

func (w *walker) content(content []*MediaType) {
	for _, m := range content {
		w.schema(m.Schema)
	}
}

func (w *walker) schema(s *Schema) {
	if s == nil || w.stopped || w.seen[s] {
		return
	}
	w.seen[s] = true
	if w.stopped = !w.yield(s); w.stopped {
		return
	}
	for _, part := range s.parts() {
		w.schema(part)
	}
}

// parts returns the schemas that s is made of or points at; some may be nil.
func (s *Schema) parts() []*Schema {
	parts := []*Schema{s.Target, s.Items, s.AdditionalProperties, s.Not}
	for _, p := range s.Properties {
		parts = append(parts, p.Schema)
	}
	parts = append(parts, s.AllOf...)
	parts = append(parts, s.OneOf...)
	return append(parts, s.AnyOf...)
}

// Property returns the schema of a property, or nil if s is nil or has none of that name.
func (s *Schema) Property(name string) *Schema {
	if s == nil {
		return nil
	}
	for _, p := range s.Properties {
		if p.Name == name {
			return p.Schema
		}
	}
	return nil
}

// RequiredNames returns the names of the properties that an object must have.
func (s *Schema) RequiredNames() map[string]bool {
	names := make(map[string]bool, len(s.Required))
	for _, n := range s.Required {
		names[n.Value] = true
	}
	return names
}

// Requires reports whether an object must have a property of this name.
func (s *Schema) Requires(name string) bool {
	return slices.ContainsFunc(s.Required, func(n *tree.Node) bool { return n.Value == name })
}
