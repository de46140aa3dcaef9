package generator_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
)

// corpusDir holds small contracts, each with one construct of OpenAPI that real documents use.
const corpusDir = "../golden/contracts"

// TestCorpus generates from each of the contracts. What omnigen says of one stands beside it, word for
// word: in NAME.error if it is refused, in NAME.warning if not. All packages that come out are
// vetted, which also compiles them. Their module stays if OMNIGEN_CORPUS names a directory for it.
func TestCorpus(t *testing.T) {
	module := os.Getenv("OMNIGEN_CORPUS")
	if module == "" {
		module = t.TempDir()
	}
	writeFile(t, filepath.Join(module, "go.mod"), "module corpus\n\ngo 1.24\n")
	t.Chdir(corpusDir)
	contracts, _ := filepath.Glob("*.yaml") // the patterns are well-formed
	inJSON, _ := filepath.Glob("*.json")
	if len(contracts) == 0 {
		t.Fatalf("no contracts in %s", corpusDir)
	}
	for _, contract := range append(contracts, inJSON...) {
		name := strings.TrimSuffix(contract, filepath.Ext(contract))
		t.Run(name, func(t *testing.T) {
			compareSaid(t, name, generateInto(t, filepath.Join(module, name), contract))
		})
	}
	vet(t, module)
}

// generateInto writes the package of a contract and returns what is said of it, by the extension of
// the file that holds it.
func generateInto(t *testing.T, dir, contract string) map[string]string {
	t.Helper()
	result, err := generator.Generate(generator.Options{
		Spec: contract, Overlay: generator.None, Errors: generator.None, Package: strings.ReplaceAll(filepath.Base(dir), "_", ""),
	})
	if err != nil {
		return map[string]string{".error": err.Error() + "\n"}
	}
	if _, err := result.Write(dir); err != nil {
		t.Fatal(err)
	}
	if len(result.Warnings) == 0 {
		return nil
	}
	return map[string]string{".warning": strings.Join(result.Warnings, "\n") + "\n"}
}

// compareSaid holds what was said of a contract against the files beside it.
func compareSaid(t *testing.T, name string, got map[string]string) {
	t.Helper()
	for _, extension := range []string{".error", ".warning"} {
		if *update {
			updateSaid(t, name+extension, got[extension])
		}
		want, err := os.ReadFile(name + extension)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got[extension]); d != "" {
			t.Errorf("%s%s (-) and what is said (+) differ:\n%s", name, extension, d)
		}
	}
}

// updateSaid makes a file hold what was said; there is none for nothing.
func updateSaid(t *testing.T, path, said string) {
	t.Helper()
	if said != "" {
		writeFile(t, path, said)
	} else if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
}

// vet vets all packages of a module.
func vet(t *testing.T, module string) {
	t.Helper()
	if said, err := goCommand(t, module, "vet", "./...").CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
}

// goCommand returns a go command that runs in a module, with the standard library at hand alone.
func goCommand(t *testing.T, module string, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.CommandContext(t.Context(), "go", args...)
	c.Dir = module
	c.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod", "GOPROXY=off", "GOTOOLCHAIN=local")
	return c
}
