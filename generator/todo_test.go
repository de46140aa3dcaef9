package generator_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
)

func TestTodo(t *testing.T) {
	const (
		ring     = "  /ring:\n    post:\n      operationId: ring\n      responses: {'204': {description: It rang.}}\n"
		gong     = "  /gong:\n    post:\n      operationId: gong\n      responses: {'204': {description: It was struck.}}\n"
		optional = "      x-omnigen-optional: there is a gong\n"
		bare     = "  /pitch:\n    get:\n      operationId: pitch\n      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Pitch'}}}}}\n" +
			"components:\n  schemas:\n    Pitch:\n      type: object\n      properties: {low: {type: boolean}, high: {type: boolean}}\n"
	)
	for _, c := range []struct {
		name, old, new string
		want           generator.Todo
	}{
		{"nothing", ring, ring, generator.Todo{}},
		{"a new operation", ring, ring + gong, generator.Todo{Must: 1, Methods: true}},
		{"a new optional operation", ring, ring + gong + optional, generator.Todo{Look: 1}},
		{"an optional operation became required", ring + gong + optional, ring + gong, generator.Todo{Must: 1, Methods: true}},
		{"an operation is gone", ring + gong, ring, generator.Todo{Must: 1}},
		{"a field became required", bare, bare + "      required: [low]\n", generator.Todo{Must: 1, Unseen: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			var options [2]generator.Options
			for i, paths := range []string{c.old, c.new} {
				options[i].Spec = filepath.Join(dir, []string{"old.yaml", "new.yaml"}[i])
				writeFile(t, options[i].Spec, "openapi: 3.0.3\ninfo: {title: Bell, version: '1'}\npaths:\n"+paths)
			}
			comparison, err := generator.Compare(options[0], options[1])
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, comparison.Todo()); d != "" {
				var lines []string
				for _, change := range comparison.Changes {
					lines = append(lines, change.String())
				}
				t.Errorf("-want +got\n%s%s", d, strings.Join(lines, "\n"))
			}
		})
	}
}
