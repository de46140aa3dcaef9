package emit_test

import (
	"errors"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// FuzzStrings replaces a string of the maximal contract, a key or a value, by another one. What comes
// of it is a package that compiles, or an error with a position.
func FuzzStrings(f *testing.F) {
	contract := maximal(f)
	check(f, files(f, contract)) // reads the standard library, for which one execution has no time
	for i, text := range []string{
		"*/ func init() {}\n//go:embed x", "\"`\x00{{.}}%s", "+build ignore", "func", "Provider", "", " ", "名前", "a,omitempty", "x\u2028y", "-", "$ref",
		"/{x}/{y}.z", "#/components/schemas/Pet", "object", "array", "date-time", "x-omnigen-type", "__proto__", "99999999999999999999", "1.5",
	} {
		f.Add(uint(37*i), text)
	}
	f.Add(uint(164), "Provider")     // a body without an answer
	f.Add(uint(175), "\"`\x00{{.}}") // a key of the manifest
	f.Fuzz(func(t *testing.T, n uint, text string) {
		root, err := tree.Parse("c.yaml", []byte(contract))
		if err != nil {
			t.Fatal(err)
		}
		strings := stringsOf(root)
		*strings[n%uint(len(strings))] = text
		generated, err := generate(string(root.JSON()))
		if err == nil {
			check(t, generated)
			return
		}
		if l := (diag.List)(nil); errors.As(err, &l) {
			for _, d := range l {
				if d.Pos.Line == 0 {
					t.Errorf("no position: %s", d)
				}
			}
			return
		}
		t.Error(err)
	})
}

// stringsOf returns the keys and values of a document.
func stringsOf(n *tree.Node) []*string {
	var list []*string
	if n.Kind == tree.String {
		list = append(list, &n.Value)
	}
	for _, item := range n.Items {
		list = append(list, stringsOf(item)...)
	}
	for i := range n.Pairs {
		list = append(list, &n.Pairs[i].Key)
		list = append(list, stringsOf(n.Pairs[i].Value)...)
	}
	return list
}
