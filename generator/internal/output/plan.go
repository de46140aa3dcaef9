package output

import (
	"bytes"
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A change is a file whose content has to change: from nil if it is missing, to nil if it is stale.
type change struct {
	name     string
	from, to []byte
}

// A plan is what has to be done to a directory, ordered by file name.
type plan struct {
	dir       string
	changes   []change
	unchanged []string
}

// plan compares the tree with the directory and changes nothing. The error lists every file that
// stands in the way.
func (t Tree) plan(dir string) (*plan, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	found, err := readDir(dir)
	if err != nil {
		return nil, err
	}
	p, foreign := &plan{dir: dir}, diag.List{}
	for _, file := range t.withStale(found) {
		disk := found[file.Name]
		switch {
		case file.Data != nil && bytes.Equal(unix(disk.data), file.Data):
			p.unchanged = append(p.unchanged, file.Name)
		case disk.keep != "":
			at := diag.Pos{File: filepath.Join(dir, file.Name)}
			foreign.Errorf(at, "%s; move it away or choose another --out", disk.keep)
		default:
			p.changes = append(p.changes, change{file.Name, disk.data, file.Data})
		}
	}
	return p, foreign.Err()
}

// check returns an error if the tree holds a file that the next run would not know as ours.
func (t Tree) check() error {
	seen := map[string]bool{}
	for _, f := range t.Files {
		if !isGenerated(f.Name) || filepath.Base(f.Name) != f.Name || seen[f.Name] || !isOurs(f.Data) {
			return fmt.Errorf("internal error: %q is not a generated file", f.Name)
		}
		seen[f.Name] = true
	}
	return nil
}

// withStale returns the tree's files and those found beyond them, which have no data, by name.
func (t Tree) withStale(found map[string]diskFile) []File {
	files := slices.Clone(t.Files)
	for name := range found {
		if !slices.ContainsFunc(t.Files, func(f File) bool { return f.Name == name }) {
			files = append(files, File{Name: name})
		}
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files
}
