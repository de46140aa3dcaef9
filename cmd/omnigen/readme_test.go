package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// root is the project's directory.
const root = "../.."

// TestPages does what the pages for people say: it writes the files that they show, runs their
// commands, save those that CI runs, and then builds the program that came of it. The commands of
// omnigen run in a module of a user's, all others in the project.
func TestPages(t *testing.T) {
	bin, user := t.TempDir(), userModule(t)
	for name, value := range map[string]string{
		"GOBIN": bin, "PATH": bin + string(filepath.ListSeparator) + os.Getenv("PATH"),
		"GOFLAGS": "-buildvcs=false", "GOPROXY": "off", "GOTOOLCHAIN": "local", "GOWORK": "off",
	} {
		t.Setenv(name, value)
	}
	inCI := ciCommands(t)
	for _, page := range []string{"README.md", ".github/CONTRIBUTING.md"} {
		for _, b := range blocks(t, page) {
			if b.language != "sh" {
				b.write(t, user)
				continue
			}
			for _, command := range b.commands() {
				if !inCI[command] {
					runIn(t, workingDir(command, user), command)
				}
			}
		}
	}
	runIn(t, user, "go vet ./...")
	runIn(t, user, "go build -o "+bin+" ./...")
}

// userModule returns a new module as the README supposes it, with the files of a contract.
func userModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module example.com/inbox\n\ngo 1.24\n")
	for to, from := range map[string]string{
		"openapi.yaml": "omnichannel.yaml", "openapi-next.yaml": "omnichannel.yaml",
		"overlay.yaml": "overlay.yaml", "errors.yaml": "errors.yaml",
	} {
		write(t, filepath.Join(dir, to), read(t, filepath.Join("spec", from)))
	}
	return dir
}

func workingDir(command, user string) string {
	if strings.HasPrefix(command, "omnigen ") {
		return user
	}
	return root
}

// ciCommands returns the commands that CI runs as they stand.
func ciCommands(t *testing.T) map[string]bool {
	t.Helper()
	commands := map[string]bool{}
	for file, before := range map[string]string{
		".ci/run": `step`, ".github/workflows/ci.yml": ` *- run:`,
	} {
		line := regexp.MustCompile(`(?m)^` + before + ` (.+)$`)
		for _, found := range line.FindAllStringSubmatch(read(t, file), -1) {
			commands[found[1]] = true
		}
	}
	return commands
}

// A block is code between fences on a page.
type block struct{ page, language, text string }

var fences = regexp.MustCompile("(?ms)^```([^\n]*)\n(.*?)^```$")

func blocks(t *testing.T, page string) []block {
	t.Helper()
	var list []block
	for _, found := range fences.FindAllStringSubmatch(read(t, page), -1) {
		list = append(list, block{page, found[1], found[2]})
	}
	if len(list) == 0 {
		t.Fatalf("%s: no blocks", page)
	}
	return list
}

// commands returns the lines of a block without their comments.
func (b block) commands() []string {
	var list []string
	for line := range strings.Lines(b.text) {
		command, _, _ := strings.Cut(line, " #")
		list = append(list, strings.TrimSpace(command))
	}
	return list
}

var firstLine = regexp.MustCompile(`^(?://|#) (\S+\.(?:go|yaml))\n`)

// write writes the file that a block shows, which the first line names.
func (b block) write(t *testing.T, dir string) {
	t.Helper()
	found := firstLine.FindStringSubmatch(b.text)
	if found == nil {
		t.Fatalf("%s: nothing tests this block; name its file in a comment on the first line:\n%s", b.page, b.text)
	}
	write(t, filepath.Join(dir, found[1]), b.text)
}

// runIn runs a command, which has no quotes, and fails the test if the command does.
func runIn(t *testing.T, dir, command string) {
	t.Helper()
	words := strings.Fields(command)
	c := exec.CommandContext(t.Context(), words[0], words[1:]...)
	c.Dir = dir
	if said, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, said)
	}
}

// read returns a file of the project.
func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
