package output

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, files, link, out, want string
	}{
		{"a file", "-- out --\n", "", "out", "out: is a file, not a directory; choose another --out"},
		{"below a file", "-- go.mod --\n", "", "go.mod/a/b",
			"go.mod/a/b: lies below go.mod, which is a file; choose another --out"},
		{"dangling link", "", "out", "out/a",
			"out/a: out is a symbolic link that leads nowhere; choose another --out"},
		{"not ours", "-- out/a.gen.go --\npackage p\n-- out/b.gen.go --\nOURS\n-- out/x.gen.go --\n", "", "out",
			"out/a.gen.go: was not written by omnigen; move it away or choose another --out\n" +
				"out/x.gen.go: was not written by omnigen; move it away or choose another --out"},
		{"header elsewhere", "-- out/a.gen.go --\n\nOURS\n", "", "out",
			"out/a.gen.go: was not written by omnigen; move it away or choose another --out"},
		{"directory", "-- out/a.gen.go/x --\n", "", "out",
			"out/a.gen.go: is a directory; move it away or choose another --out"},
		{"link to nothing", "-- out/x --\n", "out/a.gen.go", "out",
			"out/a.gen.go: is a symbolic link that leads nowhere; move it away or choose another --out"},
		{"link to ours", "-- target --\nOURS\nold\n-- out/x --\n", "out/a.gen.go", "out",
			"out/a.gen.go: is a symbolic link; move it away or choose another --out"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			t.Chdir(dir)
			fill(t, dir, c.files)
			if c.link != "" {
				link(t, filepath.Join(dir, "target"), c.link)
			}
			_, err := treeOf(tree).Write(filepath.FromSlash(c.out))
			equal(t, filepath.ToSlash(text(err)), c.want)
			if c.link == "" {
				equal(t, contents(t, dir), c.files)
			}
		})
	}
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
}

func TestLinks(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, "-- real/x --\n-- elsewhere/a.gen.go --\nOURS\na2\n")
	link(t, filepath.Join(dir, "real"), filepath.Join(dir, "out"))
	link(t, filepath.Join(dir, "elsewhere", "a.gen.go"), filepath.Join(dir, "real", "a.gen.go"))
	got, err := treeOf("-- a.gen.go --\na2\n-- b.gen.go --\nb\n").Write(filepath.Join(dir, "out"))
	equal(t, text(err), "")
	equal(t, got, Summary{Written: []string{"b.gen.go"}, Unchanged: []string{"a.gen.go"}})
}

func TestReadOnlyDirectory(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("this user may write anywhere")
	}
	t.Chdir(t.TempDir())
	fill(t, "out", "-- b.gen.go --\nOURS\n")
	equal(t, text(os.Chmod("out", 0o555)), "")
	t.Cleanup(func() { _ = os.Chmod("out", 0o755) })
	_, err := treeOf(tree).Write("out")
	equal(t, text(err), "out: cannot be written to: permission denied; change its permissions or choose another --out")
	_, err = treeOf(tree).Write(filepath.Join("out", "a"))
	equal(t, filepath.ToSlash(text(err)),
		"out/a: cannot be made: permission denied; change its permissions or choose another --out")
}

func TestExplain(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "out/.omnigen-1-a.gen.go.tmp", Err: fs.ErrPermission},
			"out: cannot be made: permission denied; change its permissions or choose another --out"},
		{&os.LinkError{Op: "rename", Old: "x", New: "y", Err: syscall.ENOSPC},
			"out: cannot be made: " + syscall.ENOSPC.Error() + "; choose another --out"},
	} {
		equal(t, text(outputSite("out").explain("cannot be made", c.err)), c.want)
	}
}

func TestFilesThatAreNotGenerated(t *testing.T) {
	for _, c := range []struct{ archive, want string }{
		{"-- main.go --\n", `internal error: "main.go" is not a generated file`},
		{"-- sub/a.gen.go --\n", `internal error: "sub/a.gen.go" is not a generated file`},
		{"-- a.gen.go --\n-- a.gen.go --\n", `internal error: "a.gen.go" is not a generated file`},
	} {
		_, err := treeOf(c.archive).Diff(t.TempDir())
		equal(t, text(err), c.want)
	}
}
