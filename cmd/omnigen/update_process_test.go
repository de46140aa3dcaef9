package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// newBell returns an author with a small contract: a new document is at next.yaml.
func newBell(t *testing.T) *author {
	t.Helper()
	a := &author{t, t.TempDir()}
	document := func(version int, path string) string {
		return fmt.Sprintf("openapi: 3.0.3\ninfo: {title: Bell, version: '%d'}\npaths:\n  /%s:\n    post:\n      operationId: %s\n"+
			"      responses: {'204': {description: It rang.}}\n", version, path, path)
	}
	a.must(os.Mkdir(a.path("api"), 0o755))
	a.write("omnigen.yaml", "version: 1\nspec: api/bell.yaml\noverlay: none\nerrors: none\nout: gen/bell\npackage: bell\n")
	a.write("next.yaml", document(2, "gong"))
	a.write("api/bell.yaml", document(1, "ring"))
	a.runs(0, "omnigen", "generate")
	return a
}

// omnigen returns a command that is this program.
func (a *author) omnigen(args ...string) *exec.Cmd {
	a.t.Helper()
	path, err := os.Executable()
	a.must(err)
	return &exec.Cmd{Path: path, Args: append([]string{"omnigen"}, args...), Dir: a.dir}
}

// whole reports whether the repository holds the new state, after any omnigen command. It fails the test
// if that is neither the old state nor the new one.
func (a *author) whole() (isNew bool) {
	a.t.Helper()
	a.runs(0, "omnigen", "check")
	for _, pattern := range []string{".omnigen-*", "*/.omnigen-*", "*/*/.omnigen-*"} {
		left, err := filepath.Glob(a.path(pattern))
		a.must(err)
		if left != nil {
			a.t.Errorf("there is something left: %v", left)
		}
	}
	return a.read("api/bell.yaml") == a.read("next.yaml")
}

// TestUpdateKilled kills the command while it writes, sooner or later.
func TestUpdateKilled(t *testing.T) {
	olds := 0
	for spins := range 12 {
		a := newBell(t)
		c := a.omnigen("update", "--spec", "next.yaml")
		a.must(c.Start())
		ended := make(chan error, 1)
		go func() { ended <- c.Wait() }()
		if !a.ends(ended, spins*spins*20) {
			_ = c.Process.Kill() // may have ended just now
			<-ended
		}
		if !a.whole() {
			olds++
		}
	}
	t.Logf("%d of 12 ended in the old state", olds)
}

// ends waits until the command has begun to write, and for a number of looks from then on. It reports
// whether the command has ended meanwhile.
func (a *author) ends(ended <-chan error, looks int) bool {
	for seen := 0; seen <= looks; {
		select {
		case <-ended:
			return true
		default:
		}
		if left, _ := filepath.Glob(a.path(".omnigen-*")); left != nil {
			seen++
		}
	}
	return false
}

// TestUpdatesAtOnce runs the command several times at once: one of them does it.
func TestUpdatesAtOnce(t *testing.T) {
	a := newBell(t)
	var runs sync.WaitGroup
	said := make([]string, 4)
	for i := range said {
		c := a.omnigen("update", "--spec", "next.yaml")
		runs.Go(func() {
			out, _ := c.CombinedOutput()
			said[i] = fmt.Sprintf("%d %s", c.ProcessState.ExitCode(), out)
		})
	}
	runs.Wait()
	for _, text := range said {
		switch {
		case strings.HasPrefix(text, "1 "), strings.HasPrefix(text, "0 Nothing changed."):
		case text == "2 omnigen.yaml: another omnigen is updating the repository; wait until it has ended\n":
		case strings.HasPrefix(text, "2 ") && strings.HasSuffix(text, "has changed since it was read; run \"omnigen update\" again\n"):
		default:
			t.Errorf("one of them says %s", text)
		}
	}
	if !a.whole() {
		t.Error("none of them did it")
	}
}
