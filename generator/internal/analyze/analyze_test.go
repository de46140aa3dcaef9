package analyze_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/analyze"
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/normalize"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// head begins the documents of the tests, so that their own lines begin with the third.
const head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"

// analyzed returns the model of a document, and what is wrong with it, a line each.
func analyzed(t *testing.T, text string) (*model.API, string) {
	t.Helper()
	root, err := tree.Parse("d", []byte(head+strings.TrimPrefix(text, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	doc, problems := openapi.Read(root)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	doc, problems = normalize.Apply(doc)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	api, problems := analyze.API(&source.Contract{Name: "d", Document: root}, doc)
	return api, diag.List(problems).Sorted().Error()
}

// facts describes the operations and types of a model, a line each.
func facts(api *model.API) string {
	var b strings.Builder
	for _, op := range api.Operations {
		fmt.Fprintf(&b, "%s %s(", op.Method, op.GoName)
		for _, p := range op.Params {
			fmt.Fprintf(&b, "%s:%s %s%s, ", p.In, p.GoName, ref(p.Type), rules(p.Rules, p.Required, p.Default))
		}
		if op.Body != nil {
			fmt.Fprintf(&b, "body %s", ref(op.Body.Type))
		}
		fmt.Fprintf(&b, ") %d %s %s\n", op.Result.Status, envelopes[op.Result.Envelope], ref(op.Result.Type))
	}
	for _, t := range api.Types {
		fmt.Fprintf(&b, "%s:", t.GoName)
		for _, f := range t.Fields {
			fmt.Fprintf(&b, " %s %s%s,", f.GoName, ref(f.Type), rules(f.Rules, f.Required, f.Default))
		}
		for _, v := range t.Values {
			fmt.Fprintf(&b, " %s=%q", v.GoName, v.Text)
		}
		b.WriteString("\n")
	}
	for _, e := range api.Errors {
		fmt.Fprintf(&b, "%d %s %s\n", e.Status, e.GoName, e.Constructor)
	}
	return b.String()
}

var envelopes = map[model.Envelope]string{
	model.Bare: "bare", model.InData: "in data", model.Beside: "beside", model.NoResult: "success", model.NoBody: "nothing",
}

var kinds = map[model.Kind]string{
	model.String: "string", model.Bool: "bool", model.Int: "int", model.Int32: "int32", model.Int64: "int64",
	model.Float64: "float64", model.Time: "time", model.Any: "any",
}

func ref(r *model.TypeRef) string {
	if r == nil {
		return "none"
	}
	pointer := strings.Repeat("*", map[bool]int{true: 1}[r.Pointer])
	switch r.Kind {
	case model.List:
		return pointer + "[]" + ref(r.Elem)
	case model.Map:
		return pointer + "map " + ref(r.Elem)
	case model.Struct, model.Enum, model.Defined:
		return pointer + r.Type.GoName
	}
	return pointer + kinds[r.Kind]
}

func rules(r model.Rules, required bool, missing string) string {
	var b strings.Builder
	if required {
		b.WriteString("!")
	}
	if missing != "" {
		fmt.Fprintf(&b, " default %s", missing)
	}
	if r.Minimum != "" || r.Maximum != "" {
		fmt.Fprintf(&b, " %s..%s", r.Minimum, r.Maximum)
	}
	if len(r.Values) > 0 {
		fmt.Fprintf(&b, " of %s", strings.Join(r.Values, " "))
	}
	for _, c := range r.Contains {
		fmt.Fprintf(&b, " contains %s.%s == %s", c.ItemType, c.GoName, c.GoValue)
	}
	return b.String()
}

// get is a document whose one operation answers with a schema, which begins at 5:2.
func get(schema string) string {
	return "paths:\n  /a: {get: {operationId: a, responses: {'200': {description: d, content: {application/json: {schema:\n " + schema + "}}}}}}\n"
}

// query is a document whose one operation has a parameter of a schema, which begins at 5:2.
func query(schema string) string {
	return "paths:\n  /a: {get: {operationId: a, parameters: [{in: query, name: q, schema:\n " + schema + "}], responses: {'204': {description: d}}}}\n"
}

func TestModel(t *testing.T) {
	for _, c := range []struct{ name, document, want string }{
		{"bounds of the type", query("{type: integer, format: int32, minimum: -3e9, maximum: 3e9}"), "query:Q int32"},
		{"bounds between numbers", query("{type: integer, minimum: 1.5, maximum: 3.5, exclusiveMinimum: true}"), "query:Q int 2..3"},
		{"exclusive bounds", query("{type: integer, minimum: 1, maximum: 3.0, exclusiveMinimum: true, exclusiveMaximum: true}"), "query:Q int 2..2"},
		{"bounds at the end", query("{type: integer, minimum: 9223372036854775807, exclusiveMinimum: true, maximum: 1e30}"), "query:Q int 9223372036854775807.."},
		{"bounds of numbers", query("{type: number, minimum: -0.0, maximum: 1e400}"), "query:Q float64 0.."},
		{"other formats", query("{type: integer, format: uint64}"), "query:Q int"},
		{"null parameter", query("{type: array, nullable: true, items: {type: string, nullable: true}}"), "query:Q []string"},
		{"number as default", query("{type: integer, default: 3.0}"), "query:Q int default 3"},
		{"zero as default", query("{type: number, default: 0}"), "query:Q float64"},
		{"list as default", query("{type: array, default: [a, b], items: {type: string}}"), `query:Q []string default "a", "b"`},
		{"union as a parameter", query("{type: array, items: {oneOf: [{type: string}, {type: integer}]}}"), "query:Q []string"},
		{"numbers to choose from", query("{type: integer, enum: [1, null, 2.0]}"), "query:Q int of 1 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			api, problems := analyzed(t, c.document)
			if want := "GET A(" + c.want + ", ) 204 nothing none\n"; facts(api) != want || problems != "" {
				t.Errorf("got  %s%s\nwant %s", facts(api), problems, want)
			}
		})
	}
}

func TestResults(t *testing.T) {
	const pet = "{type: object, properties: {id: {type: string}}}"
	for _, c := range []struct{ name, responses, want string }{
		{"none", "{}", "204 nothing none"},
		{"first body", "{'204': {description: d}, '201': {description: d, content: {application/json: {schema: {type: string}}}}, '200': {description: d}}", "201 bare string"},
		{"no body", "{'202': {description: d}, '404': {description: d}}", "202 nothing none\n404 CodeNotFound NotFound"},
		{"status without body", "{'204': {description: d, content: {application/json: {schema: {type: string}}}}}", "204 nothing none"},
		{"range", "{'2XX': {description: d, content: {application/json: {schema: {type: integer}}}}}", "200 bare int"},
		{"default", "{default: {description: d, content: {application/json: {schema: " + pet + "}}}}", "200 bare AResult\nAResult: ID string,"},
		{"other JSON", "{'200': {description: d, content: {application/vnd.api+json; charset=utf-8: {}}}}", "200 bare any"},
		{"success", "{'200': {description: d, content: {application/json: {schema: {properties: {success: {type: boolean}}}}}}}", "200 success none"},
		{"data", "{'200': {description: d, content: {application/json: {schema: {properties: {success: {type: boolean}, data: {type: array, items: " + pet + "}}}}}}}",
			"200 in data []AResult\nAResult: ID string,"},
		{"beside", "{'200': {description: d, content: {application/json: {schema: {nullable: true, properties: {success: {type: boolean}, data: {}, more: {type: string}}}}}}}",
			"200 beside AResult\nAResult: Data any!, More string,"},
		{"no envelope", "{'200': {description: d, content: {application/json: {schema: {oneOf: [{}], properties: {success: {type: boolean}, a: {}}}}}}}", "200 bare any"},
	} {
		t.Run(c.name, func(t *testing.T) {
			api, problems := analyzed(t, "paths:\n  /a: {get: {operationId: a, responses: "+c.responses+"}}\n")
			if want := "GET A() " + c.want + "\n"; facts(api) != want || problems != "" {
				t.Errorf("got  %s%s\nwant %s", facts(api), problems, want)
			}
		})
	}
}

func TestTypes(t *testing.T) {
	for _, c := range []struct{ name, schema, components, want string }{
		{"kinds", "{properties: {s: {type: string}, d: {type: string, format: date-time, nullable: true}, n: {type: number, nullable: true}, l: {type: array, nullable: true}, a: {}, m: {type: object, additionalProperties: {type: boolean}}, o: {type: object}}}", "",
			"AResult: S string, D *time, N *float64, L []any, A any, M map bool, O any,"},
		{"union", "{oneOf: [{type: string}, {type: integer}]}", "", ""},
		{"list of itself", "{$ref: '#/components/schemas/L'}", "L: {type: array, items: {$ref: '#/components/schemas/L'}}", ""},
		{"map of itself", "{$ref: '#/components/schemas/L'}", "L: {additionalProperties: {type: array, items: {$ref: '#/components/schemas/L'}}}", ""},
		{"list within its items", "{$ref: '#/components/schemas/L'}", "L: {type: array, items: {properties: {l: {$ref: '#/components/schemas/L'}}}}", "AResult: L []AResult,"},
		{"itself", "{$ref: '#/components/schemas/S'}", "S: {required: [s], properties: {s: {$ref: '#/components/schemas/S'}, o: {$ref: '#/components/schemas/S'}}}", "S: S *S!, O *S,"},
		{"structs without a zero", "{properties: {a: {properties: {x: {type: string}}}, b: {properties: {y: {type: array}}}}}", "", "AResult: A A, B *B,\nA: X string,\nB: Y []any,"},
		{"equal ones", "{properties: {a: {properties: {x: {type: string}}}, b: {description: d, properties: {x: {type: string}}}}}", "", "AResult: A A, B A,\nA: X string,"},
		{"three deep", "{properties: {a: {type: array, items: {properties: {b: {properties: {c: {properties: {x: {type: string}}}}}}}}}}", "",
			"AResult: A []A,\nA: B B,\nB: C C,\nC: X string,"},
		{"text in other words", "{enum: [a, null]}", "", `AResult: AResultA="a"`},
		{"declared type", "{properties: {a: {type: array, items: {type: string, x-omnigen-type: ID}}}}", "ID: {type: string, x-omnigen-type: ID2}\n    ID2: {type: string, x-omnigen-type: ID}", "AResult: A []ID,\nID:"},
		{"values", `{type: string, enum: ["value2", "☃", "", "1", "-1", "a b", "A B", "é", "☂"]}`, "",
			`AResult: AResultValue2="value2" AResultValue3="☃" AResultEmpty="" AResult1="1" AResultMinus1="-1" AResultAB="a b" AResultASpaceB="A B" AResultÉ="é" AResultValue9="☂"`},
		{"plain values first", "{type: string, enum: [-name, '1.0', name, '10']}", "",
			`AResult: AResultMinusName="-name" AResult1Dot0="1.0" AResultName="name" AResult10="10"`},
		{"plain fields first", "{properties: {'-a': {}, a: {}}}", "", "AResult: MinusA any, A any,"},
		{"one of what is required", "{properties: {a: {}, b: {}}, oneOf: [{required: [a]}, {type: object, required: [b]}]}", "", "AResult: A any, B any,"},
		{"one-sided structs", "{required: [a], properties: {a: {readOnly: true, properties: {l: {type: array}}}}}", "", "AResult: A *A!,\nA: L []any,"},
		{"types in a union", "{oneOf: [{$ref: '#/components/schemas/S'}, {type: array, items: {$ref: '#/components/schemas/S'}}, {properties: {x: {}}}]}", "S: {properties: {a: {}}}", "S: A any,"},
		{"union of itself", "{$ref: '#/components/schemas/L'}", "L: {oneOf: [{$ref: '#/components/schemas/L'}, {type: array, items: {$ref: '#/components/schemas/L'}}]}", ""},
		{"names of fields", `{properties: {a-b: {}, a.b: {}, a_b: {}, "@type": {}, validate: {}, 1st: {}, имя: {}, "+": {}, func: {}}}`, "",
			"AResult: AB any, ADotB any, AUnderscoreB any, Type any, AResultValidate any, X1st any, Имя any, Plus any, Func any,"},
		{"rule", "{properties: {l: {type: array, x-omnigen-contains: [{property: r, value: b, min: 1}], items: {properties: {r: {type: string, enum: [a, b]}}}}}}", "",
			"AResult: L []L contains L.R == LRB,\nL: R LR,\nLR: LRA=\"a\" LRB=\"b\""},
	} {
		t.Run(c.name, func(t *testing.T) {
			api, problems := analyzed(t, get(c.schema)+"components:\n  schemas:\n    "+strings.ReplaceAll(c.components, "}, L", "}\n    L")+"\n")
			_, got, _ := strings.Cut(strings.TrimSpace(facts(api)), "\n")
			if got != c.want || problems != "" {
				t.Errorf("got  %s\n%s\nwant %s", got, problems, c.want)
			}
		})
	}
}
