package openapi_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReferenceProblems(t *testing.T) {
	ref := func(target string) string { return schema("{$ref: '" + target + "'}") }
	cases := []struct{ name, text, want string }{
		{"file", ref("other.yaml#/a"), `f:2:34: the reference "other.yaml#/a" leads out of the document; put what it refers to under components.schemas`},
		{"url", ref("https://example.com/a"), `f:2:34: the reference "https://example.com/a" leads out of the document; put what it refers to under components.schemas`},
		{"name", ref("a"), `f:2:34: the reference "a" leads out of the document; put what it refers to under components.schemas`},
		{"anchor", ref("#a"), `f:2:34: the reference "#a" is malformed; write #/components/schemas/NAME`},
		{"root", ref("#"), `f:2:34: the reference "#" is malformed; write #/components/schemas/NAME`},
		{"percent", ref("#/%zz"), `f:2:34: the reference "#/%zz" is malformed; write #/components/schemas/NAME`},
		{"nowhere", ref("#/x/y"), `f:2:34: the reference "#/x/y" leads nowhere; define what it names, or correct it`},
		{"misspelt", schema("{$ref: '#/components/schemas/mesage'},\nmessage: {}"), `f:2:34: the reference "#/components/schemas/mesage" leads nowhere; did you mean "#/components/schemas/message"?`},
		{"wrong section", ref("#/components/responses/a"), `f:2:34: the reference "#/components/responses/a" must lead to components.schemas, not to components.responses`},
		{"no mapping", ref("#/info/title"), `f:2:34: the reference "#/info/title" leads to a string, at f:1:32, not to a mapping`},
		{"itself", ref("#/components/schemas/a"), `f:2:34: the reference "#/components/schemas/a" leads back to itself; refer to a schema that says what the value is`},
		{"circle", schema("{$ref: '#/components/schemas/b'},\nb: {$ref: '#/components/schemas/a'}"), `f:2:34: the reference "#/components/schemas/b" leads back to itself; refer to a schema that says what the value is`},
		{"no text", schema("{$ref: [a]}"), `f:2:34: "$ref": expected a string, found a list`},
		{"parameter", operation("parameters: [$ref: 'x.yaml']"), `f:2:33: the reference "x.yaml" leads out of the document; put what it refers to under components.parameters`},
		{"response", operation("get: {responses: {default: {$ref: '#/components/schemas/a'}}}"), `f:2:48: the reference "#/components/schemas/a" must lead to components.responses, not to components.schemas`},
		{"body", operation("get: {responses: {}, requestBody: {$ref: '#/x'}}"), `f:2:55: the reference "#/x" leads nowhere; define what it names, or correct it`},
		{"header", operation("get: {responses: {default: {headers: {a: {$ref: 'http://a'}}}}}"), `f:2:62: the reference "http://a" leads out of the document; put what it refers to under components.headers`},
		{"path", head + "\npaths: {/a: {$ref: 'a.yaml'}}}", `f:2:20: the reference "a.yaml" leads out of the document; write the path item here`},
		{"path circle", head + "\npaths: {/a: {$ref: '#/paths/~1a'}}}", `f:2:20: the reference "#/paths/~1a" leads back to itself`},
		{"scheme", head + "paths: {},\ncomponents: {securitySchemes: {a: {$ref: 'a'}}}}", `f:2:42: the reference "a" leads out of the document; put what it refers to under components.securitySchemes`},
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

func TestReferences(t *testing.T) {
	doc, problems := read(t, head+`
paths:
  {'/a/{b}': {get: {responses: {'200': {$ref: '#/components/responses/ok'}},
                    parameters: [{$ref: '#/components/parameters/p'}]},
              put: {requestBody: {$ref: '#/components/requestBodies/r'},
                    responses: {'200': {$ref: '#/paths/~1a~1%7Bb%7D/get/responses/200'}}}},
   /c: {$ref: '#/paths/~1a~1{b}'}},
components:
  {parameters: {p: {in: path, name: b, schema: {type: string}}},
   requestBodies: {r: {content: {text/plain: {schema: {$ref: '#/components/schemas/x~0y'}}}}},
   responses: {ok: {description: D, content: {text/plain: {example: e}}}},
   schemas: {x~y: {properties: {self: {$ref: '#/components/schemas/x~0y', x-a: 1, description: S}}}}}}`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	get, put := doc.Paths[0].Operations[0], doc.Paths[0].Operations[1]
	if got := doc.Paths[1].Operations; len(got) != 2 {
		t.Errorf("the referenced path has %d operations", len(got))
	}
	if got := get.Parameters[0]; got.Name != "b" || got.Pos.String() != "f:9:20" {
		t.Errorf("the parameter is %q at %s", got.Name, got.Pos)
	}
	ok, again := get.Responses[0], put.Responses[0]
	if got := fmt.Sprintf("%s %s %s %s %s", ok.Pos, ok.Status, ok.Ref, ok.Description, ok.Content[0].Example.Value); got != "f:3:33 200 #/components/responses/ok D e" {
		t.Errorf("the response is %s", got)
	}
	if got := fmt.Sprintf("%s %s %s", again.Pos, again.Ref, again.Description); got != "f:6:33 #/paths/~1a~1%7Bb%7D/get/responses/200 D" {
		t.Errorf("the response at the end of two references is %s", got)
	}
	x := doc.Schemas[0].Schema
	if put.RequestBody.Content[0].Schema.Resolve() != x {
		t.Error("the body's schema is not the component")
	}
	self := x.Properties[0].Schema
	if self.Target != x || self.Description != "S" || self.Extensions.Get("x-a") == nil || self.RefPos.String() != "f:12:46" {
		t.Errorf("the recursive property is %+v", self)
	}
}

func TestCircleEnds(t *testing.T) {
	doc, _ := read(t, schema("{$ref: '#/components/schemas/b'},\nb: {$ref: '#/components/schemas/a'}"))
	for _, c := range doc.Schemas {
		seen := 0
		for s := c.Schema; s.Target != nil; s = s.Target {
			if seen++; seen > len(doc.Schemas) {
				t.Fatalf("%s leads nowhere else than to itself", c.Name)
			}
		}
	}
}

func TestLongChain(t *testing.T) {
	const length = 10_000
	var b strings.Builder
	b.WriteString(head + "paths: {}, components: {schemas: {")
	for i := range length {
		fmt.Fprintf(&b, "\ns%d: {items: {$ref: '#/components/schemas/s%d'}},", i, (i+1)%length)
	}
	b.WriteString("}}}")
	doc, problems := read(t, b.String())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if last := doc.Schemas[length-1].Schema.Items.Resolve(); last != doc.Schemas[0].Schema {
		t.Errorf("the last schema leads to %s", last.Pos)
	}
}
