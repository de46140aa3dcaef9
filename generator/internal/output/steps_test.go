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
)

// stepsIn returns the steps from before to tree in a new directory.
func stepsIn(t *testing.T) (string, []step) {
	dir := filepath.Join(t.TempDir(), "out")
	fill(t, dir, before)
	p, err := treeOf(tree).plan(dir)
	equal(t, text(err), "")
	return dir, p.steps()
}

func TestStepFails(t *testing.T) {
	_, steps := stepsIn(t)
	for n := range len(steps) + 1 {
		t.Run(fmt.Sprint("after ", n), func(t *testing.T) {
			dir, steps := stepsIn(t)
			fails := step{do: func() error { return errors.New("disk on fire") }}
			equal(t, text(perform(slices.Insert(steps, n, fails))), "disk on fire")
			equal(t, contents(t, dir), before)
		})
	}
}

func TestStepFailsInNewDirectory(t *testing.T) {
	top := t.TempDir()
	p, err := treeOf(tree).plan(filepath.Join(top, "a", "b"))
	equal(t, text(err), "")
	fails := step{do: func() error { return errors.New("disk on fire") }}
	equal(t, text(perform(append(p.steps(), fails))), "disk on fire")
	entries, err := os.ReadDir(top)
	equal(t, text(err), "")
	equal(t, len(entries), 0)
}

// A run that is killed takes some of the steps and undoes none.
func TestKilled(t *testing.T) {
	_, steps := stepsIn(t)
	for n := range steps {
		t.Run(fmt.Sprint("after ", n), func(t *testing.T) {
			dir, steps := stepsIn(t)
			equal(t, text(perform(steps[:n])), "")
			whole(t, dir)
			_, err := treeOf(tree).Write(dir)
			equal(t, text(err), "")
			sweep(dir, time.Now().Add(abandoned))
			equal(t, contents(t, dir), after)
		})
	}
}

// whole reports every file that holds neither its old content nor its new one.
func whole(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	equal(t, text(err), "")
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".omnigen-") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		equal(t, text(err), "")
		file := fmt.Sprintf("-- %s --\n%s", entry.Name(), strings.Replace(string(data), Header, "OURS", 1))
		if !strings.Contains(before, file) && !strings.Contains(after, file) {
			t.Errorf("neither old nor new:\n%s", file)
		}
	}
}

func TestSweep(t *testing.T) {
	const name = ".omnigen-0123456789abcdef-a.gen.go.tmp"
	for _, c := range []struct {
		name, file, data string
		age              time.Duration
		swept            bool
	}{
		{"whole", name, Header + "\n\npackage p\n", abandoned, true},
		{"cut off", name, Header[:10], abandoned, true},
		{"empty", name, "", abandoned, true},
		{"young", name, "", abandoned - time.Minute, false},
		{"somebody else's content", name, "notes", abandoned, false},
		{"somebody else's name", ".omnigen-notes-a.gen.go.tmp", "", abandoned, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, now := t.TempDir(), time.Now()
			path := filepath.Join(dir, c.file)
			put(t, path, c.data)
			equal(t, text(os.Chtimes(path, now, now.Add(-c.age))), "")
			sweep(dir, now)
			equal(t, contents(t, dir) == "", c.swept)
		})
	}
}

func TestTempNamesAreSwept(t *testing.T) {
	if name := filepath.Base(tempName("out/a.gen.go")); !tempPattern.MatchString(name) {
		t.Errorf("%s would stay", name)
	}
}
