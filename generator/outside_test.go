package generator_test

import (
	"fmt"
	"go/doc/comment"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOutside vets the generated package, and the examples of its documentation, in a module that
// has nothing but Go 1.24: vet also finds what the standard library did not have then.
func TestOutside(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "go.mod"), "module outside\n\ngo 1.24\n")
	for _, file := range parsePackage(t) {
		_, text, _ := strings.Cut(file.text, "\n") // vet is lenient with files that begin as generated ones
		writeFile(t, filepath.Join(dir, "omnichannel", file.name), text)
	}
	writeFile(t, filepath.Join(dir, "main.go"), exampleProgram(t))
	c := exec.CommandContext(t.Context(), "go", "vet", "./...")
	c.Dir = dir
	c.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOPROXY=off", "GOTOOLCHAIN=local")
	if said, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
}

// TestListOfFiles holds the list of files in the package's documentation against the directory.
func TestListOfFiles(t *testing.T) {
	want := []string{"doc.gen.go"}
	for _, block := range codeBlocks(t) {
		for _, line := range fileLine.FindAllStringSubmatch(block, -1) {
			want = append(want, line[1])
		}
	}
	var got []string
	for _, file := range parsePackage(t) {
		got = append(got, file.name)
	}
	slices.Sort(want)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the list in doc.gen.go (-) and the directory (+) differ:\n%s", d)
	}
}

// The indented lines of the package's documentation that are not Go.
var (
	fileLine   = regexp.MustCompile(`(?m)^(\w+\.gen\.go)  +\S.*$`)
	digestLine = regexp.MustCompile(`(?m)^\w+: sha256:[0-9a-f]{64}$`)
)

// exampleProgram returns the examples of the package's documentation as a program: declarations as
// they are, statements in a function of their own.
func exampleProgram(t *testing.T) string {
	t.Helper()
	program, examples := examplePreamble, 0
	for _, block := range codeBlocks(t) {
		rest := digestLine.ReplaceAllString(fileLine.ReplaceAllString(block, ""), "")
		switch {
		case strings.TrimSpace(rest) == "":
			continue
		case strings.HasPrefix(block, "func "):
			program += block
		default:
			program += fmt.Sprintf("func example%d(provider *Provider, clientID, clientSecret string) error {\n%s}\n", examples, block)
		}
		examples++
	}
	if examples == 0 {
		t.Fatal("doc.gen.go has no example")
	}
	return program
}

// examplePreamble is what the examples expect around them.
const examplePreamble = `package main

import (
	"context"
	"net/http"

	"outside/omnichannel"
)

type Provider struct {
	omnichannel.Provider
	results map[omnichannel.SenderID]*omnichannel.Sender
}

var (
	_ omnichannel.SenderGetter = (*Provider)(nil)
	_ context.Context
	_ http.Handler
)

func main() {}

`

// codeBlocks returns the indented blocks of the package's documentation.
func codeBlocks(t *testing.T) []string {
	t.Helper()
	var blocks []string
	for _, file := range parsePackage(t) {
		var parser comment.Parser
		for _, block := range parser.Parse(file.syntax.Doc.Text()).Content {
			if code, ok := block.(*comment.Code); ok {
				blocks = append(blocks, code.Text)
			}
		}
	}
	return blocks
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
