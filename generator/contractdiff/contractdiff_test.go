package contractdiff_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/contractdiff"
)

var update = flag.Bool("update", false, "write the changes of all rows into testdata/changes.txt")

// changesFile holds what is said of each kind of change, as the case of the kind has it.
var changesFile = filepath.Join("testdata", "changes.txt")

// TestChanges holds each row against the text that is expected of it, and what its kinds say of the
// compiler against what the compiler says.
func TestChanges(t *testing.T) {
	var got strings.Builder
	packages := map[string]*types.Package{} // those of the old contracts
	for _, r := range rows {
		t.Run(r.kind, func(t *testing.T) {
			old, new := r.contracts(t)
			changes := compare(t, old, new)
			if !slices.ContainsFunc(changes, func(c contractdiff.Change) bool { return c.ID == r.kind }) {
				t.Errorf("no such change in\n%s", contractdiff.Text(changes))
			}
			fmt.Fprintf(&got, "# %s\n%s\n", r.kind, lines(changes))

			key := strings.Join(r.before, "\n")
			if packages[key] == nil {
				packages[key] = pkg(t, old)
			}
			r.checkCode(t, packages[key], pkg(t, new), changes)
		})
	}
	if t.Failed() {
		return
	}
	if *update {
		writeFile(t, changesFile, got.String())
	}
	if d := cmp.Diff(readFile(t, changesFile), got.String()); d != "" {
		t.Errorf("%s (-) and what is said now (+) differ; if that is right, run this test with -update:\n%s", changesFile, d)
	}
}

// checkCode compiles a provider with the old package, and with the new one.
func (r row) checkCode(t *testing.T, old, new *types.Package, changes []contractdiff.Change) {
	t.Helper()
	provider := edit(t, r.provider, readFile(t, filepath.Join("testdata", "provider.go.txt")))[0]
	if errs := compile(t, provider, old); len(errs) > 0 {
		t.Fatalf("the provider does not fit the old contract: %v", errs)
	}
	breaks := false
	for _, c := range changes {
		breaks = breaks || !c.Compiles
		if !c.Compiles && c.ID != r.kind {
			t.Errorf("proves nothing, for this breaks the provider too: %s", c)
		}
	}
	errs := compile(t, provider, new)
	if breaks != (len(errs) > 0) {
		t.Errorf("the changes break the provider: %t, but the compiler says %v\n%s", breaks, errs, contractdiff.Text(changes))
	}
	t.Log(errs)
}

// contracts writes the contracts of a row and returns where they are.
func (r row) contracts(t *testing.T) (old, new generator.Options) {
	t.Helper()
	before := edit(t, r.before, readFile(t, filepath.Join("testdata", "desk.yaml")), readFile(t, filepath.Join("testdata", "errors.yaml")))
	return contract(t, before), contract(t, edit(t, r.edits, before...))
}

func contract(t *testing.T, texts []string) generator.Options {
	t.Helper()
	dir := t.TempDir()
	o := generator.Options{Spec: filepath.Join(dir, "desk.yaml"), Errors: filepath.Join(dir, "errors.yaml"), Overlay: generator.None}
	writeFile(t, o.Spec, texts[0])
	writeFile(t, o.Errors, texts[1])
	return o
}

// edit replaces texts, in the first text in which they stand.
func edit(t *testing.T, edits []string, texts ...string) []string {
	t.Helper()
	texts = slices.Clone(texts)
	for e := range slices.Chunk(edits, 2) {
		i := slices.IndexFunc(texts, func(text string) bool { return strings.Contains(text, e[0]) })
		if i < 0 {
			t.Fatalf("nothing to edit: %q", e[0])
		}
		texts[i] = strings.Replace(texts[i], e[0], e[1], 1)
	}
	return texts
}

func compare(t *testing.T, old, new generator.Options) []contractdiff.Change {
	t.Helper()
	comparison, err := generator.Compare(old, new)
	if err != nil {
		t.Fatal(err)
	}
	return comparison.Changes
}

// lines returns changes without their positions, but with which they have: - the old one, + the new
// one, and ~ both.
func lines(changes []contractdiff.Change) string {
	var b strings.Builder
	for _, c := range changes {
		sign := " "
		switch {
		case c.Old != "" && c.New != "":
			sign = "~"
		case c.Old != "":
			sign = "-"
		case c.New != "":
			sign = "+"
		}
		c.Old, c.New = "", ""
		fmt.Fprintf(&b, "%s %s\n", sign, c)
	}
	return b.String()
}

// TestRows sees to it that every kind has a row, and that what its columns say goes together.
func TestRows(t *testing.T) {
	var want, got []string
	for _, r := range rows {
		got = append(got, r.kind)
	}
	ast.Inspect(parse(t, "kinds.go", nil), func(n ast.Node) bool {
		if kind, ok := n.(*ast.CompositeLit); ok {
			id, _ := strconv.Unquote(kind.Elts[0].(*ast.BasicLit).Value)
			want = append(want, id)
			columns := fmt.Sprint(kind.Elts[1], " ", kind.Elts[2], " ", kind.Elts[3])
			if !slices.Contains(sound, columns) {
				t.Errorf("%s: %s does not go together", id, columns)
			}
		}
		return true
	})
	slices.Sort(want)
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the kinds (-) and the rows (+) differ:\n%s", d)
	}
}

// sound are the combinations of columns that make sense: what breaks code must change it, and what
// breaks the wire deserves a look.
var sound = []string{
	"MustChange breaks breaks", "MustChange breaks holds", "MustChange holds breaks", "MustChange holds holds",
	"ShouldLook breaks holds", "ShouldLook holds holds", "NothingToDo holds holds",
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
