// Package oapi has oapi-codegen write the models. It is the only place that knows oapi-codegen, which
// gets a small fresh document of plain objects: names, types, order and tags are decided beforehand,
// so it meets nothing that it does badly, and nothing of a user's document but what is escaped.
package oapi

import (
	"fmt"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// A Struct is a model to be written.
type Struct struct {
	Name   string
	Doc    string // the comment, without the name that it begins with, wrapped
	Fields []Field
}

// A Field is a field of a Struct.
type Field struct {
	Name     string // on the wire
	GoName   string
	GoType   string
	Doc      string // the comment, without the name that it begins with, wrapped
	Presence Presence
}

// Presence tells when a field is written to JSON.
type Presence int

// The presences.
const (
	Always Presence = iota
	OmitEmpty
	OmitZero
)

// generating serializes calls: oapi-codegen keeps its settings in global variables.
var generating sync.Mutex

// Types returns the declarations of the structs, in their order.
func Types(structs []Struct) (string, error) {
	if len(structs) == 0 {
		return "", nil
	}
	generating.Lock()
	defer generating.Unlock()
	config := codegen.Configuration{
		PackageName:   "models",
		Generate:      codegen.GenerateOptions{Models: true},
		OutputOptions: codegen.OutputOptions{SkipPrune: true, SkipFmt: true},
		ImportMapping: map[string]string{},
	}
	config.AllowRemoteRefsFrom = []string{}
	config.Compatibility.AllowUnexportedStructFieldNames = true // ours are exported; it makes our names count
	source, err := codegen.Generate(document(structs), config.UpdateDefaults())
	if err != nil {
		return "", fmt.Errorf("internal error: oapi-codegen: %w", err)
	}
	return declarations(source, structs)
}

// document describes the structs as OpenAPI, with their Go names and types as extensions.
func document(structs []Struct) *openapi3.T {
	schemas := make(openapi3.Schemas, len(structs))
	for _, s := range structs {
		schemas[s.Name] = openapi3.NewSchemaRef("", schema(s))
	}
	return &openapi3.T{
		OpenAPI:    "3.0.3",
		Info:       &openapi3.Info{Title: "models", Version: "1"},
		Paths:      openapi3.NewPaths(),
		Components: &openapi3.Components{Schemas: schemas},
	}
}

func schema(s Struct) *openapi3.Schema {
	object := openapi3.NewObjectSchema()
	object.Description = s.Doc
	object.Properties = make(openapi3.Schemas, len(s.Fields))
	object.Extensions = map[string]any{"x-go-name": s.Name}
	for i, f := range s.Fields {
		property := openapi3.NewStringSchema()
		property.Description = f.Doc
		property.Extensions = map[string]any{
			"x-go-name":                          f.GoName,
			"x-oapi-codegen-only-honour-go-name": true, // letters of scripts without cases would be dropped
			"x-go-type":                          f.GoType,
			"x-go-type-skip-optional-pointer":    true,
			"x-omitempty":                        f.Presence == OmitEmpty,
			"x-omitzero":                         f.Presence == OmitZero,
			"x-order":                            float64(i),
		}
		object.Properties[f.Name] = openapi3.NewSchemaRef("", property)
		if f.Presence == Always {
			object.Required = append(object.Required, f.Name)
		}
	}
	return object
}
