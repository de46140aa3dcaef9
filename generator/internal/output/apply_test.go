package output

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// A repository before and after edits, with a file of every fate in several directories.
const (
	oldState = `-- a.yaml --
version: 1
-- api/bell.yaml --
old
-- api/empty.yaml --
-- gen/b.gen.go --
stale
-- gen/c.gen.go --
c1
-- gen/notes.go --
by hand
`
	newState = `-- a.yaml --
version: 1
-- api/bell.yaml --
new
-- api/empty.yaml --
full
-- api/more/overlay.yaml --
added
-- gen/c.gen.go --
-- gen/notes.go --
by hand
-- other/deep/d.gen.go --
d
`
)

const configName = "a.yaml"

// editsBetween returns the edits that lead from one archive to another.
func editsBetween(from, to string) []Edit {
	var edits []Edit
	old, new := byName(from), byName(to)
	for _, f := range txtar.Parse([]byte(from + to)).Files {
		e := Edit{f.Name, old[f.Name], new[f.Name]}
		known := false
		for _, other := range edits {
			known = known || other.Path == e.Path
		}
		if !known && fingerprint(e.From) != fingerprint(e.To) {
			edits = append(edits, e)
		}
	}
	return edits
}

func byName(archive string) map[string][]byte {
	files := map[string][]byte{}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		files[f.Name] = append([]byte{}, f.Data...)
	}
	return files
}

// inRepository makes the old state the current directory.
func inRepository(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	fill(t, ".", oldState)
}

// state returns all files, and the directories that are empty.
func state(t *testing.T) string {
	t.Helper()
	found := contents(t, ".")
	for _, dir := range []string{"api/more", "other", "other/deep"} {
		if entries, err := os.ReadDir(dir); err == nil && len(entries) == 0 {
			found += "empty: " + dir + "\n"
		}
	}
	return found
}

func TestApply(t *testing.T) {
	inRepository(t)
	equal(t, text(os.Chmod("api/bell.yaml", 0o600)), "")
	equal(t, text(Apply(configName, editsBetween(oldState, newState))), "")
	equal(t, state(t), newState)
	info, err := os.Stat("api/bell.yaml")
	equal(t, text(err), "")
	if runtime.GOOS != "windows" {
		equal(t, info.Mode(), os.FileMode(0o600))
	}
	equal(t, text(Apply(configName, editsBetween(newState, oldState))), "")
	equal(t, contents(t, "."), oldState)
}

// prepared returns an opened repository in the old state, and the steps to the new one.
func prepared(t *testing.T) (*repository, []func() error) {
	t.Helper()
	inRepository(t)
	r, err := enter(configName)
	equal(t, text(err), "")
	t.Cleanup(r.leave)
	edits := editsBetween(oldState, newState)
	return r, r.applySteps(r.newJournal(edits), edits)
}

// stepCount is how many steps there are.
func stepCount(t *testing.T) int {
	t.Helper()
	_, steps := prepared(t)
	return len(steps)
}

func run(t *testing.T, steps []func() error) {
	t.Helper()
	for _, step := range steps {
		equal(t, text(step()), "")
	}
}

// A run that is killed takes some of the steps. The next one finds the old state again; or the new one,
// if all steps were taken.
func TestApplyKilled(t *testing.T) {
	for n := range stepCount(t) + 1 {
		t.Run(fmt.Sprint("after ", n), func(t *testing.T) {
			r, steps := prepared(t)
			run(t, steps[:n])
			r.leave()
			undone, err := Undo(configName)
			equal(t, text(err), "")
			switch n {
			case 0, 1: // the journal does not count yet
				equal(t, undone, false)
				equal(t, state(t), oldState)
			case len(steps):
				equal(t, undone, false)
				equal(t, state(t), newState)
			default:
				equal(t, undone, true)
				equal(t, state(t), oldState)
			}
		})
	}
}

// A run may be killed while it writes a file: some of it is there.
func TestApplyKilledWriting(t *testing.T) {
	for n := range stepCount(t) {
		t.Run(fmt.Sprint("after ", n), func(t *testing.T) {
			r, steps := prepared(t)
			run(t, steps[:n])
			cut := 0
			for _, path := range []string{journalTemp, "api/.omnigen-update-bell.yaml.tmp", "gen/.omnigen-update-c.gen.go.tmp"} {
				if data, err := os.ReadFile(path); err == nil {
					equal(t, text(os.Truncate(path, int64(len(data)/2))), "")
					cut++
				}
			}
			r.leave()
			equal(t, text(Apply(configName, nil)), "")
			equal(t, state(t), oldState)
			if n == 1 {
				equal(t, cut, 1)
			}
		})
	}
}

