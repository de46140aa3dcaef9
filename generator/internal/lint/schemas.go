package lint

import (
	"iter"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// A part is a schema with what it describes.
type part struct {
	name   string // of the property, parameter or component; "" if it has none
	noun   string
	schema *openapi.Schema
}

// String returns what the part is called in messages.
func (p part) String() string {
	if p.name == "" {
		return p.noun
	}
	return p.noun + " " + quote(p.name)
}

// at returns where the value of a keyword stands.
func (p part) at(keyword string) diag.Pos {
	if v := p.schema.Node.Get(keyword); v != nil {
		return v.Pos
	}
	return p.schema.Pos
}

// parts yields every schema of the document that is no reference, once.
func (c *checker) parts() iter.Seq[part] {
	return func(yield func(part) bool) {
		w := walker{yield: yield, seen: make(map[*openapi.Schema]bool)}
		w.document(c.Document)
	}
}

// A walker goes over schemas until yield returns false.
type walker struct {
	yield   func(part) bool
	seen    map[*openapi.Schema]bool
	stopped bool
}

func (w *walker) document(d *openapi.Document) {
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
	for _, component := range d.Schemas {
		w.schema(part{component.Name, "schema", component.Schema})
	}
}

func (w *walker) parameters(params []*openapi.Parameter) {
	for _, p := range params {
		w.schema(part{p.Name, p.In + " parameter", p.Schema})
		w.content(p.Content)
	}
}

func (w *walker) content(content []*openapi.MediaType) {
	for _, m := range content {
		w.schema(part{m.Name, "content", m.Schema})
	}
}

// schema yields a schema and what it is made of. What a reference leads to comes at its own place.
func (w *walker) schema(p part) {
	s := p.schema
	if s == nil || s.Ref != "" || w.stopped || w.seen[s] {
		return
	}
	w.seen[s] = true
	if w.stopped = !w.yield(p); w.stopped {
		return
	}
	for _, property := range s.Properties {
		w.schema(part{property.Name, "property", property.Schema})
	}
	w.schema(part{p.name, "an item of " + p.noun, s.Items})
	w.schema(part{p.name, "a member of " + p.noun, s.AdditionalProperties})
	for _, list := range [][]*openapi.Schema{s.AllOf, s.OneOf, s.AnyOf, {s.Not}} {
		for _, alternative := range list {
			w.schema(part{p.name, p.noun, alternative})
		}
	}
}
