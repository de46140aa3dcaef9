package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// created are the files of a creation, at several depths.
const created = `-- .github/check.yml --
on: push
-- go.mod --
module acme
-- internal/provider/a.go --
package provider // a
-- internal/provider/b.go --
package provider // b
`

// creationOf returns the creation of an archive's files in a directory.
func creationOf(dir, archive string) creation {
	c := creation{dir: dir}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		c.files = append(c.files, File{f.Name, f.Data})
	}
	return c
}

// places are what there may be in the directory before.
var places = map[string]string{
	"no directory":     "",
	"a directory":      "-- LICENSE --\nMIT\n",
	"a deep directory": "-- internal/c.go --\npackage internal\n",
}

func TestCreate(t *testing.T) {
	for name, before := range places {
		t.Run(name, func(t *testing.T) {
			top := t.TempDir()
			dir := filepath.Join(top, "acme")
			fill(t, dir, before)
			equal(t, text(Create(dir, creationOf(dir, created).files)), "")
			equal(t, sorted(contents(t, top)), sorted(below("acme", before+created)))
		})
	}
}

func TestCreateInEmptyDirectory(t *testing.T) {
	dir := t.TempDir()
	equal(t, text(Create(dir, creationOf(dir, created).files)), "")
	equal(t, contents(t, dir), created)
}

// below returns an archive with its files in a directory.
func below(dir, archive string) string {
	return strings.NewReplacer("\n-- ", "\n-- "+dir+"/").Replace("\n" + archive)[1:]
}

// sorted returns the files of an archive by name.
func sorted(archive string) []string {
	var files []string
	for _, f := range txtar.Parse([]byte(archive)).Files {
		files = append(files, f.Name+": "+string(f.Data))
	}
	slices.Sort(files)
	return files
}

func TestCreateObstacles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "acme")
	const mine = "-- go.mod --\nmodule mine\n-- internal/provider --\na file\n"
	fill(t, dir, mine)
	err := Create(dir, creationOf(dir, created).files)
	equal(t, strings.ReplaceAll(text(err), dir, "acme"), `acme/go.mod: exists already; move it away
acme/internal/provider: is not a directory; move it away`)
	equal(t, contents(t, dir), mine)
}

func TestCreateBelowLink(t *testing.T) {
	dir := t.TempDir()
	equal(t, text(os.Symlink("nowhere", filepath.Join(dir, ".github"))), "")
	err := Create(dir, creationOf(dir, created).files)
	equal(t, strings.ReplaceAll(text(err), dir, "acme"), "acme/.github: is not a directory; move it away")
}

func TestCreateNothingOutside(t *testing.T) {
	for _, files := range [][]File{{{"../a", nil}}, {{"a/../../b", nil}}, {{"/a", nil}}, {{"a", nil}, {"a", nil}}} {
		if err := Create(t.TempDir(), files); err == nil || !strings.HasPrefix(err.Error(), "internal error: ") {
			t.Errorf("%v: got %v", files, err)
		}
	}
}

// A name that is taken after the checks is not ours to replace.
func TestCreateTooLate(t *testing.T) {
	dir := t.TempDir()
	steps := creationOf(dir, created).steps()
	put(t, filepath.Join(dir, "go.mod"), "module mine\n")
	equal(t, strings.ReplaceAll(text(perform(steps)), dir, "acme"), "acme/go.mod: cannot be created: file already exists; work in another directory")
	equal(t, contents(t, dir), "-- go.mod --\nmodule mine\n")
}

func TestCreateFails(t *testing.T) {
	for name, before := range places {
		_, steps := prepare(t, before)
		for n := range len(steps) + 1 {
			t.Run(fmt.Sprint(name, ", after ", n), func(t *testing.T) {
				c, steps := prepare(t, before)
				fails := step{do: func() error { return errors.New("disk on fire") }}
				equal(t, text(perform(slices.Insert(steps, n, fails))), "disk on fire")
				equal(t, contents(t, filepath.Dir(c.dir)), below("acme", before))
			})
		}
	}
}

// prepare returns a creation in a new place, and its steps.
func prepare(t *testing.T, before string) (creation, []step) {
	t.Helper()
	c := creationOf(filepath.Join(t.TempDir(), "acme"), created)
	fill(t, c.dir, before)
	return c, c.steps()
}

// A run that is killed takes some of the steps and undoes none.
func TestCreateKilled(t *testing.T) {
	for name, before := range places {
		_, steps := prepare(t, before)
		for n := range steps {
			t.Run(fmt.Sprint(name, ", after ", n), func(t *testing.T) {
				c, steps := prepare(t, before)
				equal(t, text(perform(steps[:n])), "")
				allowed := sorted(below("acme", before+created))
				if before == "" {
					allowed = nil
				}
				for _, file := range sorted(contents(t, filepath.Dir(c.dir))) {
					if !strings.Contains(file, ".omnigen-") && !slices.Contains(allowed, file) {
						t.Errorf("there is something: %s", file)
					}
				}
				c.sweep(time.Now().Add(abandoned))
				if left := contents(t, filepath.Dir(c.dir)); strings.Contains(left, ".omnigen-") {
					t.Errorf("there is something left:\n%s", left)
				}
			})
		}
	}
}

func TestSweepLeavesOthers(t *testing.T) {
	const others = `-- .omnigen-0123456789abcdef-acme.tmp/go.mod --
module mine
-- .omnigen-fedcba9876543210-acme.tmp --
notes
`
	top := t.TempDir()
	fill(t, top, others)
	put(t, filepath.Join(top, ".omnigen-0123456789abcdef-acme.tmp", "internal/provider/a.go"), "package prov")
	creationOf(filepath.Join(top, "acme"), created).sweep(time.Now().Add(abandoned))
	equal(t, contents(t, top), others)
}
