package scaffold_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rounds is how often the command is killed in each test.
const rounds = 5

// TestKill kills the command while it writes, sooner or later. Afterwards there is nothing, or everything.
func TestKill(t *testing.T) {
	want := filesBelow(t, newRepository(t))
	for after := range rounds {
		top := t.TempDir()
		kill(t, top, after*len(want)/rounds)
		dir := filepath.Join(top, "acme")
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		if d := cmp.Diff(want, filesBelow(t, dir)); d != "" {
			t.Fatalf("a whole repository (-) and this one (+) differ:\n%s", d)
		}
	}
}

// TestKillInPlace is TestKill in a directory that exists: every file is whole, or it is not there.
func TestKillInPlace(t *testing.T) {
	want := filesBelow(t, newRepository(t))
	for after := range rounds {
		top := t.TempDir()
		if err := os.Mkdir(filepath.Join(top, "acme"), 0o755); err != nil {
			t.Fatal(err)
		}
		kill(t, top, after*len(want)/rounds)
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
