package generator_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// architecture lists every package with all that it imports beyond the standard library. Our own
// packages go by their folders, without "generator/internal/". Tests import what they like.
var architecture = map[string][]string{
	// The command turns flags into options, and results into text and an exit status.
	"cmd/omnigen": {"generator", "generator/contractdiff", "generator/scaffold", kong},

	// The whole pipeline on one screen: from the contract to the files.
	"generator": {
		"source", "openapi", "normalize", "analyze", "lint", "emit", "output", "diag", "model", "tree", "generator/contractdiff",
	},

	// What is done with a contract beside generating: compare it with another, begin a provider.
	"generator/contractdiff": {"diag", "model"},

	// A provider around the generated package: a repository for it, and the methods that it lacks.
	"generator/scaffold": {"generator", "source", "model", "output", "diag", "templates", modulePaths},

	// It reads: tree knows positions, source applies the overlay, openapi gives the document types.
	"tree":    {"diag", yaml},
	"source":  {"diag", "tree", "spec", jsonpath, yamlForJSONPath},
	"openapi": {"diag", "tree"},

	// It decides: what the document means, and every name. What follows knows of no document.
	"normalize": {"diag", "openapi", "naming"},
	"analyze":   {"diag", "tree", "openapi", "source", "naming", "model"},

	// It finds fault: lint holds the document against the error table and a documentation page.
	"lint": {"diag", "tree", "openapi", "source"},

	// It writes: emitters see the model alone.
	"emit":      {"model", "emit/oapi", "output", "templates", jennifer},
	"emit/oapi": {kinOpenAPI, oapiCodegen},
	"output":    {"diag", udiff},

	// What the stages hand on to each other.
	"diag":   {},
	"model":  {"diag"},
	"naming": {"diag"},

	// What is built into the command, and what comes out of it, stands alone.
	"spec":                  {},
	"templates":             {},
	"generated/omnichannel": {},
}

// The libraries.
const (
	kong            = "github.com/alecthomas/kong"
	yaml            = "go.yaml.in/yaml/v4"
	yamlForJSONPath = "gopkg.in/yaml.v3" // the nodes that the JSONPath library searches
	jsonpath        = "github.com/speakeasy-api/jsonpath"
	jennifer        = "github.com/dave/jennifer"
	oapiCodegen     = "github.com/oapi-codegen/oapi-codegen/v2"
	kinOpenAPI      = "github.com/getkin/kin-openapi" // the documents that oapi-codegen takes
	udiff           = "github.com/aymanbagabas/go-udiff"
	modulePaths     = "golang.org/x/mod/module"
)

// effects lists all that packages below generator may use of what reaches out of the program or
// changes from run to run. A stage that is not listed takes values and returns values: it prints
// nothing, asks nobody, and writes nothing.
var effects = map[string][]string{
	"generator": {"os.ReadFile", "os.Lstat"}, // omnigen.yaml, and what it names
	"generator/scaffold": {
		"os.Stat", "os/exec.Command", "os/exec.ErrNotFound", "path/filepath.Abs", // the package of a type; the go command knows where it is
	},
	"source": {"os.Open", "time.Now", "time.Since"}, // the contract; the time that a JSONPath takes
	"output": {
		"os.Stat", "os.Lstat", "os.ReadDir", "os.ReadFile", "os.DirEntry", "os.LinkError",
		"os.MkdirAll", "os.OpenFile", "os.O_*", "os.Rename", "os.Remove", "os.Link",
		"os.Root", "os.OpenRoot", "os.File", "os.Open", "os.NewFile", // an update: inside the repository alone
		"syscall.Flock", "syscall.LOCK_*", "syscall.EWOULDBLOCK", // its lock
		"syscall.Errno", "syscall.UTF16PtrFromString", "syscall.CreateFile", "syscall.GENERIC_*", "syscall.FILE_*", "syscall.OPEN_EXISTING",
		"math/rand/v2.Uint64", "time.Now", // names of temporary files, and the age of forgotten ones
	},
}

// outward is what effects is about: what reaches out of the program or changes from run to run.
var outward = []string{
	"os.*", "os/*.*", "syscall.*", "unsafe.*", "plugin.*", "io/ioutil.*", "runtime.GO*",
	"path/filepath.Abs", "path/filepath.EvalSymlinks", "path/filepath.Glob", "path/filepath.Walk*",
	"flag.*", "log.*", "log/slog.*", "fmt.Print*", "fmt.Scan*", "builtin.print", "builtin.println",
	"net.*", "net/http.Get", "net/http.Head", "net/http.Post*", "net/http.Default*", "net/http.NewRequest*", "net/http.Listen*",
	"time.Now", "time.Since", "time.Until", "time.Local", "time.Sleep", "math/rand.*", "math/rand/v2.*", "crypto/rand.*",
}

func TestArchitecture(t *testing.T) {
	code := map[string][]string{}
	for name, p := range packages(t) {
		code[name] = p.imports()
	}
	if d := cmp.Diff(arrows(architecture), arrows(code)); d != "" {
		t.Errorf("the architecture above (-) and the code (+) differ; mend the code, or change the architecture:\n%s", d)
	}
}

// arrows returns the packages and their imports as lines, sorted.
func arrows(imports map[string][]string) (lines []string) {
	for name, imported := range imports {
		lines = append(lines, name)
		for _, i := range imported {
			lines = append(lines, name+" -> "+i)
		}
	}
	slices.Sort(lines)
	return lines
}

func TestEffects(t *testing.T) {
	all := packages(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !all[name].isStage() {
			continue
		}
		for _, use := range all[name].uses() {
			if use.matches(outward) && !use.matches(effects[name]) {
				t.Errorf("%s: %s may not use %s; return a value, and leave the effect to another package", use.at, name, use.name)
			}
		}
	}
}
