package lint

import (
	"iter"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// layers yields the schemas that a value must all obey: the one that s leads to, and the parts of its
// allOf, each once.
func layers(s *openapi.Schema) iter.Seq[*openapi.Schema] {
	return func(yield func(*openapi.Schema) bool) {
		seen := map[*openapi.Schema]bool{}
		var visit func(*openapi.Schema) bool
		visit = func(s *openapi.Schema) bool {
			if s = s.Resolve(); s == nil || seen[s] {
				return true
			}
			seen[s] = true
			if !yield(s) {
				return false
			}
			for _, part := range s.AllOf {
				if !visit(part) {
					return false
				}
			}
			return true
		}
		visit(s)
	}
}

// property returns a property of an object, or nil.
func property(s *openapi.Schema, name string) *openapi.Property {
	for layer := range layers(s) {
		for _, p := range layer.Properties {
			if p.Name == name {
				return p
			}
		}
	}
	return nil
}

// requires reports whether an object must have a property.
func requires(s *openapi.Schema, name string) bool {
	for layer := range layers(s) {
		if layer.Requires(name) {
			return true
		}
	}
	return false
}

// lacks returns which of the properties an object has but does not require.
func lacks(s *openapi.Schema, names ...string) []string {
	var lacking []string
	for _, name := range names {
		if property(s, name) != nil && !requires(s, name) {
			lacking = append(lacking, name)
		}
	}
	return lacking
}

// isEnvelope reports whether a body is an envelope: an object with a boolean "success".
func isEnvelope(s *openapi.Schema) bool {
	p := property(s, "success")
	return p != nil && p.Schema.Resolve().Type == "boolean"
}

// isUnion reports whether a value may have one of several shapes, so that one cannot say which.
func isUnion(s *openapi.Schema) bool {
	for layer := range layers(s) {
		if len(layer.OneOf) > 0 || len(layer.AnyOf) > 0 {
			return true
		}
	}
	return false
}

// jsonContent returns the JSON content with a schema, or nil.
func jsonContent(content []*openapi.MediaType) *openapi.MediaType {
	for _, m := range content {
		if isMedia(m, "application/json") && m.Schema.Resolve() != nil {
			return m
		}
	}
	return nil
}

// formContent returns the multipart form with a schema, or nil.
func formContent(content []*openapi.MediaType) *openapi.MediaType {
	for _, m := range content {
		if isMedia(m, "multipart/form-data") && m.Schema.Resolve() != nil {
			return m
		}
	}
	return nil
}

// isMedia reports whether a content type is the given one, parameters aside. Whatever ends in "+json"
// is JSON.
func isMedia(m *openapi.MediaType, want string) bool {
	name, _, _ := strings.Cut(strings.ToLower(m.Name), ";")
	name = strings.TrimSpace(name)
	return name == want || want == "application/json" && strings.HasSuffix(name, "+json")
}
