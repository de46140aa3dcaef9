package openapi

import (
	"regexp"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// MaxOperations is how many operations a document may have.
const MaxOperations = 10_000

// Read reads an OpenAPI 3.0 document. It reports all that is wrong rather than the first thing, and
// returns nil if the tree is no such document at all. Unknown keys are ignored, and so is null where
// a value is optional: documents in the wild have both.
func Read(root *tree.Node) (*Document, diag.List) {
	r := &reader{
		root:       root,
		targets:    newTargets(root),
		schemas:    map[*tree.Node]*Schema{},
		parameters: map[*tree.Node]*Parameter{},
		bodies:     map[*tree.Node]*RequestBody{},
		responses:  map[*tree.Node]*Response{},
		ids:        map[string]diag.Pos{},
		sizes:      map[*tree.Node]int{},
	}
	if !r.isOpenAPI(root) {
		return nil, r.problems
	}
	doc := r.document(root)
	r.finishSchemas()
	return doc, r.problems.Sorted()
}

// A reader turns a tree into a document. What is reached through references is read once and shared.
type reader struct {
	root     *tree.Node
	problems diag.List
	targets
	schemas    map[*tree.Node]*Schema
	pending    []*tree.Node // schemas that are referred to and not read yet
	references []*Schema
	parameters map[*tree.Node]*Parameter
	bodies     map[*tree.Node]*RequestBody
	responses  map[*tree.Node]*Response
	ids        map[string]diag.Pos // of operations
	operations int
	repeated   int                // values that references to path items stand for
	sizes      map[*tree.Node]int // of path items that are referred to
}

// supported is what the "openapi" key may say.
var supported = regexp.MustCompile(`^3\.0(\.|-|$)`)

// isOpenAPI reports whether the tree claims to be an OpenAPI 3.0 document.
func (r *reader) isOpenAPI(root *tree.Node) bool {
	version, swagger := root.Get("openapi"), root.Get("swagger")
	switch {
	case root.Kind != tree.Mapping:
		r.problems.Errorf(root.Pos, "not an OpenAPI document: %s", root.Unlike(tree.Mapping))
	case version == nil && swagger != nil:
		r.problems.Errorf(swagger.Pos, "OpenAPI %s (Swagger) is not supported; convert the document to OpenAPI 3.0", swagger.Value)
	case version == nil:
		r.problems.Errorf(root.Pos, `not an OpenAPI document: it has no "openapi" key; give an OpenAPI 3.0 document`)
	case version.Kind >= tree.Sequence:
		r.problems.Errorf(version.Pos, `"openapi": expected a version such as 3.0.3, found %s`, version.Kind)
	case !supported.MatchString(version.Value):
		r.problems.Errorf(version.Pos, "OpenAPI %q is not supported; give the document as OpenAPI 3.0", version.Value)
	default:
		return true
	}
	return false
}

func (r *reader) document(root *tree.Node) *Document {
	doc := &Document{Pos: root.Pos, Extensions: extensions(root)}
	if info := r.need(root, "info", tree.Mapping); info != nil {
		doc.Title = r.needText(info, "title")
		doc.Version = r.needText(info, "version")
		doc.Description = r.text(info, "description")
	}
	components := r.field(root, "components", tree.Mapping)
	for _, p := range r.pairs(components, "schemas") {
		doc.Schemas = append(doc.Schemas, &Component{Pos: p.KeyPos, Name: p.Key, Schema: r.schema(p.Value)})
	}
	doc.SecuritySchemes = r.securitySchemes(components)
	doc.Security, _ = r.security(root)
	if paths := r.need(root, "paths", tree.Mapping); paths != nil {
		doc.Paths, doc.PathsPos = r.paths(paths), paths.Pos
	}
	return doc
}
