package normalize_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/normalize"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// read reads a document that begins with these lines.
func read(t *testing.T, text string) *openapi.Document {
	t.Helper()
	root, err := tree.Parse("d", []byte("openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"+text))
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := openapi.Read(root)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return doc
}

func TestOperations(t *testing.T) {
	doc := read(t, `
paths:
  /:
    get: {responses: {}}
  /users/{user-id}/messages.json:
    parameters:
      - {in: path, name: user-id, schema: {type: string}}
      - {in: query, name: a, description: shared, schema: {type: string}}
      - {in: query, name: b, schema: {type: string}}
    get: {responses: {}}
    delete:
      operationId: own
      parameters:
        - {in: query, name: c, schema: {type: string}}
        - {in: query, name: a, description: own, schema: {type: string}}
        - {in: header, name: b, schema: {type: string}}
      responses: {}
`)
	normalized, problems := normalize.Apply(doc)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := `getRoot
getUsersByUserIDMessagesJSON path:user-id query:a(shared) query:b
own path:user-id query:b query:c query:a(own) header:b
`
	if d := cmp.Diff(want, operations(normalized)); d != "" {
		t.Error(d)
	}
	if len(doc.Paths[1].Operations[0].Parameters) > 0 || doc.Paths[0].Operations[0].ID != "" {
		t.Error("the document that was given has changed")
	}
}

func TestMadeIDs(t *testing.T) {
	doc := read(t, `
paths:
  /a/{b}: {get: {responses: {}}}
  /a/by-b: {get: {responses: {}}}
  /a/by_b: {get: {responses: {}}}
  /a/byB: {get: {responses: {}}}
  /c: {get: {responses: {}}}
  /d: {get: {operationId: get_c, responses: {}}}
`)
	normalized, problems := normalize.Apply(doc)
	want := `getAByB
getAByMinusB
getAByUnderscoreB
getAByB2
getC2
get_c
`
	if d := cmp.Diff(want, operations(normalized)); d != "" {
		t.Error(d)
	}
	wantProblem := `d:9:8: warning: operation without operationId is called "getC2", because "getC" is taken at d:10:8; give it one with an overlay action`
	if got := problems[len(problems)-1].String(); got != wantProblem {
		t.Errorf("\ngot  %s\nwant %s", got, wantProblem)
	}
}

func operations(doc *openapi.Document) string {
	var b strings.Builder
	for _, item := range doc.Paths {
		for _, op := range item.Operations {
			b.WriteString(op.ID)
			for _, p := range op.Parameters {
				fmt.Fprintf(&b, " %s:%s", p.In, p.Name)
				if p.Description != "" {
					fmt.Fprintf(&b, "(%s)", p.Description)
				}
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestAllOf(t *testing.T) {
	for _, c := range []struct{ name, schemas, want string }{
		{"parts", "S: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {}, a: {}}, required: [b]}]}, A: {type: object, properties: {a: {}}, required: [a]}",
			"object properties a b required b a"},
		{"own first", "S: {description: mine, properties: {o: {}}, allOf: [{description: theirs, properties: {p: {}}}]}",
			`"mine" properties o p`},
		{"later first", "S: {allOf: [{description: a, properties: {p: {type: string}, q: {}}}, {description: b, properties: {p: {type: integer}}}]}",
			`"b" properties p integer q`},
		{"nested", "S: {allOf: [{$ref: '#/components/schemas/A'}]}, A: {allOf: [{allOf: [{type: string, minLength: 2, maxLength: 3}]}, {minLength: 1}]}",
			"string length 1-3"},
		{"type only", "S: {type: integer, allOf: [{minimum: 1}, {minimum: 2, maximum: 3}]}",
			"integer from 2 to 3"},
		{"items", "S: {allOf: [{type: array, items: {type: string}}]}", "array of string"},
		{"through itself", "S: {allOf: [{properties: {s: {$ref: '#/components/schemas/S'}}}]}", "properties s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, problems := normalize.Apply(read(t, "paths: {}\ncomponents: {schemas: {"+c.schemas+"}}\n"))
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			if got := schema(doc.Schemas[0].Schema); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// schema says what a merged schema holds.
func schema(s *openapi.Schema) string {
	var parts []string
	add := func(format string, args ...any) { parts = append(parts, fmt.Sprintf(format, args...)) }
	if s.Type != "" {
		add("%s", s.Type)
	}
	if s.Description != "" {
		add("%q", s.Description)
	}
	if s.Items != nil {
		add("of %s", schema(s.Items))
	}
	if s.MinLength != nil {
		add("length %d-%d", *s.MinLength, *s.MaxLength)
	}
	if s.Minimum != nil {
		add("from %s to %s", s.Minimum.Value, s.Maximum.Value)
	}
	if s.Properties != nil {
		add("properties")
	}
	for _, p := range s.Properties {
		add("%s", strings.TrimSpace(p.Name+" "+p.Schema.Type))
	}
	if s.Required != nil {
		add("required")
	}
	for _, n := range s.Required {
		add("%s", n.Value)
	}
	if s.AllOf != nil {
		add("allOf")
	}
	return strings.Join(parts, " ")
}

func TestAllOfProblems(t *testing.T) {
	for _, c := range []struct{ name, schemas, want string }{
		{"itself", "S: {allOf: [{$ref: '#/components/schemas/A'}]}\n    A: {allOf: [{$ref: '#/components/schemas/S'}]}",
			"d:6:8: schema is a part of its own allOf; remove one of the references"},
		{"types", "S: {allOf: [{type: string}, {type: object}]}",
			`d:6:17: part of an allOf has type "string", another has "object": no value is both`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := normalize.Apply(read(t, "paths: {}\ncomponents:\n  schemas:\n    "+c.schemas+"\n"))
			if got := diag.List(problems).Error(); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
