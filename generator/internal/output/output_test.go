package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// treeOf returns the files of an archive as a tree, with the header before each.
func treeOf(archive string) Tree {
	var t Tree
	for _, f := range txtar.Parse([]byte(archive)).Files {
		t.Files = append(t.Files, File{f.Name, []byte(Header + "\n" + string(f.Data))})
	}
	return t
}

// fill writes the files of an archive into dir, with our header in place of "OURS".
func fill(t *testing.T, dir, archive string) {
	t.Helper()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		put(t, filepath.Join(dir, f.Name), strings.Replace(string(f.Data), "OURS", Header, 1))
	}
}

func put(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// contents returns the files below dir as fill takes them.
func contents(t *testing.T, dir string) string {
	t.Helper()
	archive := &txtar.Archive{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		data, err := os.ReadFile(path)
		text := strings.Replace(string(data), Header, "OURS", 1)
		archive.Files = append(archive.Files, txtar.File{Name: filepath.ToSlash(name), Data: []byte(text)})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(txtar.Format(archive))
}

func equal(t *testing.T, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// names returns the names in a directory, temporary ones too.
func names(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	entries, err := os.ReadDir(dir)
	equal(t, text(err), "")
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}
