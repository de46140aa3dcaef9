package output

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// Before, tree and after hold a file of every fate: changed, removed, unchanged, new, not ours.
const (
	before = `-- a.gen.go --
OURS
a1
-- b.gen.go --
OURS
b1
-- c.gen.go --
OURS
c
-- notes.go --
by hand
`
	tree = `-- a.gen.go --
a2
-- c.gen.go --
c
-- d.gen.go --
d
`
	after = `-- a.gen.go --
OURS
a2
-- c.gen.go --
OURS
c
-- d.gen.go --
OURS
d
-- notes.go --
by hand
`
)

func TestWrite(t *testing.T) {
	for _, c := range []struct {
		name, before, after string
		want                Summary
	}{
		{"every fate", before, after, Summary{
			Written: []string{"a.gen.go", "d.gen.go"}, Unchanged: []string{"c.gen.go"}, Removed: []string{"b.gen.go"},
		}},
		{"nothing there", "", strings.TrimSuffix(after, "-- notes.go --\nby hand\n"), Summary{
			Written: []string{"a.gen.go", "c.gen.go", "d.gen.go"},
		}},
		{"current", after, after, Summary{Unchanged: []string{"a.gen.go", "c.gen.go", "d.gen.go"}}},
		{"checked out on Windows", crlf(after), crlf(after), Summary{Unchanged: []string{"a.gen.go", "c.gen.go", "d.gen.go"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "new", "out")
			fill(t, dir, c.before)
			got, err := treeOf(tree).Write(dir)
			equal(t, text(err), "")
			equal(t, got, c.want)
			equal(t, contents(t, dir), c.after)
		})
	}
}

// crlf ends all lines of the files as Windows does, and none of the archive's own.
func crlf(archive string) string {
	lines := strings.SplitAfter(archive, "\n")
	for i, line := range lines {
		if !strings.HasPrefix(line, "-- ") {
			lines[i] = strings.Replace(line, "\n", "\r\n", 1)
		}
	}
	return strings.Join(lines, "")
}

func TestWriteKeepsTimeStamps(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, before)
	old := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	for _, name := range []string{"a.gen.go", "c.gen.go"} {
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	_, err := treeOf(tree).Write(dir)
	equal(t, text(err), "")
	for name, want := range map[string]bool{"a.gen.go": false, "c.gen.go": true} {
		info, err := os.Stat(filepath.Join(dir, name))
		equal(t, text(err), "")
		if kept := info.ModTime().Equal(old); kept != want {
			t.Errorf("%s: time stamp kept: %v, want %v", name, kept, want)
		}
	}
}

func TestWriteTwiceAtOnce(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, before)
	trees := []Tree{treeOf(tree), treeOf(strings.ReplaceAll(tree, "a2", strings.Repeat("a3\n", 10_000)))}
	var writers sync.WaitGroup
	for i := range 16 {
		writers.Go(func() {
			_, err := trees[i%2].Write(dir)
			equal(t, text(err), "")
		})
	}
	writers.Wait()
	got, err := os.ReadFile(filepath.Join(dir, "a.gen.go"))
	equal(t, text(err), "")
	if !bytes.Equal(got, trees[0].Files[0].Data) && !bytes.Equal(got, trees[1].Files[0].Data) {
		t.Errorf("a.gen.go is of neither run: %d bytes", len(got))
	}
	equal(t, temporary(t, dir), 0)
}

// temporary returns how many temporary files there are.
func temporary(t *testing.T, dir string) int {
	paths, err := filepath.Glob(filepath.Join(dir, ".omnigen-*"))
	equal(t, text(err), "")
	return len(paths)
}

func TestMode(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "reference"), "")
	_, err := treeOf(tree).Write(dir)
	equal(t, text(err), "")
	want, err := os.Stat(filepath.Join(dir, "reference"))
	equal(t, text(err), "")
	got, err := os.Stat(filepath.Join(dir, "a.gen.go"))
	equal(t, text(err), "")
	equal(t, got.Mode(), want.Mode())
}
