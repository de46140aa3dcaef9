package scaffold_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// buildOmnigen builds the command, once.
var buildOmnigen = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "omnigen")
	if err != nil {
		return "", err
	}
	binary := filepath.Join(dir, "omnigen.exe") // Windows wants the suffix, nobody else minds
	out, err := exec.Command("go", "build", "-o", binary, "../../cmd/omnigen").CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
	}
	return binary, err
})

func TestMain(m *testing.M) {
	status := m.Run()
	if binary, err := buildOmnigen(); err == nil {
		_ = os.RemoveAll(filepath.Dir(binary))
	}
	os.Exit(status)
}

// omnigen returns the path of the command.
func omnigen(t *testing.T) string {
	t.Helper()
	binary, err := buildOmnigen()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// newRepository makes a repository as a user does, and returns its directory.
func newRepository(t *testing.T, args ...string) string {
	t.Helper()
	top := t.TempDir()
	run(t, top, omnigen(t), append([]string{"new", "acme"}, args...)...)
	return filepath.Join(top, "acme")
}

// run runs a command in a directory, with no network. The go command's cache is shared by all
// repositories, since their paths do not matter with -trimpath.
func run(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	c := exec.CommandContext(t.Context(), name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GOFLAGS=-trimpath", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local")
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", filepath.Base(name), strings.Join(args, " "), err, out)
	}
	return string(out)
}

// filesBelow returns the texts of all files below a directory, by their paths.
func filesBelow(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, path))
		files[path] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
