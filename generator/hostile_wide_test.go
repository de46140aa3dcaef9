package generator_test

import (
	"fmt"
	"strings"
	"testing"
)

// wide are contracts that have very many of one thing, all of it legal.
var wide = []struct {
	name  string
	write func(n int) contract
}{
	{"properties", func(n int) contract {
		return document("", "M: {type: object, required: ["+each(n, "p%d, ")+"], properties: {"+each(n, "p%d: {type: integer}, ")+"}}", "$ref: '#/components/schemas/M'")
	}},
	{"values", func(n int) contract {
		return document("", "M: {type: object, properties: {v: {type: string, enum: ["+each(n, "v%d, ")+"]}}}", "$ref: '#/components/schemas/M'")
	}},
	{"schemas", func(n int) contract {
		return document("", "M: {type: object, properties: {"+each(n, "p%d: {$ref: '#/components/schemas/S%[1]d'}, ")+"}}"+each(n, ", S%d: {type: object, properties: {a: {type: string}}}"), "$ref: '#/components/schemas/M'")
	}},
	{"declared types", func(n int) contract {
		return document("", "M: {type: object, properties: {"+each(n, "p%d: {type: string, x-omnigen-type: S%[1]d}, ")+"}}"+each(n, ", S%d: {type: string}"), "$ref: '#/components/schemas/M'")
	}},
	{"inline schemas", func(n int) contract {
		return document("", "M: {type: object, properties: {"+each(n, "p%d: {type: object, properties: {a%[1]d: {type: string}}}, ")+"}}", "$ref: '#/components/schemas/M'")
	}},
	{"inline names", func(n int) contract {
		return document("", "M: {type: object, properties: {"+each(n, "p%d: {type: object, properties: {same: {type: object, properties: {a%[1]d: {type: string}}}}}, ")+"}}", "$ref: '#/components/schemas/M'")
	}},
	{"chain", func(n int) contract {
		return document("", "S"+fmt.Sprint(n)+": {type: string}"+each(n, ", S%d: {type: object, properties: {next: {$ref: '#/components/schemas/S%[2]d'}}}"), "$ref: '#/components/schemas/S0'")
	}},
	{"references", func(n int) contract {
		return document("", "S"+fmt.Sprint(n)+": {type: string}"+each(n, ", S%d: {$ref: '#/components/schemas/S%[2]d'}"), "$ref: '#/components/schemas/S0'")
	}},
	{"allOf", func(n int) contract {
		return document("", "M: {allOf: ["+each(n, "{type: object, required: [p%d], properties: {p%[1]d: {type: string}}}, ")+"]}", "$ref: '#/components/schemas/M'")
	}},
	{"allOf chain", func(n int) contract {
		return document("", "S"+fmt.Sprint(n)+": {type: object, properties: {a: {type: string}}}"+each(n, ", S%d: {allOf: [{$ref: '#/components/schemas/S%[2]d'}]}"), "$ref: '#/components/schemas/S0'")
	}},
	{"parameters", func(n int) contract {
		return document("/a: {get: {parameters: ["+each(n, "{in: query, name: q%d, schema: {type: string}}, ")+"], responses: {'200': {description: d}}}}", "", "")
	}},
	{"shared parameters", func(n int) contract {
		return document("/a: {parameters: ["+each(n, "{in: query, name: p%d, schema: {type: string}}, ")+"], get: {parameters: ["+each(n, "{in: query, name: q%d, schema: {type: string}}, ")+"], responses: {'200': {description: d}}}}", "", "")
	}},
	{"variables", func(n int) contract {
		return document("'/"+each(n, "{v%d}/")+"': {get: {parameters: ["+each(n, "{in: path, name: v%d, required: true, schema: {type: string}}, ")+"], responses: {'200': {description: d}}}}", "", "")
	}},
	{"paths", func(n int) contract {
		return document("/a: {get: {x-omnigen-paths: ["+each(n, "/b%d, ")+"], responses: {'200': {description: d}}}}", "", "")
	}},
	{"codes", func(n int) contract {
		c := document("", "", "type: string")
		c.errors = []byte("version: 1\nerrors:\n" + each(n, "- {code: C%d, status: 400, title: t, description: d}\n"))
		return c
	}},
	{"documented codes", func(n int) contract {
		return document("/a: {get: {responses: {'404': {description: d, content: {application/json: {schema: {type: object, properties: {code: {type: string, enum: ["+each(n, "C%d, ")+"]}}}}}}}}}", "", "")
	}},
	{"schemes", func(n int) contract {
		c := document("", "", "type: string")
		c.document = append(c.document, "  securitySchemes: {"+each(n, "s%d: {type: apiKey, in: header, name: H%[1]d}, ")+"}\nsecurity: ["+each(n, "{s%d: []}, ")+"]\n"...)
		return c
	}},
	{"fields", func(n int) contract {
		return document("/a: {post: {requestBody: {content: {multipart/form-data: {schema: {type: object, required: ["+each(n, "f%d, ")+"], properties: {"+each(n, "f%d: {type: string}, ")+"}}}}}, responses: {'200': {description: d}}}}", "", "")
	}},
	{"files", func(n int) contract {
		return document("/a: {post: {requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {"+each(n, "f%d: {type: string, format: binary}, ")+"}}}}}, responses: {'200': {description: d}}}}", "", "")
	}},
	{"responses", func(n int) contract {
		return document(each(n, "/a%d: {get: {responses: {'404': {$ref: '#/components/responses/R'}}}}, "), "", "")
	}},
	{"description", func(n int) contract {
		c := document("", "", "type: string")
		c.document = []byte(strings.Replace(string(c.document), "title: T", "title: '"+each(n, "word%d ")+"'", 1))
		return c
	}},
	{"missing references", func(n int) contract {
		return document("", "M: {type: object, properties: {"+each(n, "p%d: {$ref: '#/components/schemas/S%[1]d'}, ")+"}}", "$ref: '#/components/schemas/M'")
	}},
}

// document returns a document of paths and schemas in YAML's flow form, with an operation whose result
// is a schema.
func document(paths, schemas, result string) contract {
	return contract{document: fmt.Appendf(nil, `openapi: 3.0.3
info: {title: T, version: '1'}
paths: {/result: {get: {operationId: result, responses: {'200': {description: d, content: {application/json: {schema: {%s}}}}}}}, %s}
components:
  responses: {R: {description: d}}
  schemas: {%s}
`, result, paths, schemas)}
}

// each repeats a format n times, with the numbers from 0 on, and those after them.
func each(n int, format string) string {
	var b strings.Builder
	for i := range n {
		if strings.Contains(format, "[2]") {
			fmt.Fprintf(&b, format, i, i+1)
		} else {
			fmt.Fprintf(&b, format, i)
		}
	}
	return b.String()
}

// TestWide generates from contracts that have very many of one thing.
func TestWide(t *testing.T) {
	for _, w := range wide {
		t.Run(w.name, func(t *testing.T) {
			result, err := w.write(50).generate(t, t.TempDir())
			if w.name != "missing references" && err != nil {
				t.Fatal(err)
			}
			checkOutcome(t, result, err)
		})
	}
}

// BenchmarkWide shows that the time for each of very many things stays the same.
func BenchmarkWide(b *testing.B) {
	for _, w := range wide {
		for _, n := range []int{1_000, 4_000, 16_000} {
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(w.name, " ", "_"), n), func(b *testing.B) {
				c, dir := w.write(n), b.TempDir()
				for b.Loop() {
					_, _ = c.generate(b, dir) // TestWide has seen what comes of it
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/"+strings.ReplaceAll(w.name, " ", "_"))
			})
		}
	}
}
