package main

import (
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUpdateScenario follows the author of a provider: a new repository, code of their own, a new
// contract, what the compiler says of it, and the edits that the diff asks for.
func TestUpdateScenario(t *testing.T) {
	a := newAuthor(t)
	a.write("internal/provider/platform.go", "package provider\n\n// platform is what we connect to.\n  const platform = \"acme\" //kept as it is\n")
	a.edit("internal/provider/senders.go", "// person returns", "// person asks no platform yet. It returns")
	mine := a.files()

	a.write("../new.yaml", nextDocument(t, a.read("api/omnichannel.yaml")))
	a.write("../errors.yaml", a.read("api/errors.yaml")+"\n"+nextCode)
	told := a.runs(1, "omnigen", "update", "--spec", "../new.yaml", "--errors", "../errors.yaml")
	equal(t, kindsIn(told), []string{"operation-added", "operation-removed", "field-removed", "field-added", "code-added"})
	equal(t, a.read("api/omnichannel.yaml"), a.read("../new.yaml"))
	equal(t, a.files(), mine)

	commands := commandsIn(told)
	equal(t, commands, []string{"go build ./...", "omnigen stubs ./internal/provider Provider", "go test ./..."})
	equal(t, complaints(a.runs(1, strings.Fields(commands[0])...)), []string{
		"(*Provider)(nil): missing method GetChannelStatus",
		"invoice.LinkExpires undefined",
		"undefined: omnichannel.GetTemplatesRequest",
		"undefined: omnichannel.Template",
		"undefined: omnichannel.TemplateList",
		"undefined: omnichannel.TemplateLister",
	})

	const stub = "internal/provider/getchannelstatus.go"
	equal(t, filepath.ToSlash(a.runs(0, strings.Fields(commands[1])...)), stub+"\n")
	with := a.files()
	delete(with, stub)
	equal(t, with, mine)

	a.edit(stub, `return nil, errors.New("getChannelStatus is not implemented")`, "return &omnichannel.ChannelStatus{Online: true}, nil")
	a.edit(stub, "\t\"errors\"\n", "")
	for _, gone := range []string{"internal/provider/templates.go", "internal/provider/templates_test.go"} {
		a.remove(gone)
		delete(mine, gone)
	}
	for _, file := range []string{"internal/provider/demo.go", "internal/provider/demo_test.go"} {
		a.edit(file, "LinkExpires", "LinkExpired")
		mine[file] = strings.ReplaceAll(mine[file], "LinkExpires", "LinkExpired")
	}
	a.runs(0, strings.Fields(commands[2])...)
	a.runs(0, "go", "vet", "./...")
	a.runs(0, "omnigen", "check")
	with = a.files()
	delete(with, stub)
	equal(t, with, mine)
}

// nextCode is a row for the error table.
const nextCode = `  - code: MESSAGE_TOO_LONG
    status: 413
    title: Message too long
    description: The messaging platform takes no message of this length.
`

// nextDocument is a later version of a document: it has another operation in place of an optional one,
// and another name for a field.
func nextDocument(t *testing.T, document string) string {
	t.Helper()
	const removed, after = "  /channels/{providerChannelId}/templates:\n", "components:\n"
	before, rest, ok := strings.Cut(document, removed)
	_, rest, okAfter := strings.Cut(rest, "\n"+after)
	if !ok || !okAfter || !strings.Contains(rest, "link_expires:") {
		t.Fatal("the document has changed; choose other parts of it")
	}
	return before + `  /channels/{providerChannelId}/status:
    get:
      operationId: getChannelStatus
      parameters:
        - {in: path, name: providerChannelId, required: true, schema: {type: string}}
      responses:
        '200':
          description: The status.
          content:
            application/json:
              schema:
                type: object
                properties:
                  success: {type: boolean}
                  data:
                    type: object
                    x-omnigen-name: ChannelStatus
                    required: [online]
                    properties:
                      online: {type: boolean, description: Whether messages get through.}
` + after + strings.ReplaceAll(rest, "link_expires:", "link_expired:")
}

// kindsIn returns the kinds of the changes in a text that should or must be followed.
func kindsIn(text string) []string {
	text, _, _ = strings.Cut(text, "Nothing to do:")
	var kinds []string
	for _, found := range regexp.MustCompile(`(?m) \[([a-z-]+)\]$`).FindAllStringSubmatch(text, -1) {
		kinds = append(kinds, found[1])
	}
	return kinds
}

// commandsIn returns the commands in which a text ends.
func commandsIn(text string) []string {
	var commands []string
	for _, found := range regexp.MustCompile(`(?m)^    (\w.*)$`).FindAllStringSubmatch(text, -1) {
		commands = append(commands, found[1])
	}
	return commands
}

// complaints returns what the compiler says, each once and sorted, without positions and reasons.
func complaints(text string) []string {
	found := map[string]bool{}
	for _, line := range regexp.MustCompile(`(?m)^internal/provider/\w+\.go:\d+:\d+: (.*)$`).FindAllStringSubmatch(filepath.ToSlash(text), -1) {
		line := regexp.MustCompile(`^cannot use (\S+) .*\((missing method \w+)\)$`).ReplaceAllString(line[1], "$1: $2")
		line, _, _ = strings.Cut(line, " (type")
		found[line] = true
	}
	return slices.Sorted(maps.Keys(found))
}

// An author works in a repository.
type author struct {
	t   *testing.T
	dir string
}

// newAuthor returns an author in a new repository.
func newAuthor(t *testing.T) *author {
	t.Helper()
	for name, value := range map[string]string{"GOPROXY": "off", "GOTOOLCHAIN": "local", "GOWORK": "off", "GOFLAGS": ""} {
		t.Setenv(name, value)
	}
	a := &author{t, t.TempDir()}
	a.runs(0, "omnigen", "new", "acme")
	a.dir = filepath.Join(a.dir, "acme")
	return a
}

// runs runs a command, which must exit with the status, and returns what it prints; or, if that is
// nothing, what it says.
func (a *author) runs(status int, command ...string) string {
	a.t.Helper()
	c := exec.CommandContext(a.t.Context(), command[0], command[1:]...)
	if command[0] == "omnigen" {
		path, err := os.Executable()
		a.must(err)
		c = &exec.Cmd{Path: path, Args: command}
	}
	var stdout, stderr strings.Builder
	c.Dir, c.Stdout, c.Stderr = a.dir, &stdout, &stderr
	_ = c.Run()
	if got := c.ProcessState.ExitCode(); got != status {
		a.t.Fatalf("%v: exit status %d, want %d\n%s%s", command, got, status, &stdout, &stderr)
	}
	if stdout.Len() == 0 {
		return stderr.String()
	}
	return stdout.String()
}

func (a *author) path(name string) string { return filepath.Join(a.dir, filepath.FromSlash(name)) }

func (a *author) read(name string) string {
	a.t.Helper()
	data, err := os.ReadFile(a.path(name))
	a.must(err)
	return string(data)
}

func (a *author) write(name, text string) {
	a.t.Helper()
	a.must(os.WriteFile(a.path(name), []byte(text), 0o644))
}

func (a *author) remove(name string) {
	a.t.Helper()
	a.must(os.Remove(a.path(name)))
}

// edit replaces all occurrences of a text in a file, of which there must be some.
func (a *author) edit(name, old, new string) {
	a.t.Helper()
	text := a.read(name)
	if !strings.Contains(text, old) {
		a.t.Fatalf("%s does not contain %q", name, old)
	}
	a.write(name, strings.ReplaceAll(text, old, new))
}

// files returns the author's files: all but the contract and the generated package.
func (a *author) files() map[string]string {
	a.t.Helper()
	found := map[string]string{}
	a.must(filepath.WalkDir(a.dir, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(a.dir, path)
		name = filepath.ToSlash(name)
		if err == nil && !entry.IsDir() && !strings.HasPrefix(name, "api/") && !strings.HasPrefix(name, "internal/omnichannel/") {
			found[name] = a.read(name)
		}
		return err
	}))
	return found
}

func (a *author) must(err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
}

func equal(t *testing.T, got, want any) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