// The run that undoes an update may be killed as well, be there much to undo or little.
func TestUndoKilled(t *testing.T) {
	for n := stepCount(t) - 1; n >= 2; n -= 4 {
		for m := range 2*len(editsBetween(oldState, newState)) + 4 {
			t.Run(fmt.Sprint("after ", n, " and ", m), func(t *testing.T) {
				r, steps := prepared(t)
				run(t, steps[:n])
				j, err := r.readJournal()
				equal(t, text(err), "")
				undoing := r.undoSteps(j)
				equal(t, len(undoing), 2*len(editsBetween(oldState, newState))+4)
				run(t, undoing[:m])
				r.leave()
				undone, err := Undo(configName)
				equal(t, text(err), "")
				equal(t, undone, true)
				equal(t, state(t), oldState)
			})
		}
	}
}

// Whichever step fails, everything is as before, files that were not touched with their time stamps.
func TestApplyFails(t *testing.T) {
	for n := range stepCount(t) {
		t.Run(fmt.Sprint("after ", n), func(t *testing.T) {
			r, _ := prepared(t)
			long := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
			equal(t, text(os.Chtimes("gen/notes.go", long, long)), "")
			edits := editsBetween(oldState, newState)
			j := r.newJournal(edits)
			steps := r.applySteps(j, edits)
			steps = append(steps[:n:n], func() error { return errors.New("disk on fire") })
			equal(t, text(r.take(steps)), `disk on fire; nothing has changed: mend this, and run "omnigen update" again`)
			equal(t, state(t), oldState)
			info, err := os.Stat("gen/notes.go")
			equal(t, text(err), "")
			equal(t, info.ModTime().Equal(long), true)
		})
	}
}

// What cannot be put back stays in the journal, and the next run goes on.
func TestApplyStuck(t *testing.T) {
	r, _ := prepared(t)
	edits := editsBetween(oldState, newState)
	steps := r.applySteps(r.newJournal(edits), edits)
	obstacle := filepath.Join("api", ".omnigen-update-bell.yaml.tmp")
	steps = append(steps[:len(steps)-1], func() error {
		equal(t, text(os.MkdirAll(filepath.Join(obstacle, "x"), 0o755)), "")
		return errors.New("disk on fire")
	})
	got := r.take(steps).Error()
	r.leave()
	equal(t, strings.Contains(got, "nothing has changed"), false)
	first, second, _ := strings.Cut(got, "\n")
	equal(t, first, "disk on fire")
	equal(t, strings.HasSuffix(second, "the update is half undone, and the next omnigen command goes on with it"), true)
	equal(t, text(os.RemoveAll(obstacle)), "")
	undone, err := Undo(configName)
	equal(t, text(err), "")
	equal(t, undone, true)
	equal(t, state(t), oldState)
}

func TestApplyRefused(t *testing.T) {
	for _, c := range []struct{ name, path, from, want string }{
		{"changed", "api/bell.yaml", "older", `api/bell.yaml: has changed since it was read; run "omnigen update" again`},
		{"gone", "api/gone.yaml", "older", `api/gone.yaml: has changed since it was read; run "omnigen update" again`},
		{"outside", "../bell.yaml", "", `../bell.yaml: lies outside of the repository, or in a hidden directory; keep it elsewhere`},
		{"hidden", ".git/config", "", `.git/config: lies outside of the repository, or in a hidden directory; keep it elsewhere`},
		{"a directory", "api", "", `api: cannot be replaced: not a regular file; move it away`},
		{"a link", "link.yaml", "", `link.yaml: cannot be replaced: not a regular file; move it away`},
		{"below a link that leads outside", "away/bell.yaml", "", `away/bell.yaml: cannot be replaced: path escapes from parent; move it away`},
	} {
		t.Run(c.name, func(t *testing.T) {
			inRepository(t)
			link(t, "api/bell.yaml", "link.yaml")
			link(t, t.TempDir(), "away")
			edits := []Edit{{c.path, []byte(c.from), []byte("new")}}
			equal(t, filepath.ToSlash(text(Check(configName, edits))), c.want)
			equal(t, filepath.ToSlash(text(Apply(configName, edits))), c.want)
			for _, path := range []string{"link.yaml", "away"} {
				equal(t, text(os.Remove(path)), "")
			}
			equal(t, state(t), oldState)
		})
	}
}

