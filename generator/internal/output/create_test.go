package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// created are files at several depths.
var created = []File{
	{"go.mod", []byte("module acme\n")},
	{".github/check.yml", []byte("on: push\n")},
	{"internal/provider/a.go", []byte("package provider // a\n")},
	{"internal/provider/b.go", []byte("package provider // b\n")},
}

const createdFiles = `.github/check.yml: on: push
go.mod: module acme
internal/provider/a.go: package provider // a
internal/provider/b.go: package provider // b
`

// deep returns all files below dir, a line each, but not temporary ones.
func deep(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case strings.HasPrefix(entry.Name(), ".omnigen-") && entry.IsDir():
			return filepath.SkipDir
		case strings.HasPrefix(entry.Name(), ".omnigen-") || entry.IsDir():
			return nil
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		fmt.Fprintf(&b, "%s: %s", filepath.ToSlash(name), data)
		return err
	})
	equal(t, text(err), "")
	return b.String()
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

func TestCreate(t *testing.T) {
	for _, c := range []struct {
		name  string
		there []File // in the directory; nil if it does not exist
		want  string
	}{
		{"no directory", nil, createdFiles},
		{"an empty directory", []File{}, createdFiles},
		{"a directory in use", []File{{"LICENSE", []byte("MIT\n")}, {"internal/c.go", []byte("package internal\n")}},
			strings.Replace("LICENSE: MIT\n"+createdFiles, "internal/", "internal/c.go: package internal\ninternal/", 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			top := t.TempDir()
			dir := filepath.Join(top, "acme")
			occupy(t, dir, c.there)
			equal(t, text(Create(dir, created)), "")
			got := strings.Split(deep(t, dir), "\n")
			want := strings.Split(c.want, "\n")
			slices.Sort(got)
			slices.Sort(want)
			equal(t, got, want)
			equal(t, names(t, top), []string{"acme"})
			equal(t, temporary(t, dir), 0)
		})
	}
}

// occupy makes a directory with files, unless they are nil.
func occupy(t *testing.T, dir string, files []File) {
	t.Helper()
	if files != nil {
		equal(t, text(os.MkdirAll(dir, 0o755)), "")
	}
	for _, f := range files {
		path := creation{dir: dir}.path(f)
		equal(t, text(os.MkdirAll(filepath.Dir(path), 0o755)), "")
		put(t, path, string(f.Data))
	}
}

func TestCreateObstacles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "acme")
	there := []File{{"internal/provider", []byte("a file\n")}, {"go.mod", []byte("module mine\n")}}
	occupy(t, dir, there)
	equal(t, text(os.Symlink("nowhere", filepath.Join(dir, ".github"))), "")
	err := Create(dir, created)
	equal(t, strings.ReplaceAll(text(err), dir, "acme"), `acme/.github: is not a directory; move it away
acme/go.mod: exists already; move it away
acme/internal/provider: is not a directory; move it away`)
	equal(t, names(t, dir), []string{".github", "go.mod", "internal"})
	equal(t, text(Create(filepath.Join(dir, "go.mod"), created)) == "", false)
}

func TestCreateNothingOutside(t *testing.T) {
	for _, files := range [][]File{{{"../a", nil}}, {{"a/../../b", nil}}, {{"/a", nil}}, {{"a", nil}, {"a", nil}}} {
		if err := Create(t.TempDir(), files); err == nil || !strings.HasPrefix(err.Error(), "internal error: ") {
			t.Errorf("%v: got %v", files, err)
		}
	}
}

// An existing is what is there before a test creates files, and what is left if they are not created.
var existing = map[string]struct {
	files []File
	want  []string
}{
	"no directory":     {nil, nil},
	"a directory":      {[]File{{"LICENSE", []byte("MIT\n")}}, []string{"acme"}},
	"a deep directory": {[]File{{"internal/c.go", []byte("package internal\n")}}, []string{"acme"}},
}

func TestCreateFails(t *testing.T) {
	for name, there := range existing {
		for n := range len((creation{"acme", created}).oneByOne()) + 1 {
			t.Run(fmt.Sprint(name, ", after ", n), func(t *testing.T) {
				top := t.TempDir()
				c := creation{filepath.Join(top, "acme"), created}
				occupy(t, c.dir, there.files)
				before := names(t, top)
				steps := c.steps()
				fails := step{do: func() error { return errors.New("disk on fire") }}
				equal(t, text(perform(slices.Insert(steps, min(n, len(steps)), fails))), "disk on fire")
				equal(t, names(t, top), before)
				if there.files != nil {
					equal(t, deep(t, c.dir), fmt.Sprintf("%s: %s", there.files[0].Name, there.files[0].Data))
					equal(t, temporary(t, c.dir), 0)
				}
			})
		}
	}
}

// A run that is killed takes some of the steps and undoes none.
func TestCreateKilled(t *testing.T) {
	for name, there := range existing {
		for n := range len((creation{"acme", created}).oneByOne()) {
			t.Run(fmt.Sprint(name, ", after ", n), func(t *testing.T) {
				top := t.TempDir()
				c := creation{filepath.Join(top, "acme"), created}
				occupy(t, c.dir, there.files)
				steps := c.steps()
				if n >= len(steps) {
					return // complete
				}
				equal(t, text(perform(steps[:n])), "")
				for line := range strings.Lines(deep(t, top)) {
					line = strings.TrimPrefix(line, "acme/")
					if there.files == nil || !strings.Contains(createdFiles+"LICENSE: MIT\ninternal/c.go: package internal\n", line) {
						t.Errorf("there is something: %s", line)
					}
				}
				c.sweep(time.Now().Add(abandoned))
				for _, name := range names(t, top) {
					if strings.HasPrefix(name, ".omnigen-") {
						t.Errorf("%s is left", name)
					}
				}
			})
		}
	}
}

func TestSweepLeavesOthers(t *testing.T) {
	top := t.TempDir()
	c := creation{filepath.Join(top, "acme"), created}
	mine := filepath.Join(top, ".omnigen-0123456789abcdef-acme.tmp")
	occupy(t, mine, []File{{"go.mod", []byte("module mine\n")}, {"internal/provider/a.go", []byte("package prov")}})
	occupy(t, top, []File{{".omnigen-fedcba9876543210-acme.tmp", []byte("notes\n")}})
	c.sweep(time.Now().Add(abandoned))
	equal(t, names(t, top), []string{".omnigen-0123456789abcdef-acme.tmp", ".omnigen-fedcba9876543210-acme.tmp"})
	equal(t, names(t, mine), []string{"go.mod"})
}
