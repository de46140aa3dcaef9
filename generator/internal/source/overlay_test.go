package source_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// overlaid loads a document with an overlay of the given actions, which begin on line 3.
func overlaid(t *testing.T, document, actions string) (*source.Contract, diag.List, error) {
	t.Helper()
	t.Chdir(t.TempDir())
	return source.Load(source.Options{
		Spec:    write(t, ".", "api.yaml", document),
		Overlay: write(t, ".", "o.yaml", "{overlay: 1.0.0, info: {title: t, version: '1'},\nactions: [\n"+actions+"]}"),
		Errors:  source.None,
	})
}

func TestOverlay(t *testing.T) {
	cases := []struct{ name, document, actions, want string }{
		{"add", "{a: {b: 1}}", "{target: $.a, update: {c: 2}}", `{"a":{"b":1,"c":2}}`},
		{"replace", "{a: {b: 1, c: 2}}", "{target: $.a, update: {b: x}}", `{"a":{"b":"x","c":2}}`},
		{"root", "{a: 1}", "{target: $, update: {b: 2}}", `{"a":1,"b":2}`},
		{"deep", "{a: {b: {c: 1}}}", "{target: $, update: {a: {b: {d: 2}}}}", `{"a":{"b":{"c":1,"d":2}}}`},
		{"nested list", "{a: {b: [1]}}", "{target: $.a, update: {b: [2, 3]}}", `{"a":{"b":[1,2,3]}}`},
		{"entry", "{a: [1]}", "{target: $.a, update: {b: 2}}", `{"a":[1,{"b":2}]}`},
		{"scalar entry", "{a: [1]}", "{target: $.a, update: 2}", `{"a":[1,2]}`},
		{"entries", "{a: [1]}", "{target: $.a, update: [2, 3]}", `{"a":[1,2,3]}`},
		{"scalar to mapping", "{a: {b: true}}", "{target: $.a, update: {b: {c: 1}}}", `{"a":{"b":{"c":1}}}`},
		{"null over scalar", "{a: {b: 1}}", "{target: $.a, update: {b: null}}", `{"a":{"b":null}}`},
		{"null over mapping", "{a: {b: {c: 1}, d: [1]}}", "{target: $.a, update: {b: null, d: }}", `{"a":{"b":{"c":1},"d":[1]}}`},
		{"over null", "{a: {b: }}", "{target: $.a, update: {b: {c: 1}}}", `{"a":{"b":{"c":1}}}`},
		{"remove", "{a: {b: 1, c: 2}, d: [3, 4]}", "{target: $.a.b, remove: true}, {target: '$.d[0]', remove: true}", `{"a":{"c":2},"d":[4]}`},
		{"remove many", "{a: {x: 1, b: {x: [x]}}, c: [{x: 1, y: 2}]}", "{target: $..x, remove: true}", `{"a":{"b":{}},"c":[{"y":2}]}`},
		{"remove added", "{a: [], b: {}}", "{target: $.a, update: {c: {d: 1}}}, {target: $.b, update: {e: [1]}}, {target: '$.a[0].c.d', remove: true}, {target: '$.b.e', remove: true}", `{"a":[{"c":{}}],"b":{}}`},
		{"remove added item", "{a: []}", "{target: $.a, update: {c: 1}}, {target: '$.a[0]', remove: true}", `{"a":[]}`},
		{"remove wins", "{a: {b: 1}}", "{target: $.a.b, update: {c: 1}, remove: true}", `{"a":{}}`},
		{"not remove", "{a: {}}", "{target: $.a, update: {c: 1}, remove: false}", `{"a":{"c":1}}`},
		{"in order", "{a: {b: [1]}}", "{target: $.a.b, remove: true}, {target: $.a, update: {b: [2]}}, {target: $.a.b, update: 3}", `{"a":{"b":[2,3]}}`},
		{"each its own", "{a: {}, b: {}}", "{target: $.*, update: {c: {}}}, {target: $.a.c, update: {d: 1}}", `{"a":{"c":{"d":1}},"b":{"c":{}}}`},
		{"once each", "{a: []}", "{target: '$[*,*]', update: 1}", `{"a":[1]}`},
		{"filter", "{a: [{in: path, n: x}, {in: query, n: x}]}", "{target: \"$.a[?@.in == 'path' && @.n == 'x']\", update: {y: 1}}", `{"a":[{"in":"path","n":"x","y":1},{"in":"query","n":"x"}]}`},
		{"awkward keys", "{'/a/{b}': {get: {}}, \"it's\": {}}", "{target: \"$['/a/{b}'].get\", update: {c: 1}}, {target: '$[\"it''s\"]', update: {d: 1}}", `{"/a/{b}":{"get":{"c":1}},"it's":{"d":1}}`},
		{"kinds", "{a: {}}", "{target: $.a, update: {i: 1, f: 1.0, b: true, n: null, s: '1', l: [], m: {}}}", `{"a":{"i":1,"f":1.0,"b":true,"n":null,"s":"1","l":[],"m":{}}}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			contract, warnings, err := overlaid(t, c.document, c.actions)
			if err != nil || len(warnings) > 0 {
				t.Fatal(err, warnings)
			}
			if got := string(contract.Document.JSON()); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestOverlayPositions(t *testing.T) {
	contract, _, err := overlaid(t, "a: {b: 1, c: 2}\nd: [e]\n", "{target: $.a, update: {b: x, f: y}},\n{target: $.d, update: g}")
	if err != nil {
		t.Fatal(err)
	}
	root := contract.Document
	cases := []struct {
		name string
		got  diag.Pos
		want string
	}{
		{"replaced value", root.At("/a/b").Pos, "o.yaml:3:27"},
		{"its key", root.At("/a").KeyPos("b"), "api.yaml:1:5"},
		{"kept value", root.At("/a/c").Pos, "api.yaml:1:14"},
		{"added value", root.At("/a/f").Pos, "o.yaml:3:33"},
		{"its key", root.At("/a").KeyPos("f"), "o.yaml:3:30"},
		{"kept item", root.At("/d/0").Pos, "api.yaml:2:5"},
		{"added item", root.At("/d/1").Pos, "o.yaml:4:23"},
		{"the mapping", root.At("/a").Pos, "api.yaml:1:4"},
	}
	for _, c := range cases {
		if c.got.String() != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}

func TestOverlayWarning(t *testing.T) {
	_, warnings, err := overlaid(t, "a: {}", "{target: $.b, update: {}},\n{target: $.a, update: {}}, {target: $.a.c, remove: true}")
	if err != nil {
		t.Fatal(err)
	}
	const want = `o.yaml:3:1: warning: the target "$.b" finds nothing in the document; correct or remove the action
o.yaml:4:28: warning: the target "$.a.c" finds nothing in the document; correct or remove the action`
	if diff := cmp.Diff(want, warnings.Error()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestOverlayProblems(t *testing.T) {
	long := "$." + strings.Repeat("a", 1000)
	nest := "{target: $..x, update: {x: " + strings.Repeat("{y: ", 150) + "{x: {}}" + strings.Repeat("}", 151) + "},\n"
	cases := []struct{ name, actions, want string }{
		{"no action", "", "o.yaml:2:10: the overlay has no actions; give it one, or use no overlay"},
		{"text", "x", "o.yaml:3:1: an action of an overlay: expected a mapping, found a string"},
		{"no target", "{update: {}}", `o.yaml:3:1: "target" is missing; give a string`},
		{"no change", "{target: $}, {target: $, remove: false}", "o.yaml:3:1: the action changes nothing; give it \"update\", or \"remove: true\"\no.yaml:3:14: the action changes nothing; give it \"update\", or \"remove: true\""},
		{"unknown key", "{target: $, updates: {}, update: {}}", `o.yaml:3:13: unknown key "updates"; did you mean "update"?`},
		{"no path", "{target: a.b, update: {}}", `o.yaml:3:10: the target "a.b" is no JSONPath; begin it with $`},
		{"bad path", "{target: '$.a[', update: {}}", `o.yaml:3:10: "$.a[" is not a JSONPath as RFC 9535 has it`},
		{"long path", "{target: " + long + ", update: {}}", "o.yaml:3:10: the JSONPath is longer than 1000 characters; make it simpler"},
		{"descendants", "{target: $..a..b..c, update: {}}", `o.yaml:3:10: the JSONPath "$..a..b..c" has more than 2 ".."; write out some of the way`},
		{"scalar", "{target: $.a, update: {}}", `o.yaml:3:10: the target "$.a" selects a whole number, at api.yaml:1:5; select what holds it, and update that`},
		{"root", "{target: $, remove: true}", `o.yaml:3:10: the target "$" removes the whole document; name a part of it`},
		{"text into mapping", "{target: $.x, update: a}", "o.yaml:3:23: a string cannot be merged into a mapping, which the document has at api.yaml:1:11; remove that first, in an action of its own"},
		{"list into mapping", "{target: $, update: {x: [1]}}", "o.yaml:3:25: a list cannot be merged into a mapping, which the document has at api.yaml:1:11; remove that first, in an action of its own"},
		{"depth", strings.Repeat(nest, 2), "o.yaml:4:1: the overlay makes the document nest more than 200 levels deep"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := overlaid(t, "{a: 1, x: {}}", c.actions)
			if diff := cmp.Diff(c.want, diag.Of(err).Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestOverlayGrowth(t *testing.T) {
	document := "x: [" + strings.Repeat("{},", 1000) + "]"
	update := "{a: [" + strings.Repeat("1,", 200) + "]}"
	_, _, err := overlaid(t, document, "{target: $, update: {}},\n{target: '$.x[*]', update: "+update+"}")
	const want = "o.yaml:4:1: the overlay adds more values than allowed (10 times those of the document, and 100000, up to 1000000)"
	if got := diag.Of(err).Error(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOverlayDocument(t *testing.T) {
	const action = "\nactions: [{target: $, update: {}}]"
	cases := []struct{ name, text, want string }{
		{"list", "[a]", "o.yaml:1:1: not an overlay: expected a mapping, found a list"},
		{"version", "overlay: 1.1.0\ninfo: {title: t, version: v}" + action, `o.yaml:1:10: overlay version "1.1.0" is not supported; give an OpenAPI Overlay 1.0 document`},
		{"version list", "overlay: [1]" + action, `o.yaml:1:10: "overlay": expected a string, found a list`},
		{"info", "overlay: 1.0.0" + action, `o.yaml:1:1: "info" is missing; give a mapping`},
		{"empty info", "overlay: 1.0.0\ninfo: {titel: x}" + action, `o.yaml:2:7: "title" is missing; give a string
o.yaml:2:7: "version" is missing; give a string
o.yaml:2:8: unknown key "titel"; did you mean "title"?`},
		{"no actions", "overlay: 1.0.0\ninfo: {title: t, version: v}\naction: []", `o.yaml:1:1: "actions" is missing; give a list
o.yaml:3:1: unknown key "action"; did you mean "actions"?`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			_, _, err := source.Load(source.Options{
				Spec:    write(t, ".", "api.yaml", "a: 1"),
				Overlay: write(t, ".", "o.yaml", c.text),
				Errors:  source.None,
			})
			if diff := cmp.Diff(c.want, diag.Of(err).Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
