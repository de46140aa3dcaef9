package openapi_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestReadDocument(t *testing.T) {
	got := mustRead(t, `
openapi: 3.0.3
info: {title: T, version: 1.0.0, description: D}
security: [{basic: []}, {}]
x-root: 1
unknown: {}
components:
  securitySchemes:
    basic: {type: http, scheme: Basic, description: B}
    key: {type: apiKey, name: N, in: header}
paths:
  x-ignored: 1
  /a/{b}:
    summary: ignored
    parameters: [{in: path, name: b, required: true, style: simple, explode: false, schema: {type: string}}]
    trace:
      operationId: t
      summary: S
      description: O
      security: []
      callbacks: {c: {}}
      x-op: 2
      parameters: [{in: query, name: q, content: {text/plain: {}}}]
      requestBody: {description: R, required: true, content: {application/json: {example: e}}}
      responses:
        x-ignored: 1
        200: {description: A, headers: {H: {}}, links: {L: {}}, content: {text/plain: {examples: {one: {value: v}}}}}
        4XX: {description: B}
        default: {description: C}
    get: {description: null, operationId: '', responses: {}}
`)
	no := false
	want := &openapi.Document{
		Title: "T", Version: "1.0.0", Description: "D",
		Security:   []openapi.SecurityRequirement{{Schemes: []string{"basic"}}, {}},
		Extensions: openapi.Extensions{{Key: "x-root", Value: number("1")}},
		SecuritySchemes: []*openapi.SecurityScheme{
			{Key: "basic", Type: "http", Scheme: "basic", Description: "B"},
			{Key: "key", Type: "apiKey", Name: "N", In: "header"},
		},
		Paths: []*openapi.PathItem{{
			Path:       "/a/{b}",
			Parameters: []*openapi.Parameter{{Name: "b", In: "path", Required: true, Style: "simple", Explode: &no, Schema: &openapi.Schema{Type: "string"}}},
			Operations: []*openapi.Operation{{
				Method: "TRACE", ID: "t", Summary: "S", Description: "O", OwnSecurity: true,
				Parameters:  []*openapi.Parameter{{Name: "q", In: "query", Content: []*openapi.MediaType{{Name: "text/plain"}}}},
				RequestBody: &openapi.RequestBody{Description: "R", Required: true, Content: []*openapi.MediaType{{Name: "application/json", Example: text("e")}}},
				Responses: []*openapi.Response{
					{Status: "200", Description: "A", Headers: []string{"H"}, Content: []*openapi.MediaType{{Name: "text/plain", Example: text("v")}}},
					{Status: "4XX", Description: "B"},
					{Status: "default", Description: "C"},
				},
				Extensions: openapi.Extensions{{Key: "x-op", Value: number("2")}},
			}, {Method: "GET"}},
		}},
	}
	if diff := cmp.Diff(want, got, ignorePositions); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestReadSchema(t *testing.T) {
	doc := mustRead(t, schema(`{type: object, format: f, title: T, description: D, nullable: true, readOnly: true, writeOnly: true,
  enum: [x, 1], default: x, example: 1, required: [p], properties: {p: {}, $ref: {type: string}}, items: {}, additionalProperties: {type: string},
  allOf: [{title: a}], oneOf: [{title: b}], anyOf: [{title: c}], not: {title: d}, minimum: 1, maximum: 1.5, exclusiveMinimum: true,
  exclusiveMaximum: false, minLength: 0, maxLength: 1, minItems: 2, maxItems: 3, pattern: P, x-a: 1}, none: {additionalProperties: false}, any: {additionalProperties: true}`))
	count := func(n int) *int { return &n }
	titled := func(title string) []*openapi.Schema { return []*openapi.Schema{{Title: title}} }
	want := []*openapi.Component{
		{Name: "a", Schema: &openapi.Schema{
			Type: "object", Format: "f", Title: "T", Description: "D", Nullable: true, ReadOnly: true, WriteOnly: true,
			Enum: []*tree.Node{text("x"), number("1")}, Default: text("x"), Example: number("1"),
			Required:   []*tree.Node{text("p")},
			Properties: []*openapi.Property{{Name: "p", Schema: &openapi.Schema{}}, {Name: "$ref", Schema: &openapi.Schema{Type: "string"}}},
			Items:      &openapi.Schema{}, AdditionalProperties: &openapi.Schema{Type: "string"},
			AllOf: titled("a"), OneOf: titled("b"), AnyOf: titled("c"), Not: titled("d")[0],
			Minimum: number("1"), Maximum: &tree.Node{Kind: tree.Float, Value: "1.5"}, ExclusiveMinimum: true,
			MinLength: count(0), MaxLength: count(1), MinItems: count(2), MaxItems: count(3), Pattern: "P",
			Extensions: openapi.Extensions{{Key: "x-a", Value: number("1")}},
		}},
		{Name: "none", Schema: &openapi.Schema{NoAdditional: true}},
		{Name: "any", Schema: &openapi.Schema{AnyAdditional: true}},
	}
	if diff := cmp.Diff(want, doc.Schemas, ignorePositions); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestReadPositions(t *testing.T) {
	doc := mustRead(t, operation(`get: {operationId: i,
parameters: [{in: query, name: a}],
callbacks: {c: {}},
responses: {
200: {links: {l: {}}, content: {
text/plain: {schema: {enum: [a]}}}}}}`))
	path := doc.Paths[0]
	op := path.Operations[0]
	media := op.Responses[0].Content[0]
	cases := []struct {
		name string
		got  diag.Pos
		want string
	}{
		{"path", path.Pos, "f:2:9"},
		{"operation", op.Pos, "f:2:14"},
		{"id", op.IDPos, "f:2:33"},
		{"parameter", op.Parameters[0].Pos, "f:3:14"},
		{"callbacks", op.Callbacks, "f:4:1"},
		{"response", op.Responses[0].Pos, "f:6:1"},
		{"links", op.Responses[0].Links, "f:6:7"},
		{"media type", media.Pos, "f:7:1"},
		{"schema", media.Schema.Pos, "f:7:22"},
		{"enum", media.Schema.EnumPos, "f:7:29"},
	}
	for _, c := range cases {
		if c.got.String() != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}

func TestPublishedDocument(t *testing.T) {
	dir := os.Getenv("OMNIGEN_UPSTREAM")
	if dir == "" {
		t.Skip("OMNIGEN_UPSTREAM is not set: the published document is not there")
	}
	data, err := os.ReadFile(filepath.Join(dir, "omnichannel-integration.specs.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range mustRead(t, string(data)).Paths {
		for _, op := range p.Operations {
			got = append(got, op.Method+" "+op.ID)
		}
	}
	want := []string{
		"DELETE deleteChannelById", "GET getConversations", "GET getConversationById", "POST postMessage",
		"GET getMessageById", "GET getSenderById", "GET getTemplates",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// ignorePositions leaves positions out of comparisons, those of nodes too, and what was read.
var ignorePositions = cmp.Options{
	cmpopts.IgnoreTypes(diag.Pos{}),
	cmpopts.IgnoreFields(openapi.Operation{}, "Node"),
	cmpopts.IgnoreFields(openapi.RequestBody{}, "Node"),
	cmpopts.IgnoreFields(openapi.Response{}, "Node"),
	cmpopts.IgnoreFields(openapi.Schema{}, "Node"),
}

func text(value string) *tree.Node   { return &tree.Node{Kind: tree.String, Value: value} }
func number(value string) *tree.Node { return &tree.Node{Kind: tree.Int, Value: value} }

func mustRead(t *testing.T, text string) *openapi.Document {
	t.Helper()
	doc, problems := read(t, text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return doc
}
