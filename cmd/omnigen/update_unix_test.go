//go:build unix

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestUpdateReadOnly makes each directory read-only, one after the other. The superuser may write
// nevertheless, and runs the command as somebody else.
func TestUpdateReadOnly(t *testing.T) {
	for dir, want := range map[string]string{
		".":        `.omnigen-update.json: cannot be written: permission denied; nothing has changed: mend this, and run "omnigen update" again`,
		"api":      `api/bell.yaml: cannot be written: permission denied; nothing has changed: mend this, and run "omnigen update" again`,
		"gen/bell": `gen/bell/doc.gen.go: cannot be written: permission denied; nothing has changed: mend this, and run "omnigen update" again`,
	} {
		t.Run(dir, func(t *testing.T) {
			a := newBell(t)
			before := a.read("api/bell.yaml")
			a.must(os.Chmod(a.path(dir), 0o555))
			t.Cleanup(func() { _ = os.Chmod(a.path(dir), 0o755) })
			c := a.omnigen("update", "--spec", "next.yaml")
			if os.Geteuid() == 0 {
				c.Path = a.give(c.Path, 65534)
				c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
			}
			said, _ := c.CombinedOutput()
			equal(t, string(said), want+"\n")
			equal(t, c.ProcessState.ExitCode(), 2)
			equal(t, a.read("api/bell.yaml"), before)
			equal(t, a.whole(), false)
		})
	}
}

// give makes the repository somebody else's, and returns the program where they can run it.
func (a *author) give(program string, uid int) string {
	a.t.Helper()
	data, err := os.ReadFile(program)
	a.must(err)
	where, err := os.MkdirTemp("", "omnigen")
	a.must(err)
	a.t.Cleanup(func() { _ = os.RemoveAll(where) })
	a.must(os.Chmod(where, 0o755))
	a.must(os.WriteFile(filepath.Join(where, "omnigen"), data, 0o755))
	for dir := filepath.Dir(a.dir); dir != filepath.Dir(dir) && dir != os.TempDir(); dir = filepath.Dir(dir) {
		a.must(os.Chmod(dir, 0o755))
	}
	a.must(filepath.WalkDir(a.dir, func(path string, _ fs.DirEntry, err error) error {
		a.must(err)
		return os.Lchown(path, uid, uid)
	}))
	return filepath.Join(where, "omnigen")
}
