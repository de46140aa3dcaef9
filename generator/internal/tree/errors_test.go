package tree_test

import (
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestParseErrors(t *testing.T) {
	const tooDeep = "nested more than 200 levels deep"
	cases := []struct{ name, text, want string }{
		{"empty", "", "f: the file is empty"},
		{"comment only", "# nothing\n", "f: the file is empty"},
		{"marker only", "---\n", "f: the file is empty"},
		{"two documents", "a: 1\n---\nb: 2\n", "f:2:1: a second document begins here; keep one document in a file"},
		{"two on end", "a: 1\n...\nb\n", "f:3:1: a second document begins here; keep one document in a file"},
		{"colons", "a: b: c", "f:1:5: not valid YAML: mapping values are not allowed in this context"},
		{"indentation", "a:\n  - b\n c: d\n", "f:3:2: not valid YAML: while parsing a block mapping from line 1 on: did not find expected key"},
		{"open list", "a: [1, 2\nb: 3\n", "f:2:2: not valid YAML: while parsing a flow sequence from line 1 on: did not find expected ',' or ']'"},
		{"open at end", "a: [1,\n  2\n\n", "f:2:4: not valid YAML: while parsing a flow sequence from line 1 on: did not find expected ',' or ']'"},
		{"open quote", "a: 1\nb: 'x\nc: 2\n", "f:2:4: not valid YAML: while scanning a quoted scalar: found unexpected end of stream"},
		{"tab", "a: 1\n\tb: 2", "f:2:1: not valid YAML: while scanning a plain scalar from line 1 on: found a tab character that violates indentation"},
		{"unknown alias", "a: *b", "f:1:4: not valid YAML: unknown anchor 'b' referenced"},
		{"broken json", "{\"a\": 1,\n \"b\" 2}", "f:2:6: not valid YAML: while parsing a flow mapping from line 1 on: did not find expected ',' or '}'"},
		{"latin-1", "a: b\nc: \"\xe9\"", "f:2:5: not UTF-8; save the file as UTF-8 text"},
		{"utf-16", "\xff\xfea\x00", "f:1:1: not UTF-8; save the file as UTF-8 text"},
		{"control", "é: \x00", "f:1:4: a control character; save the file as UTF-8 text"},
		{"duplicate key", "a: 1\nb: {c: 1, c: 2}\n", `f:2:11: duplicate key "c", first at f:2:5; remove one of them`},
		{"duplicate number", "200: 1\n'200': 2\n", `f:2:1: duplicate key "200", first at f:1:1; remove one of them`},
		{"duplicate in json", "{\"a\": 1,\n \"a\": 2}", `f:2:2: duplicate key "a", first at f:1:2; remove one of them`},
		{"duplicate merge", "<<: {a: 1}\n<<: {b: 1}\n", `f:2:1: duplicate key "<<", first at f:1:1; remove one of them`},
		{"several", "a: 1\na: 2\nb: 1\nb: 2\n", "f:2:1: duplicate key \"a\", first at f:1:1; remove one of them\nf:4:1: duplicate key \"b\", first at f:3:1; remove one of them"},
		{"list as key", "? [a]\n: b", "f:1:3: a key must be a string, not a list or a mapping"},
		{"merge of a string", "a: {<<: x}", "f:1:9: << must hold a mapping or a list of mappings, not a string"},
		{"merge of strings", "a: {<<: [{b: 1}, x]}", "f:1:18: << must hold mappings, not a string"},
		{"wrong tag", "a: !!int x", `f:1:4: "x" is not a whole number, as its tag !!int says`},
		{"cycle", "a: &x [*x]", `f:1:8: the alias "x" stands for something that contains it`},
		{"merge cycle", "a: &x {<<: *x}", `f:1:12: the alias "x" stands for something that contains it`},
		{"deep list", nested(201), "f:1:201: " + tooDeep},
		{"deep json", `{"a":` + nested(200) + "}", "f:1:205: " + tooDeep},
		{"deep yaml", "a: " + nested(200), "f:1:203: " + tooDeep},
		{"deep and open", strings.Repeat("[", 900_000), "f:1:201: " + tooDeep},
		{"deep block", strings.Repeat("- ", 1_000_000), "f:1:401: " + tooDeep},
		{"deep by aliases", "- &a " + nested(150) + "\n- " + strings.Repeat("[", 60) + "*a" + strings.Repeat("]", 60), "f:1:145: " + tooDeep},
		{"too large", strings.Repeat(" ", 16<<20+1), "f: the file is larger than 16 MiB, which is the most that is read"},
		{"too many parts", "[" + strings.Repeat("a,", 1_000_000) + "]", "f: the file has more than 1000000 lines, commas, brackets, anchors and tags, which is the most that is read"},
		{"bomb", bomb(9), `f:4:32: the aliases up to "c" stand for more values than allowed (10 times those of the file, and 10000, up to 1000000); write some of them out`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := tree.Parse("f", []byte(c.text))
			if err == nil {
				t.Fatalf("no error; want %s", c.want)
			}
			if err.Error() != c.want {
				t.Errorf("got  %s\nwant %s", err, c.want)
			}
		})
	}
}

// bomb returns a small document that aliases make ten times as large on every line.
func bomb(lines int) string {
	var b strings.Builder
	b.WriteString("a: &a [x,x,x,x,x,x,x,x,x,x]\n")
	for i := range lines {
		last, next := string(rune('a'+i)), string(rune('b'+i))
		b.WriteString(next + ": &" + next + " [" + strings.Repeat("*"+last+",", 10) + "]\n")
	}
	return b.String()
}
