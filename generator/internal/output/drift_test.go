package output

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const unsealed = "-- a.gen.go --\na\n-- doc.gen.go --\n// Text.\n//\n//	Contract: sha256:\n//	Files: sha256:\npackage p\n"

func sealed(t *testing.T, archive, contract string) Tree {
	t.Helper()
	tree, err := treeOf(archive).Seal(contract)
	equal(t, text(err), "")
	return tree
}

func TestSeal(t *testing.T) {
	got := sealed(t, unsealed, "c0de")
	equal(t, string(got.Files[1].Data), Header+`
// Text.
//
//	Contract: sha256:c0de
//	Files: sha256:9593c265fad5dc1ea26cbbb553d8d549c83b988b55f98a7533f0b8be22a58bfe
package p
`)
	again, err := got.Seal("c0de")
	equal(t, text(err), "")
	equal(t, again, got)
}

func TestSealWithoutPlace(t *testing.T) {
	for _, c := range []struct{ archive, want string }{
		{"-- a.gen.go --\n", "internal error: no doc.gen.go to hold the digests"},
		{"-- doc.gen.go --\n// Contract: sha256:\n", "internal error: doc.gen.go has no lines for the digests"},
	} {
		_, err := treeOf(c.archive).Seal("c0de")
		equal(t, text(err), c.want)
	}
}

func TestDrift(t *testing.T) {
	old := sealed(t, unsealed, "c0de")
	newer := sealed(t, strings.Replace(unsealed, "Text", "New text", 1), "c0de")
	for _, c := range []struct {
		name string
		edit func(path string) error
		tree Tree
		want []Cause
	}{
		{"current", nothing, old, nil},
		{"contract changed", nothing, sealed(t, unsealed, "beef"), []Cause{ContractChanged}},
		{"tool changed", nothing, newer, []Cause{ToolChanged}},
		{"file edited", overwrite, old, []Cause{FilesEdited}},
		{"file removed", os.Remove, old, []Cause{FilesEdited}},
		{"file edited and contract changed", overwrite, sealed(t, unsealed, "beef"), []Cause{ContractChanged, FilesEdited}},
		{"checked out on Windows, tool changed", windows, newer, []Cause{ToolChanged}},
		{"all removed", func(path string) error { return os.RemoveAll(filepath.Dir(path)) }, old, []Cause{Absent}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			_, err := old.Write(dir)
			equal(t, text(err), "")
			equal(t, text(c.edit(filepath.Join(dir, "a.gen.go"))), "")
			got, err := c.tree.Drift(dir)
			equal(t, text(err), "")
			equal(t, got, c.want)
		})
	}
}

func nothing(string) error { return nil }

func overwrite(path string) error { return os.WriteFile(path, []byte(Header+"\nedited\n"), 0o644) }

// windows changes all files beside path as a checkout on Windows would.
func windows(path string) error {
	paths, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	for _, path := range paths {
		data, readErr := os.ReadFile(path)
		err = errors.Join(err, readErr, os.WriteFile(path, []byte(crlf(string(data))), 0o644))
	}
	return err
}
