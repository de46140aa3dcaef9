// Package model is omnigen's picture of a contract: the operations, types and error codes that the
// generated package is made of. It is plain data. All names are decided, everything is in the
// document's order, and every node knows where it came from. Emitters read it and compute nothing.
package model

import "github.com/omnigen-dev/omnigen/generator/internal/diag"

// An API is a contract, ready to be written as a Go package.
type API struct {
	Source     string // the document's file name, without directories
	Title      string
	Version    string
	Operations []*Operation
	Types      []*Type
	Errors     []*ErrorCode
	Security   []*SecurityScheme
	Manifest   *Manifest // nil: the contract has none
	Unsecured  bool      // some operation needs no authentication
}

// An Operation is a method on a path, and a method of the provider.
type Operation struct {
	Pos       diag.Pos
	ID        string // "getSenderById"
	GoName    string // "GetSenderByID"
	VarName   string // "getSenderByID": the unexported name of what belongs to it
	Request   string // "GetSenderByIDRequest"
	Interface string // of an optional operation: "SenderGetter"
	Field     string // of an optional operation: "senderGetter"
	Method    string // "GET"
	Paths     []*Path
	Doc       string // what the operation does, as the document says it
	Optional  bool
	NeededIf  string // of an optional operation: a clause
	Params    []*Param
	Form      *Form
	Body      *Body
	Result    *Result
	Unsecured bool
}

// A Path is one of the places where an operation is served.
type Path struct {
	Pos      diag.Pos
	Template string
	Segments []Segment
}

// A Segment is a part of a path between slashes.
type Segment struct {
	Literal string // "" for a variable
	Param   *Param // nil for a literal
	Prefix  string // of a variable: literal text before it
	Suffix  string // of a variable: literal text after it
}

// A Location is where a parameter stands in a request.
type Location string

// The locations.
const (
	InPath   Location = "path"
	InQuery  Location = "query"
	InHeader Location = "header"
	InForm   Location = "form"
)

// A Param is a value in a request: a parameter, or a text field of a form.
type Param struct {
	Field
	In        Location
	VarName   string // of a variable in a path: the unexported name of its value
	Separator string // of a list: what items are joined by, or "" if they are repeated
}

// A Form is a multipart form.
type Form struct {
	Pos       diag.Pos
	Fields    []*Param // the text fields
	FileNames []string // wire names of the fields that hold files
	Files     bool     // the form may hold files
	FilesDoc  string   // what the document says of the files
	NeedOne   []string // wire names of which at least one must be given
	NeedFile  bool     // a file must be given, or may stand for NeedOne
}

// A Body is what a client sends.
type Body struct {
	Pos      diag.Pos
	Type     *TypeRef
	Rules    Rules
	Required bool
}

// An Envelope is how a result is wrapped in an answer.
type Envelope int

// The envelopes.
const (
	Bare     Envelope = iota // the result is the whole body
	InData                   // {"success":true,"data":RESULT}
	Beside                   // {"success":true, …the members of RESULT}
	NoResult                 // {"success":true}
	NoBody                   // no body at all
)

// A Result is what an operation answers when all is well.
type Result struct {
	Pos      diag.Pos
	Status   int
	Type     *TypeRef // nil for NoResult and NoBody
	Rules    Rules
	Envelope Envelope
}

// A Kind is the kind of a type.
type Kind int

// The kinds. Those up to Any are built in and have no Type.
const (
	String Kind = iota
	Bool
	Int
	Int32
	Int64
	Float64
	Time
	Bytes
	Any     // raw JSON
	List    // of Elem
	Map     // from strings to Elem
	Struct  // a Type with Fields
	Enum    // a Type of strings with Values
	Defined // a Type of its own over a basic kind, such as an ID
)

// A TypeRef is the use of a type.
type TypeRef struct {
	Kind     Kind
	Type     *Type      // of Struct, Enum, Defined
	Elem     *TypeRef   // of List, Map
	OneOf    []*TypeRef // of Any: what the JSON is, one of these; Any among them is something else
	Pointer  bool       // may be null, or refers back to the type that holds it
	Nullable bool       // the document allows null
}

// A Type is a named type of the generated package.
type Type struct {
	Pos      diag.Pos
	Name     string // in the document, or "" for an inline schema
	GoName   string
	Doc      string
	Kind     Kind     // Struct, Enum, Defined
	Basic    *TypeRef // of Defined: what it is made of
	Fields   []*Field
	Values   []*Value
	Rules    Rules
	Envelope bool // its members stand beside "success"
	HasTime  bool // a field of its own is a time
}

// A Field is a member of a struct.
type Field struct {
	Pos      diag.Pos
	Name     string // on the wire
	GoName   string
	Doc      string
	Type     *TypeRef
	Required bool

	ReadOnly, WriteOnly bool // it stands in answers alone, or in requests alone

	Default string // Go expression of the default, or "" if it is the zero value
	Rules   Rules
}

// Rules are what a value must obey beyond its type. Nil and zero mean no rule.
type Rules struct {
	MinLength, MaxLength *int
	MinItems, MaxItems   *int
	Minimum, Maximum     string // Go literals
	ExclusiveMinimum     bool
	ExclusiveMaximum     bool
	Values               []string // of a number: the Go literals of those that are allowed
	Contains             []Contains
	Elem                 *Rules // of a list or map: those of its elements; nil: none
}

// Contains says how many items of a list have a property of some value.
type Contains struct {
	Pos              diag.Pos
	ItemType         string // the Go type of the items
	Property, GoName string // of the items
	Value, GoValue   string // the value, and the Go expression for it
	Min              int
	Max              *int
}

// A Value is a member of an enum.
type Value struct {
	Pos    diag.Pos
	Text   string // on the wire
	GoName string // "MessageStatusSent"
}

// An ErrorCode is a code that tells a client why a request failed.
type ErrorCode struct {
	Pos         diag.Pos
	Code        string // "NOT_FOUND"
	GoName      string // "CodeNotFound"
	Constructor string // "NotFound"
	Status      int
	Title       string // "Not found"
	Doc         string
	RetryBy     bool // the error says when to try again
}

// A SecurityKind is a way to authenticate that the generated package knows.
type SecurityKind int

// The ways to authenticate.
const (
	Basic SecurityKind = iota
	Bearer
	APIKey
)

// A SecurityScheme is a way to authenticate.
type SecurityScheme struct {
	Pos    diag.Pos
	GoName string // of the function that makes an Authenticator of it
	Kind   SecurityKind
	In     Location // of an API key
	Name   string   // of an API key
	Doc    string
}

// A Manifest tells the inbox where the operations are.
type Manifest struct {
	Version   string
	Endpoints []*Endpoint
}

// An Endpoint is an entry of the manifest.
type Endpoint struct {
	Operation *Operation
	Path      string // with variables as ":name"
}