// Two runs at once: one of them has the repository, and the other one says so.
func TestApplyLocked(t *testing.T) {
	inRepository(t)
	r, err := enter(configName)
	equal(t, text(err), "")
	const want = "a.yaml: another omnigen is updating the repository; wait until it has ended"
	equal(t, text(Apply(configName, editsBetween(oldState, newState))), want)
	equal(t, state(t), oldState)
	run(t, []func() error{func() error { return (&journal{Version: journalVersion}).write(r) }})
	equal(t, text(os.Rename(journalTemp, journalName)), "")
	_, err = Undo(configName)
	equal(t, text(err), want)
	r.leave()
	equal(t, text(Apply(configName, editsBetween(oldState, newState))), "")
	equal(t, state(t), newState)
}

func TestApplyManyAtOnce(t *testing.T) {
	inRepository(t)
	edits := editsBetween(oldState, newState)
	var runs sync.WaitGroup
	succeeded := make(chan bool, 16)
	for range cap(succeeded) {
		runs.Go(func() {
			err := Apply(configName, edits)
			succeeded <- err == nil
			if err != nil && !strings.Contains(err.Error(), "another omnigen is updating") && !strings.Contains(err.Error(), "has changed since it was read") {
				t.Error(err)
			}
		})
	}
	runs.Wait()
	close(succeeded)
	n := 0
	for ok := range succeeded {
		if ok {
			n++
		}
	}
	equal(t, n, 1)
	equal(t, state(t), newState)
}

func TestUndoRefused(t *testing.T) {
	good := entry{Path: "api/bell.yaml", Old: []byte("old\n"), New: fingerprint([]byte("new\n"))}
	const damaged = ".omnigen-update.json: does not tell how to undo an update; " +
		"bring the contract and the generated package back from version control, and remove this file"
	for _, c := range []struct {
		name    string
		journal any
		want    string
	}{
		{"no journal", "notes", damaged},
		{"of a later version", journal{Version: 2}, damaged},
		{"outside", journal{Version: 1, Files: []entry{good, {Path: "../bell.yaml", Old: []byte("evil")}}}, damaged},
		{"hidden", journal{Version: 1, Files: []entry{{Path: ".git/hooks/post-checkout", Old: []byte("evil")}}}, damaged},
		{"directory outside", journal{Version: 1, Made: []string{"../x"}}, damaged},
		{"set-uid", journal{Version: 1, Files: []entry{{Path: "x", Mode: os.ModeSetuid | 0o777}}}, damaged},
		{"through a link", journal{Version: 1, Files: []entry{{Path: "away/x", Old: []byte("evil")}}},
			"away/x: cannot be read: path escapes from parent; an update was interrupted and cannot be undone before this is mended"},
		{"edited since", journal{Version: 1, Files: []entry{good, {Path: "gen/c.gen.go", Old: []byte("c0\n"), New: fingerprint([]byte("c2\n"))}}},
			"gen/c.gen.go: has changed since an update was interrupted, which cannot be undone so; " +
				"bring it back from version control, or remove .omnigen-update.json to keep all files as they are"},
	} {
		t.Run(c.name, func(t *testing.T) {
			inRepository(t)
			away := t.TempDir()
			link(t, away, "away")
			data, err := json.Marshal(c.journal)
			equal(t, text(err), "")
			put(t, journalName, string(data))
			_, err = Undo(configName)
			equal(t, filepath.ToSlash(text(err)), c.want)
			equal(t, text(Apply(configName, nil)) != "", true)
			equal(t, text(os.Remove(journalName)), "")
			equal(t, text(os.Remove("away")), "")
			equal(t, state(t), oldState)
			equal(t, len(names(t, away)), 0)
		})
	}
}

func TestNoRepository(t *testing.T) {
	t.Chdir(t.TempDir())
	equal(t, text(Apply(configName, nil)), "a.yaml: cannot be locked: no such file or directory")
	undone, err := Undo(configName)
	equal(t, text(err), "")
	equal(t, undone, false)
}

func TestInside(t *testing.T) {
	for path, want := range map[string]bool{
		"api/bell.yaml": true, "./api/bell.yaml": true, "bell.yaml": true, "a/../b": true, ".": true,
		"": true, "..": false, "../b": false, "/b": false, ".git/config": false, "a/.hidden/b": false, ".omnigen-update.json": false,
	} {
		if got := Inside(path); got != want {
			t.Errorf("%q: %v, want %v", path, got, want)
		}
	}
}
