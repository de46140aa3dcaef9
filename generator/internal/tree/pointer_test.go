package tree_test

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestAt(t *testing.T) {
	root, err := tree.Parse("f", []byte("a: {b: [p, q], '': r}\n/x~y: s\n'1': t\n"))
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct{ pointer, want string }{
		{"", `{"a":{"b":["p","q"],"":"r"},"/x~y":"s","1":"t"}`},
		{"/a/b", `["p","q"]`},
		{"/a/b/1", `"q"`},
		{"/a/", `"r"`},
		{"/~1x~0y", `"s"`},
		{"/1", `"t"`},
		{"/a/b/2", "null"},
		{"/a/b/01", "null"},
		{"/a/b/-1", "null"},
		{"/a/b/x", "null"},
		{"/a/b/0/c", "null"},
		{"/c", "null"},
		{"/c/d", "null"},
		{"a", "null"},
	}
	for _, c := range cases {
		if got := string(root.At(c.pointer).JSON()); got != c.want {
			t.Errorf("%q: got %s, want %s", c.pointer, got, c.want)
		}
	}
}
