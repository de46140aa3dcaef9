package generator_test

import (
	"fmt"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
	"github.com/omnigen-dev/omnigen/spec"
)

// TestSameGo generates from the published document and from ours: comments aside, which hold the
// documents' words and the line that names the source, the Go is the same.
func TestSameGo(t *testing.T) {
	published := filepath.Join(upstream(t), publishedDocument)
	want := written(t, generator.Options{Spec: published})
	got := written(t, generator.Options{})
	if d := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); d != "" {
		t.Fatalf("files from the published document (-) and from ours (+) differ:\n%s", d)
	}
	for name := range want {
		if d := cmp.Diff(withoutComments(t, want[name]), withoutComments(t, got[name])); d != "" {
			t.Errorf("%s from the published document (-) and from ours (+) differ:\n%s", name, d)
		}
	}
}

// TestSameDocument holds our transcription against the published document, node for node. Only what
// is said in words may differ.
func TestSameDocument(t *testing.T) {
	want := facts(t, publishedDocument, readFile(t, upstream(t), publishedDocument))
	got := facts(t, spec.DocumentName, spec.Document)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the published document (-) and %s (+) differ:\n%s", spec.DocumentName, d)
	}
}

// written generates a package and returns its files by name.
func written(t *testing.T, o generator.Options) map[string]string {
	t.Helper()
	result, err := generator.Generate(o)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := result.Write(dir); err != nil {
		t.Fatal(err)
	}
	return filesIn(t, dir)
}

// filesIn returns the files of a directory by name. There is at least one.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		t.Fatalf("no files in %s: %v", dir, err)
	}
	files := map[string]string{}
	for _, e := range entries {
		files[e.Name()] = string(readFile(t, dir, e.Name()))
	}
	return files
}

// withoutComments returns the lines of a Go file without comments, blank lines and alignment, which
// depend on where comments are.
func withoutComments(t *testing.T, text string) []string {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.SkipObjectResolution) // without ParseComments
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := format.Node(&b, fset, file); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(b.String()) {
		if words := strings.Fields(line); len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return lines
}

// facts returns a document as lines, a node each, without what is said in words.
func facts(t *testing.T, name string, text []byte) []string {
	t.Helper()
	root, err := tree.Parse(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return appendFacts(nil, "", root)
}

func appendFacts(lines []string, path string, n *tree.Node) []string {
	lines = append(lines, fmt.Sprintf("%s: %s %s", path, n.Kind, n.Value))
	for _, p := range n.Pairs {
		if !isWording(path, p) {
			lines = appendFacts(lines, path+"/"+tree.Escape(p.Key), p.Value)
		}
	}
	for i, item := range n.Items {
		lines = appendFacts(lines, fmt.Sprint(path, "/", i), item)
	}
	return lines
}

// isWording reports whether a member is text for people. A property that is called "description" is
// not: it is a mapping.
func isWording(path string, p tree.Pair) bool {
	return p.Value.Kind == tree.String &&
		(p.Key == "description" || p.Key == "summary" || path == "/info" && p.Key == "title")
}
