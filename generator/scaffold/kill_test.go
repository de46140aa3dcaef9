package scaffold_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestKill kills the command while it writes, sooner or later. In an empty folder there is nothing
// afterwards, or everything; in a repository that was there already, every file is as it should be.
func TestKill(t *testing.T) {
	want := filesBelow(t, newRepository(t))
	for after := range 12 {
		top := t.TempDir()
		kill(t, top, after*len(want)/12)
		if entries, err := os.ReadDir(filepath.Join(top, "acme")); err == nil {
			if d := cmp.Diff(want, filesBelow(t, filepath.Join(top, "acme"))); d != "" {
				t.Fatalf("killed after %d files, %d entries: a whole repository (-) and this one (+) differ:\n%s", after, len(entries), d)
			}
		}
	}
	for after := range 12 {
		top := t.TempDir()
		if err := os.Mkdir(filepath.Join(top, "acme"), 0o755); err != nil {
			t.Fatal(err)
		}
		kill(t, top, after*len(want)/12)
		for path, text := range filesBelow(t, filepath.Join(top, "acme")) {
			if !strings.HasPrefix(filepath.Base(path), ".omnigen-") && text != want[path] {
				t.Fatalf("%s is not whole: %q", path, text)
			}
		}
	}
}

// kill starts the command in a directory, and kills it once it has written some files.
func kill(t *testing.T, top string, after int) {
	t.Helper()
	c := exec.CommandContext(t.Context(), omnigen(t), "new", "acme")
	c.Dir = top
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for {
		select {
		case <-ended:
			return
		default:
		}
		if countFiles(top) > after {
			_ = c.Process.Kill()
			<-ended
			return
		}
	}
}

// countFiles counts the files below a directory in which another process writes.
func countFiles(dir string) int {
	n := 0
	_ = filepath.WalkDir(dir, func(_ string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			n++
		}
		return nil
	})
	return n
}
