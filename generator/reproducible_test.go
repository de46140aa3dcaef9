package generator_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/spec"
)

// TestReproducible runs the command in surroundings that differ in what must not matter. The files
// are the same, byte for byte.
func TestReproducible(t *testing.T) {
	omnigen := build(t)
	document := filepath.Join(t.TempDir(), spec.DocumentName)
	if err := os.WriteFile(document, spec.Document, 0o644); err != nil {
		t.Fatal(err)
	}
	empty := t.TempDir()
	want := run(t, omnigen, ".", nil)
	for _, c := range []struct {
		name string
		dir  string
		env  []string
		args []string
	}{
		{name: "again", dir: "."},
		{name: "another working directory", dir: empty},
		{name: "an empty module cache, another home", dir: ".",
			env: []string{"GOMODCACHE=" + empty, "GOCACHE=" + empty, "GOPATH=" + empty, "HOME=" + empty,
				"GOFLAGS=-mod=mod", "GOPROXY=off"}},
		{name: "no Go", dir: ".", env: []string{"PATH=" + empty, "GOROOT=" + empty}},
		{name: "another language", dir: ".", env: []string{"LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"}},
		{name: "another time zone", dir: ".", env: []string{"TZ=Asia/Kathmandu"}},
		{name: "the document as a file", dir: ".", args: []string{"--spec", document}},
		{name: "the document as a file beside", dir: filepath.Dir(document), args: []string{"--spec", spec.DocumentName}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(want, run(t, omnigen, c.dir, c.env, c.args...)); d != "" {
				t.Errorf("the first run (-) and this one (+) differ:\n%s", d)
			}
		})
	}
}

// TestConcurrent generates in several goroutines at once, for the race detector above all.
func TestConcurrent(t *testing.T) {
	want := written(t, generator.Options{})
	got := make([]*generator.Result, 4)
	errs := make([]error, len(got))
	var group sync.WaitGroup
	for i := range got {
		group.Go(func() { got[i], errs[i] = generator.Generate(generator.Options{}) })
	}
	group.Wait()
	for i, result := range got {
		if errs[i] != nil {
			t.Fatal(errs[i])
		}
		dir := t.TempDir()
		if _, err := result.Write(dir); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, filesIn(t, dir)); d != "" {
			t.Errorf("alone (-) and among others (+) differ:\n%s", d)
		}
	}
}

// build builds the command and returns its path.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "omnigen.exe") // Windows wants the suffix, nobody else minds
	out, err := exec.CommandContext(t.Context(), "go", "build", "-buildvcs=false", "-o", binary, "../cmd/omnigen").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

// run generates with the command in a working directory, with variables beyond those of the test,
// and returns the files by name.
func run(t *testing.T, omnigen, dir string, env []string, args ...string) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	c := exec.CommandContext(t.Context(), omnigen, append([]string{"generate", "--out", out}, args...)...)
	c.Dir, c.Env = dir, append(os.Environ(), env...)
	if said, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return filesIn(t, out)
}
