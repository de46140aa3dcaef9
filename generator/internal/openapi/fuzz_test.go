package openapi_test

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
	"github.com/omnigen-dev/omnigen/spec"
)

// FuzzRead looks for a text that makes a reader panic, hang, or lose where a problem is.
func FuzzRead(f *testing.F) {
	f.Add(spec.Document)
	f.Add([]byte(`{"openapi": "3.0.0", "info": {"title": "\ud83d", "version": "1"}, "paths": {"/{a}": {"$ref": "#/paths/~1{a}"}}}`))
	f.Add([]byte("openapi: 3.0.0\nx: &x [*x]\n<<: {paths: {}, components: {schemas: {a: &a {items: *a, $ref: '#/components/schemas/a'}}}}\n"))
	f.Add([]byte("%YAML 1.2\n---\n? |\n  a\n: !!float 1\n...\n"))
	f.Add([]byte("openapi: 3.0.0\ninfo: &i {title: a, version: b}\npaths:\n  /a: {get: {responses: {200: {content: {a/b: {schema: {$ref: '#/info'}}}}}}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		root, err := tree.Parse("f", data)
		if err != nil {
			return
		}
		if _, err := tree.Parse("g", root.JSON()); err != nil && root.Kind != tree.Null {
			t.Errorf("its JSON cannot be read: %v\n%s", err, root.JSON())
		}
		doc, problems := openapi.Read(root)
		for _, p := range problems {
			if p.Pos.Line == 0 {
				t.Errorf("a problem without a line: %s", p)
			}
		}
		if doc == nil {
			return
		}
		for s := range doc.AllSchemas() {
			s.Resolve()
		}
	})
}
