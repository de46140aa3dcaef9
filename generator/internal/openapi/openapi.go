// Package openapi holds an OpenAPI 3.0 document as typed data: what omnigen needs of it, in the
// document's order, every node with its position. Read builds it from a tree. It knows nothing of Go
// names or of what is generated.
package openapi

import (
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// A Document is an OpenAPI 3.0 document.
type Document struct {
	Pos             diag.Pos
	Title           string
	Version         string
	Description     string
	Paths           []*PathItem
	PathsPos        diag.Pos
	Schemas         []*Component // components.schemas
	SecuritySchemes []*SecurityScheme
	Security        []SecurityRequirement // of operations without their own
	Extensions      Extensions
}

// A Component is a schema with a name, from components.schemas.
type Component struct {
	Pos    diag.Pos // of the name
	Name   string
	Schema *Schema
}

// A PathItem is a path with its operations.
type PathItem struct {
	Pos        diag.Pos // of the path
	Path       string
	Parameters []*Parameter // shared by the operations
	Operations []*Operation
}

// An Operation is a method on a path.
type Operation struct {
	Pos         diag.Pos // of the method
	Method      string   // "GET"
	ID          string   // "" if the document gives none
	IDPos       diag.Pos // of the operationId's value, or Pos
	Summary     string
	Description string
	Parameters  []*Parameter
	RequestBody *RequestBody // nil: none
	Responses   []*Response
	Security    []SecurityRequirement // valid if OwnSecurity; empty then: none needed
	OwnSecurity bool
	Callbacks   diag.Pos // zero: none
	Extensions  Extensions
	Node        *tree.Node // what was read
}

// A Parameter is a value in the path, the query, a header or a cookie.
type Parameter struct {
	Pos         diag.Pos
	Name        string
	In          string // "path", "query", "header", "cookie"
	Description string
	Required    bool
	Style       string  // "" if not given
	Explode     *bool   // nil if not given
	Schema      *Schema // nil if given by Content
	Content     []*MediaType
	Extensions  Extensions
}

// A RequestBody is what a client sends.
type RequestBody struct {
	Pos         diag.Pos
	Description string
	Required    bool
	Content     []*MediaType
	Node        *tree.Node // what was read, behind any reference
}

// A Response is an answer.
type Response struct {
	Pos         diag.Pos // of the status
	Status      string   // "200", "4XX", "default"
	Ref         string   // the "$ref" that led to it, or ""
	Description string
	Content     []*MediaType
	Headers     []string
	Links       diag.Pos   // zero: none
	Node        *tree.Node // what was read, behind any reference; nil if that is broken
}

// A MediaType is a content type with the schema of its content.
type MediaType struct {
	Pos     diag.Pos
	Name    string // "application/json"
	Schema  *Schema
	Example *tree.Node // nil: none
}

// A Schema describes a value. A schema that is a reference has Ref, Target, and what may stand beside
// a "$ref": Description and Extensions. References to the same place share one Target, so recursive
// schemas are cycles of pointers.
type Schema struct {
	Pos    diag.Pos
	RefPos diag.Pos // of the reference's text
	Ref    string   // "#/components/schemas/message", or ""
	Target *Schema  // what Ref points at, which may be a reference itself

	Type        string // "" if not given
	Format      string
	Title       string
	Description string
	Nullable    bool
	ReadOnly    bool
	WriteOnly   bool
	Enum        []*tree.Node
	EnumPos     diag.Pos // of the list
	Default     *tree.Node
	Example     *tree.Node

	Properties []*Property
	Required   []*tree.Node // names
	Items      *Schema

	// AdditionalProperties is the schema of further properties. NoAdditional says that there may be
	// none; with neither, the document does not speak of them. AnyAdditional is a bare true.
	AdditionalProperties *Schema
	NoAdditional         bool
	AnyAdditional        bool

	AllOf, OneOf, AnyOf []*Schema
	Not                 *Schema

	Minimum, Maximum                   *tree.Node
	ExclusiveMinimum, ExclusiveMaximum bool
	MinLength, MaxLength               *int
	MinItems, MaxItems                 *int
	Pattern                            string

	Extensions Extensions
	Node       *tree.Node // what was read; nil if a pass has made the schema
}

// A Property is a named part of an object.
type Property struct {
	Pos    diag.Pos // of the name
	Name   string
	Schema *Schema
}

// A SecurityScheme is a way to authenticate.
type SecurityScheme struct {
	Pos         diag.Pos
	Key         string // its name in components.securitySchemes
	Type        string // "http", "apiKey", "oauth2", "openIdConnect"
	Description string
	Scheme      string // of http: "basic", "bearer", lower case
	Name        string // of apiKey
	In          string // of apiKey
}

// A SecurityRequirement is a set of schemes that must all be met. Those of an operation are
// alternatives; an empty one means that no authentication is needed.
type SecurityRequirement struct {
	Pos     diag.Pos
	Schemes []string
}

// Accepted is the extension that says which of lint's findings are decided. It describes nothing,
// so it is not among the Extensions.
const Accepted = "x-omnigen-accepted"

// Extensions are the "x-" keys of an object, in the document's order.
type Extensions []tree.Pair

// Get returns the value of an extension, or nil.
func (e Extensions) Get(name string) *tree.Node {
	for i := range e {
		if e[i].Key == name {
			return e[i].Value
		}
	}
	return nil
}

// Resolve follows references and returns the schema that describes the value; nil stays nil. A
// cycle of references alone is an error that Read reports, so it ends here.
func (s *Schema) Resolve() *Schema {
	for s != nil && s.Target != nil {
		s = s.Target
	}
	return s
}
