package normalize

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// mergeAllOf writes the parts of an allOf into the schema that has it. Properties are those of all
// parts. Where two say different things, what stands beside the allOf counts, or else the later part.
func mergeAllOf(doc *openapi.Document, diags *diag.List) {
	m := merger{diags: diags, state: make(map[*openapi.Schema]bool)}
	for s := range doc.AllSchemas() {
		m.merge(s)
	}
}

// A merger merges each schema once.
type merger struct {
	diags *diag.List
	state map[*openapi.Schema]bool // false while a schema is being merged, true afterwards
	added int                      // properties
}

// maxAdded is how many properties all the allOfs of a document may add. In a chain of them, every
// schema has the properties of all behind it.
const maxAdded = 200_000

// count reports whether one more property may be added.
func (m *merger) count(s *openapi.Schema) bool {
	if m.added++; m.added == maxAdded+1 {
		m.diags.Errorf(s.Pos, "the allOf up to this one add more than %d properties in all; split the document", maxAdded)
	}
	return m.added <= maxAdded
}

func (m *merger) merge(s *openapi.Schema) {
	if done, known := m.state[s]; known {
		if !done {
			m.diags.Errorf(s.Pos, "schema is a part of its own allOf; remove one of the references")
		}
		return
	}
	m.state[s] = false
	defer func() { m.state[s] = true }()
	parts := make([]*openapi.Schema, len(s.AllOf))
	for i, part := range s.AllOf {
		parts[i] = part.Resolve()
		m.merge(parts[i])
	}
	s.AllOf = nil
	for _, part := range slices.Backward(parts) {
		m.add(s, part)
	}
	m.addProperties(s, parts)
	addRequired(s, parts)
}

// addProperties adds the properties of the parts, in their order, to the schema's own.
func (m *merger) addProperties(s *openapi.Schema, parts []*openapi.Schema) {
	own := len(s.Properties)
	s.Properties = slices.Clip(s.Properties)
	index := make(map[string]int)
	for i, p := range s.Properties {
		index[p.Name] = i
	}
	for _, part := range parts {
		for _, p := range part.Properties {
			switch i, known := index[p.Name]; {
			case !known && !m.count(s):
				return
			case !known:
				index[p.Name] = len(s.Properties)
				s.Properties = append(s.Properties, p)
			case i >= own:
				s.Properties[i] = p
			}
		}
	}
}

// addRequired adds the names of the properties that the parts require, the later parts first.
func addRequired(s *openapi.Schema, parts []*openapi.Schema) {
	required := s.RequiredNames()
	s.Required = slices.Clip(s.Required)
	for _, part := range slices.Backward(parts) {
		for _, name := range part.Required {
			if !required[name.Value] {
				required[name.Value] = true
				s.Required = append(s.Required, name)
			}
		}
	}
}

// add writes what part says into s, as far as s does not say it itself.
func (m *merger) add(s, part *openapi.Schema) {
	if s.Type != "" && part.Type != "" && s.Type != part.Type {
		m.diags.Errorf(part.Pos, "part of an allOf has type %q, another has %q: no value is both", part.Type, s.Type)
	}
	setString(&s.Type, part.Type)
	setString(&s.Format, part.Format)
	setString(&s.Title, part.Title)
	setString(&s.Description, part.Description)
	setString(&s.Pattern, part.Pattern)
	s.Nullable = s.Nullable || part.Nullable
	s.ReadOnly, s.WriteOnly = s.ReadOnly || part.ReadOnly, s.WriteOnly || part.WriteOnly
	m.addValues(s, part)
	m.addBounds(s, part)
	m.addMembers(s, part)
	for _, e := range part.Extensions {
		if s.Extensions.Get(e.Key) == nil && e.Key != "x-omnigen-name" {
			s.Extensions = append(slices.Clip(s.Extensions), e)
		}
	}
}

func (m *merger) addValues(s, part *openapi.Schema) {
	if s.Enum == nil {
		s.Enum, s.EnumPos = part.Enum, part.EnumPos
	}
	if s.Default == nil {
		s.Default = part.Default
	}
	if s.Items == nil {
		s.Items = part.Items
	}
	if s.OneOf == nil {
		s.OneOf = part.OneOf
	}
	if s.AnyOf == nil {
		s.AnyOf = part.AnyOf
	}
}

func (m *merger) addBounds(s, part *openapi.Schema) {
	if s.Minimum == nil {
		s.Minimum, s.ExclusiveMinimum = part.Minimum, part.ExclusiveMinimum
	}
	if s.Maximum == nil {
		s.Maximum, s.ExclusiveMaximum = part.Maximum, part.ExclusiveMaximum
	}
	setInt(&s.MinLength, part.MinLength)
	setInt(&s.MaxLength, part.MaxLength)
	setInt(&s.MinItems, part.MinItems)
	setInt(&s.MaxItems, part.MaxItems)
}

func (m *merger) addMembers(s, part *openapi.Schema) {
	if s.AdditionalProperties == nil {
		s.AdditionalProperties = part.AdditionalProperties
	}
	s.AnyAdditional = s.AnyAdditional || part.AnyAdditional
	s.NoAdditional = s.NoAdditional || part.NoAdditional
}

func setString(s *string, value string) {
	if *s == "" {
		*s = value
	}
}

func setInt(i **int, value *int) {
	if *i == nil {
		*i = value
	}
}
