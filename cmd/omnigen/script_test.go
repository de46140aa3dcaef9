package main

// The tests of the command are the files golden/*.txtar: a behaviour each, as a user sees it.
//
// To add one, write golden/two_words.txtar: a comment that says what the case is about, the script,
// and the files that it finds in its directory. The script language is that of
// github.com/rogpeppe/go-internal/testscript, and three things beyond it:
//
//	exits STATUS COMMAND ARGUMENT...   runs a command, which must exit with the status
//	stderr or stdout, after cmp        is what that command has printed
//	[upstream]                         holds if the published documents are at $OMNIGEN_UPSTREAM
//
// The files of the embedded contract are in the directory $CONTRACT.
//
// Compare whole texts: "cmp stderr want" with the text in a file "want". Check the output with
// "exec go vet ./..."; it needs a go.mod among the files. Nothing can be downloaded.
//
// To bring the texts of all cases up to date, run "go test ./cmd/omnigen -update" and read what has
// changed before you commit it. To run one case: "go test ./cmd/omnigen -run Golden/two_words".

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the command prints into golden/*.txtar")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"omnigen": main})
}

func TestGolden(t *testing.T) {
	env := append(goVariables(t), "CONTRACT="+absolute(filepath.Join("..", "..", "spec")))
	scripts, err := filepath.Glob(filepath.Join("..", "..", "golden", "*.txtar"))
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts found: %v", err)
	}
	testscript.Run(t, testscript.Params{
		Files:               scripts,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Condition:           condition,
		Setup: func(e *testscript.Env) error {
			e.Vars = append(e.Vars, env...)
			return nil
		},
	})
}

// exits runs a command and holds its exit status against the first argument.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND ARGUMENT...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if e := (*exec.ExitError)(nil); errors.As(err, &e) {
		got = e.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// goVariables returns what the go command needs to find its caches and to stay off the network.
func goVariables(t *testing.T) []string {
	out, err := exec.Command("go", "env", "-json", "GOCACHE", "GOMODCACHE", "GOFLAGS").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatal(err)
	}
	vars := []string{"GOPROXY=off", "GOTOOLCHAIN=local", "GOWORK=off", "OMNIGEN_UPSTREAM=" + upstream()}
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOFLAGS"} {
		vars = append(vars, name+"="+found[name])
	}
	return vars
}

func condition(name string) (bool, error) {
	if name == "upstream" {
		return upstream() != "", nil
	}
	return false, errors.New("unknown condition")
}

// upstream returns the directory of the published documents, or nothing if it is not given.
func upstream() string {
	if dir := os.Getenv("OMNIGEN_UPSTREAM"); dir != "" {
		return absolute(dir)
	}
	return ""
}

func absolute(path string) string {
	path, _ = filepath.Abs(path) // fails only without a working directory
	return path
}
