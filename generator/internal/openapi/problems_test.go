package openapi_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// head is the first line of a document that is complete but for its paths.
const head = "{openapi: 3.0.3, info: {title: T, version: '1'}, "

func TestProblems(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"list", "[a]", "f:1:1: not an OpenAPI document: expected a mapping, found a list"},
		{"text", "hello", "f:1:1: not an OpenAPI document: expected a mapping, found a string"},
		{"something else", "a: 1", `f:1:1: not an OpenAPI document: it has no "openapi" key; give an OpenAPI 3.0 document`},
		{"2.0", "swagger: '2.0'", "f:1:10: OpenAPI 2.0 (Swagger) is not supported; convert the document to OpenAPI 3.0"},
		{"3.1", "openapi: 3.1.0", `f:1:10: OpenAPI "3.1.0" is not supported; give the document as OpenAPI 3.0`},
		{"3.1 as number", "openapi: 3.1", `f:1:10: OpenAPI "3.1" is not supported; give the document as OpenAPI 3.0`},
		{"3.01", "openapi: 3.01.0", `f:1:10: OpenAPI "3.01.0" is not supported; give the document as OpenAPI 3.0`},
		{"no version", "openapi: [3]", `f:1:10: "openapi": expected a version such as 3.0.3, found a list`},
		{"nothing more", "openapi: 3.0.0", "f:1:1: \"info\" is missing; give a mapping\nf:1:1: \"paths\" is missing; give a mapping"},
		{"info", "{openapi: 3.0.0, info: {title: [], version: 1.0},\npaths: {}}", "f:1:32: \"title\": expected a string, found a list\nf:1:45: \"version\": expected a string, found a number; put it in quotes"},
		{"paths", head + "\npaths: []}", `f:2:8: "paths": expected a mapping, found a list`},
		{"no slash", head + "\npaths: {a: {}}}", `f:2:9: the path "a" does not begin with a slash; write it as /a`},
		{"brace", head + "\npaths: {'/{a': {}, '/a}': {}, '/{a{b}}': {}}}", `f:2:9: the path "/{a" has a brace without its counterpart; write a variable as {name}
f:2:20: the path "/a}" has a brace without its counterpart; write a variable as {name}
f:2:31: the path "/{a{b}}" has a brace without its counterpart; write a variable as {name}`},
		{"no name", head + "\npaths: {'/{}': {}}}", `f:2:9: the path "/{}" has a variable without a name; write it as {name}`},
		{"twice", head + "\npaths: {'/{a}/{a}': {}}}", `f:2:9: the path "/{a}/{a}" has the variable {a} twice; give each its own name`},
		{"same path", head + "\npaths: {'/{a}/c': {},\n'/{b}/c': {}}}", `f:3:1: the path "/{b}/c" is the same as "/{a}/c" at f:2:9; put their operations into one`},
		{"operation", operation("get: []"), "f:2:19: expected a mapping, found a list"},
		{"no responses", operation("get: {}"), `f:2:19: "responses" is missing; give a mapping`},
		{"status", operation("get: {responses: {'20x': {}}}"), `f:2:32: "20x" is not a status; it is a number from 100 to 599, a class such as 4XX, or default`},
		{"ids", operation("get: {operationId: a, responses: {}},\npost: {operationId: a, responses: {}}"), `f:3:21: duplicate operationId "a", first at f:2:33; give each operation its own`},
		{"parameter", operation("parameters: [{in: body, name: 1}, {}]"), `f:2:32: "body" is no place for a parameter; it is path, query, header or cookie
f:2:44: "name": expected a string, found a whole number; put it in quotes
f:2:48: "in" is missing; give a string
f:2:48: "name" is missing; give a string`},
		{"parameters", operation("parameters: [{in: query, name: a},\n{in: query, name: a}, {in: header, name: a}]"), `f:3:1: duplicate query parameter "a", first at f:2:27; remove one of them`},
		{"schema", schema("{type: file}"), `f:2:34: "file" is not a type; it is string, number, integer, boolean, array or object`},
		{"schema 3.1", schema("{type: [string, 'null'], exclusiveMinimum: 5}"), "f:2:34: \"type\": expected a string, found a list\nf:2:70: \"exclusiveMinimum\": expected a boolean, found a whole number; write true or false"},
		{"bounds", schema("{minLength: -1, maxItems: 99999999999999999999, minimum: x, required: true, enum: x}"), `f:2:39: "minLength": -1 is out of range; give a number from 0 on
f:2:53: "maxItems": 99999999999999999999 is out of range; give a number from 0 on
f:2:84: "minimum": expected a number, found a string
f:2:97: "required": expected a list, found a boolean
f:2:109: "enum": expected a list, found a string`},
		{"parts", schema("{items: [], properties: {a: x}, allOf: [1], required: [1], additionalProperties: 1}"), `f:2:35: "items": expected a mapping, found a list
f:2:55: expected a mapping, found a string
f:2:67: expected a mapping, found a whole number
f:2:82: "required": expected a string, found a whole number; put it in quotes
f:2:108: "additionalProperties": expected a mapping, found a whole number`},
		{"security", head + "security: [x],\npaths: {}, components: {securitySchemes: {a: {}}}}", "f:1:61: expected a mapping, found a string\nf:2:46: \"type\" is missing; give a string"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, problems := read(t, c.text)
			if diff := cmp.Diff(c.want, problems.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestTooManyOperations(t *testing.T) {
	var b strings.Builder
	b.WriteString(head + "paths: {")
	for i := range openapi.MaxOperations/2 + 1 {
		fmt.Fprintf(&b, "\n/p%d: {get: {responses: {}}, put: {responses: {}}},", i)
	}
	b.WriteString("}}")
	doc, problems := read(t, b.String())
	const want = "f:5002:10: more than 10000 operations; split the document"
	if problems.Error() != want {
		t.Errorf("got %s, want %s", problems, want)
	}
	if last := doc.Paths[len(doc.Paths)-1]; len(last.Operations) != 0 {
		t.Errorf("%d operations on the path beyond the bound", len(last.Operations))
	}
}

// operation returns a document with the given pairs on the path /a, on its second line.
func operation(pairs string) string { return head + "\npaths: {/a: {" + pairs + "}}}" }

// schema returns a document with the given component schema, on its second line.
func schema(text string) string {
	return head + "paths: {},\ncomponents: {schemas: {a: " + text + "}}}"
}

func read(t *testing.T, text string) (*openapi.Document, diag.List) {
	t.Helper()
	root, err := tree.Parse("f", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return openapi.Read(root)
}
