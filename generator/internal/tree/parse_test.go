package tree_test

import (
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestParse(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"yaml", "a: 1\nb: [x, 'y', null]\nc: {}\n", `{"a":1,"b":["x","y",null],"c":{}}`},
		{"null", "[~, null, Null, NULL, ]", `[null,null,null,null]`},
		{"empty value", "a:\nb: ''", `{"a":null,"b":""}`},
		{"bool", "[true, True, FALSE, yes, off, y]", `[true,true,false,"yes","off","y"]`},
		{"whole", "[12, +7, -0, 017, 0x1F, 0o17, 0b1, 1_000, 09]", `[12,7,0,17,31,15,"0b1","1_000",9]`},
		{"huge", "[99999999999999999999999, 1e999]", `[99999999999999999999999,1e999]`},
		{"fraction", "[1.50, .5, 1., 1e3, -.5E+2, +1.0, 00.5]", `[1.50,0.5,1.0,1e3,-0.5E+2,1.0,0.5]`},
		{"no number", "[., -a, +., e3, 1e, 1.2.3, -.inf, .nan, 12:30]", `[".","-a","+.","e3","1e","1.2.3","-.inf",".nan","12:30"]`},
		{"time", "[2022-04-29, 2022-04-29T10:00:00Z]", `["2022-04-29","2022-04-29T10:00:00Z"]`},
		{"quoted", `['1', "true", "~", "\u00e9\n"]`, `["1","true","~","é\n"]`},
		{"block", "a: |\n  1\nb: >-\n  x\n  y\n", `{"a":"1\n","b":"x y"}`},
		{"tag", "[!!str 1, !!float 1, !!int '2', !mine 3, ! 4, !!binary aGk=]", `["1",1,2,"3","4","aGk="]`},
		{"keys", "200: a\ntrue: b\n~: c\n1.0: d\n? e\n: f\n", `{"200":"a","true":"b","~":"c","1.0":"d","e":"f"}`},
		{"alias", "a: &x {b: [1]}\nc: *x\nd: [*x]\n", `{"a":{"b":[1]},"c":{"b":[1]},"d":[{"b":[1]}]}`},
		{"alias key", "a: &x k\nb: {*x : 1}\n", `{"a":"k","b":{"k":1}}`},
		{"merge", "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n", `{"a":{"p":1,"q":2},"b":{"p":1,"q":3}}`},
		{"merge list", "a: {<<: [{p: 1}, {p: 2, q: 3}]}\n", `{"a":{"p":1,"q":3}}`},
		{"merge quoted", "a: {'<<': {p: 1}}\n", `{"a":{"\u003c\u003c":{"p":1}}}`},
		{"json", "{\n\t\"a\": [1, 2.0, -3e2, true, null, \"\"],\n\t\"b\": {}\n}", `{"a":[1,2.0,-3e2,true,null,""],"b":{}}`},
		{"json pair", `{"a": "\ud83d\ude00\/"}`, `{"a":"😀/"}`},
		{"json merge", `{"<<": {"a": 1}}`, `{"\u003c\u003c":{"a":1}}`},
		{"nearly json", "{'a': 1,}", `{"a":1}`},
		{"mark", "\ufeffa: 1", `{"a":1}`},
		{"windows", "a: 1\r\nb: |\r\n  x\r\n", `{"a":1,"b":"x\n"}`},
		{"end", "# x\r\n\n%YAML 1.2\n---\na: 1\n...\n", `{"a":1}`},
		{"scalar", "hello", `"hello"`},
		{"deepest", nested(tree.MaxDepth), nested(tree.MaxDepth)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root, err := tree.Parse("f.yaml", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := string(root.JSON()); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// nested returns lists in each other.
func nested(depth int) string { return strings.Repeat("[", depth) + strings.Repeat("]", depth) }

func TestParsePositions(t *testing.T) {
	const inYAML = "# comment\na: {b: 'é', c: x}\nd:\n  - &e f\n  - *e\n"
	const inJSON = "{\n  \"a\": {\"b\": \"é\", \"c\": \"x\"},\n  \"d\": [\n\"f\",\n\"f\"]}\n"
	cases := []struct{ name, text, pointer, want string }{
		{"yaml root", inYAML, "", "f:2:1"},
		{"yaml mapping", inYAML, "/a", "f:2:4"},
		{"yaml value", inYAML, "/a/c", "f:2:16"},
		{"yaml list", inYAML, "/d", "f:4:3"},
		{"yaml anchor", inYAML, "/d/0", "f:4:5"},
		{"yaml alias", inYAML, "/d/1", "f:4:5"},
		{"json root", inJSON, "", "f:1:1"},
		{"json mapping", inJSON, "/a", "f:2:8"},
		{"json value", inJSON, "/a/c", "f:2:24"},
		{"json list", inJSON, "/d", "f:3:8"},
		{"json item", inJSON, "/d/1", "f:5:1"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root, err := tree.Parse("f", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := root.At(c.pointer).Pos.String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestKeyPos(t *testing.T) {
	root, err := tree.Parse("f", []byte("a: 1\nbc: 2\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := root.KeyPos("bc").String(); got != "f:2:1" {
		t.Errorf("a key: got %s", got)
	}
	if got := root.KeyPos("x").String(); got != "f:1:1" {
		t.Errorf("a missing key: got %s", got)
	}
}
