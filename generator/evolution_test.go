package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/spec"
)

// An evolution is a way in which the vendor may change the contract, from golden/evolution: what
// changes, as actions of an overlay or as rows of the error table, a provider for it, and what its
// handler answers.
type evolution struct {
	name string
	text *txtar.Archive
}

// TestEvolution changes the embedded contract as a vendor would, generates, vets and builds the
// package with a provider for it, and calls what comes out over HTTP: one program serves them all.
func TestEvolution(t *testing.T) {
	module := t.TempDir()
	evolutions := readEvolutions(t)
	for _, e := range evolutions {
		e.generate(t, filepath.Join(module, e.name))
	}
	writeFile(t, filepath.Join(module, "go.mod"), "module evolution\n\ngo 1.24\n")
	writeFile(t, filepath.Join(module, "main.go"), evolutionProgram(evolutions))
	vet(t, module)
	address := serveProgram(t, module)
	for _, e := range evolutions {
		t.Run(e.name, func(t *testing.T) {
			want := e.file("answers")
			got := exchanges(t, address, e.name, want)
			if *update {
				e.update(t, got)
			} else if d := cmp.Diff(want, got); d != "" {
				t.Errorf("the answers that are wanted (-) and those that come (+) differ:\n%s", d)
			}
		})
	}
}

func readEvolutions(t *testing.T) []*evolution {
	t.Helper()
	paths, err := filepath.Glob("../golden/evolution/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no evolutions: %v", err)
	}
	var list []*evolution
	for _, path := range paths {
		text, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, &evolution{strings.TrimSuffix(filepath.Base(path), ".txtar"), text})
	}
	return list
}

// file returns the text of a file, or "" if there is none.
func (e *evolution) file(name string) string {
	for _, f := range e.text.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// update writes the answers.
func (e *evolution) update(t *testing.T, answers string) {
	t.Helper()
	for i := range e.text.Files {
		if e.text.Files[i].Name == "answers" {
			e.text.Files[i].Data = []byte(answers)
		}
	}
	writeFile(t, "../golden/evolution/"+e.name+".txtar", string(txtar.Format(e.text)))
}

// generate writes the provider, and the package that it needs.
func (e *evolution) generate(t *testing.T, dir string) {
	t.Helper()
	options := generator.Options{Spec: e.document(t, dir)}
	switch rows := e.file("errors"); rows {
	case "":
	case "none\n":
		options.Errors = generator.None
	default:
		options.Errors = filepath.Join(dir, spec.ErrorsName)
		writeFile(t, options.Errors, string(spec.Errors)+rows)
	}
	result, err := generator.Generate(options)
	if err != nil {
		t.Fatalf("%s: %v", e.name, err)
	}
	if _, err := result.Write(filepath.Join(dir, "omnichannel")); err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(dir, "provider.go"), e.file("provider.go"))
}

// document writes the embedded document with the changes, as the vendor would publish it.
func (e *evolution) document(t *testing.T, dir string) string {
	t.Helper()
	overlay := filepath.Join(dir, "changes.yaml")
	writeFile(t, overlay, "overlay: 1.0.0\ninfo: {title: Changes, version: 1.0.0}\nactions:\n"+e.file("changes"))
	changed, warnings, err := source.Load(source.Options{Overlay: overlay, Errors: source.None})
	if err != nil || len(warnings) > 0 {
		t.Fatalf("%s: %v %v", e.name, err, warnings)
	}
	path := filepath.Join(dir, "omnichannel.json")
	if err := os.WriteFile(path, changed.Document.JSON(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// evolutionProgram returns a program that serves all the providers, each under a host of its name. It
// prints its address, and ends when its input does.
func evolutionProgram(evolutions []*evolution) string {
	var imports, handlers strings.Builder
	for _, e := range evolutions {
		fmt.Fprintf(&imports, "\t%s \"evolution/%[1]s\"\n", e.name)
		fmt.Fprintf(&handlers, "\t%q: %[1]s.Handler,\n", e.name)
	}
	return fmt.Sprintf(`package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"

%s)

var makers = map[string]func() (http.Handler, error){
%s}

func main() {
	handlers := make(map[string]http.Handler)
	for name, handler := range makers {
		var err error
		if handlers[name], err = handler(); err != nil {
			panic(name + ": " + err.Error())
		}
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handlers[r.Host].ServeHTTP(w, r)
	}))
	fmt.Println(server.URL)
	_, _ = io.Copy(io.Discard, os.Stdin)
}
`, imports.String(), handlers.String())
}
