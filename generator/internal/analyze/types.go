package analyze

import (
	"slices"
	"strings"
	"unicode"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// typeOf returns the type of the values that a schema describes. The wish is how an inline schema
// would like to be called.
func (a *analyzer) typeOf(schema *openapi.Schema, w wish) *model.TypeRef {
	if schema == nil {
		return &model.TypeRef{Kind: model.Any}
	}
	if named := a.declaredType(schema); named != nil {
		return named
	}
	return a.describedType(schema, w)
}

// describedType is typeOf for a schema that no x-omnigen-type speaks for.
func (a *analyzer) describedType(schema *openapi.Schema, w wish) *model.TypeRef {
	s := schema.Resolve()
	ref := a.kindOf(s, w)
	ref.Nullable = s.Nullable
	if s.Nullable && ref.Kind < model.Any || ref.Kind > model.Map && s.Nullable {
		ref.Pointer = true
	}
	return ref
}

// declaredType returns the type of the component that x-omnigen-type names, or nil.
func (a *analyzer) declaredType(s *openapi.Schema) *model.TypeRef {
	name, pos := a.text(s.Extensions, "x-omnigen-type")
	if name == "" {
		return nil
	}
	if c := a.named[name]; c != nil && a.components[s] != c {
		return a.describedType(c.Schema, wish{})
	}
	a.diags.Errorf(pos, "x-omnigen-type: there is no schema %q under components.schemas", name)
	return &model.TypeRef{Kind: model.Any}
}

// kindOf returns the type of a schema that is no reference.
func (a *analyzer) kindOf(s *openapi.Schema, w wish) *model.TypeRef {
	switch schemaType(s) {
	case "string":
		return a.stringType(s, w)
	case "integer":
		return &model.TypeRef{Kind: integerKind(s)}
	case "number":
		return &model.TypeRef{Kind: model.Float64}
	case "boolean":
		return &model.TypeRef{Kind: model.Bool}
	case "array":
		return &model.TypeRef{Kind: model.List, Elem: a.elem(s, s.Items, w)}
	case "object":
		return a.objectType(s, w)
	}
	return a.union(s)
}

// integerKind returns the type of whole numbers of a schema's format.
func integerKind(s *openapi.Schema) model.Kind {
	switch s.Format {
	case "int32":
		return model.Int32
	case "int64":
		return model.Int64
	}
	return model.Int
}

// maxNesting is how many lists and maps may stand around each other. References make a nesting that
// the document does not have, and every level of it is a loop in a loop in Go.
const maxNesting = 20

// elem returns the type of the elements of a list or map. What is made of nothing but itself is raw
// JSON.
func (a *analyzer) elem(whole, part *openapi.Schema, w wish) *model.TypeRef {
	if len(a.open) == maxNesting {
		a.diags.Errorf(whole.Pos, "lists and maps nest more than %d levels deep; put an object in between with an overlay action", maxNesting)
	}
	if a.open[whole] || len(a.open) >= maxNesting {
		return &model.TypeRef{Kind: model.Any}
	}
	a.open[whole] = true
	defer delete(a.open, whole)
	w.own = naming.Singular(w.own)
	return a.typeOf(part, w)
}

// schemaType returns the type of a schema, from its other keywords if it has none. A union has none;
// one of parts that do nothing but require properties is no union.
func schemaType(s *openapi.Schema) string {
	switch {
	case len(s.OneOf) > 0 && !onlyRequired(s.OneOf), len(s.AnyOf) > 0 && !onlyRequired(s.AnyOf):
		return ""
	case s.Type != "":
		return s.Type
	case len(s.Properties) > 0, s.AdditionalProperties != nil:
		return "object"
	case s.Items != nil:
		return "array"
	case len(s.Enum) > 0 && !slices.ContainsFunc(s.Enum, func(n *tree.Node) bool { return n.Kind != tree.String && n.Kind != tree.Null }):
		return "string"
	}
	return ""
}

func (a *analyzer) stringType(s *openapi.Schema, w wish) *model.TypeRef {
	switch {
	case s.Format == "date-time":
		return &model.TypeRef{Kind: model.Time}
	case len(s.Enum) > 0:
		return a.namedType(s, w, model.Enum)
	case a.components[s] != nil:
		return a.namedType(s, w, model.Defined)
	}
	return &model.TypeRef{Kind: model.String}
}

func (a *analyzer) objectType(s *openapi.Schema, w wish) *model.TypeRef {
	switch {
	case len(s.Properties) > 0:
		return a.namedType(s, w, model.Struct)
	case s.AdditionalProperties != nil:
		return &model.TypeRef{Kind: model.Map, Elem: a.elem(s, s.AdditionalProperties, w)}
	}
	return &model.TypeRef{Kind: model.Any}
}

// namedType returns the type of a schema that gets a Go type of its own. Inline schemas that are
// structurally equal have one type.
func (a *analyzer) namedType(s *openapi.Schema, w wish, kind model.Kind) *model.TypeRef {
	if t := a.types[s]; t != nil {
		return &model.TypeRef{Kind: t.Kind, Type: t}
	}
	t := &model.Type{Pos: s.Pos, Kind: kind, Doc: strings.TrimSpace(s.Description)}
	if c := a.components[s]; c != nil {
		t.Name, t.Pos = c.Name, c.Pos
		w = wish{own: naming.Exported(c.Name), component: true}
	} else {
		signature := a.shapes.of(s)
		if equal := a.signatures[signature]; equal != nil {
			a.types[s] = equal
			return &model.TypeRef{Kind: kind, Type: equal}
		}
		a.signatures[signature] = t
	}
	if name, pos := a.text(s.Extensions, "x-omnigen-name"); name != "" {
		w.declared, w.pos = a.declaredName(name, pos), pos
	}
	a.types[s], a.wishes[t] = t, w
	a.api.Types = append(a.api.Types, t)
	a.fill(t, s, w)
	return &model.TypeRef{Kind: kind, Type: t}
}

// fill completes a named type.
func (a *analyzer) fill(t *model.Type, s *openapi.Schema, w wish) {
	around := a.open
	a.open = make(map[*openapi.Schema]bool) // a list within a type of its own may be the one around it
	defer func() { a.open = around }()
	switch t.Kind {
	case model.Struct:
		a.fields(t, s, w)
	case model.Enum:
		a.enumValues(t, s)
	case model.Defined:
		t.Basic = &model.TypeRef{Kind: model.String}
		t.Rules = a.rules(s)
	}
}

func (a *analyzer) fields(t *model.Type, s *openapi.Schema, w wish) {
	parents := append(w.parents[:len(w.parents):len(w.parents)], w.best())
	required := s.RequiredNames()
	for _, p := range s.Properties {
		if !inTag(p.Name) {
			a.diags.Errorf(p.Pos, "property %q has a character that a Go struct tag cannot hold; rename or remove it with an overlay action", p.Name)
			continue
		}
		own := naming.Exported(p.Name)
		if schemaType(p.Schema.Resolve()) == "string" {
			own = w.best() + own // an enum's name says whose it is
		}
		f := &model.Field{
			Pos: p.Pos, Name: p.Name, Doc: propertyDoc(p.Schema),
			Type: a.typeOf(p.Schema, wish{parents: parents, own: own}), Required: required[p.Name], Rules: a.rules(p.Schema),
			ReadOnly: p.Schema.Resolve().ReadOnly, WriteOnly: p.Schema.Resolve().WriteOnly,
		}
		f.Default = a.defaultOf(f.Type, p.Schema)
		t.HasTime = t.HasTime || f.Type.Kind == model.Time
		t.Fields = append(t.Fields, f)
	}
	a.checkRequired(s)
}

// propertyDoc returns what the document says of a property. Of a type that is described elsewhere, the
// first sentence will do.
func propertyDoc(s *openapi.Schema) string {
	if own := strings.TrimSpace(s.Description); own != "" || s.Target == nil {
		return own
	}
	paragraph, _, _ := strings.Cut(strings.TrimSpace(s.Resolve().Description), "\n\n")
	if end := strings.Index(paragraph, ". "); end > 0 {
		return paragraph[:end+1]
	}
	return paragraph
}

// inTag reports whether encoding/json takes a name from a struct tag. It takes letters, digits and
// some punctuation.
func inTag(name string) bool {
	for _, r := range name {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return name != "" && name != "-"
}

// checkRequired reports required properties that the object does not describe.
func (a *analyzer) checkRequired(s *openapi.Schema) {
	described := make(map[string]bool, len(s.Properties))
	for _, p := range s.Properties {
		described[p.Name] = true
	}
	for _, name := range s.Required {
		if !described[name.Value] {
			a.diags.Warnf(name.Pos, "property %q is required but not described, so it is left out; describe it under properties", name.Value)
		}
	}
}

// optionalStructs makes a field a pointer where nothing else tells a struct that is not there.
func (a *analyzer) optionalStructs() {
	compared := make(map[*model.Type]bool)
	for _, t := range a.api.Types {
		for _, f := range t.Fields {
			if f.Type.Kind == model.Struct && mayLack(f) && !comparable(f.Type.Type, compared) {
				f.Type.Pointer = true
			}
		}
	}
}

// mayLack reports whether a value of the type may be without the field, at least one way.
func mayLack(f *model.Field) bool { return !f.Required || f.ReadOnly || f.WriteOnly }

// comparable reports whether == compares the values of a struct. It remembers what it has found out.
func comparable(t *model.Type, known map[*model.Type]bool) bool {
	if is, ok := known[t]; ok {
		return is
	}
	known[t] = !slices.ContainsFunc(t.Fields, func(f *model.Field) bool {
		switch f.Type.Kind {
		case model.List, model.Map, model.Any, model.Time:
			return true // == tells apart times that are equal
		case model.Struct:
			return f.Type.Pointer || !comparable(f.Type.Type, known)
		}
		return f.Type.Pointer
	})
	return known[t]
}

// maxFields is how many fields a struct may hold by value, those of the structs in it included. Few
// schemas, each of which refers twice to the next one, would make a struct that fits into no memory.
const maxFields = 10_000

// breakCycles makes a field a pointer where a struct would hold itself, or too much.
func (a *analyzer) breakCycles() {
	const open = -1
	sizes := make(map[*model.Type]int)
	var visit func(*model.Type)
	visit = func(t *model.Type) {
		sizes[t] = open
		size := len(t.Fields)
		for _, f := range t.Fields {
			if f.Type.Kind != model.Struct || f.Type.Pointer {
				continue
			}
			if sizes[f.Type.Type] == 0 {
				visit(f.Type.Type)
			}
			if held := sizes[f.Type.Type]; held == open || size+held > maxFields {
				f.Type.Pointer = true
			} else {
				size += held
			}
		}
		sizes[t] = size
	}
	for _, t := range a.api.Types {
		if sizes[t] == 0 {
			visit(t)
		}
	}
}
