package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/omnigen-dev/omnigen/spec"
)

// The peers' commands.
var (
	oapiCodegen = tool{"oapi-codegen", "github.com/oapi-codegen/oapi-codegen/v2", "v2.8.2", "cmd/oapi-codegen"}
	ogen        = tool{"ogen", "github.com/ogen-go/ogen", "v1.24.0", "cmd/ogen"}
)

// A tool is a command of another project.
type tool struct{ name, module, version, pkg string }

// String returns the tool's name and version.
func (t tool) String() string { return t.name + " " + strings.TrimPrefix(t.version, "v") }

// build builds the tool with the dependencies of its own choice, as its users have it.
func (t tool) build(w *workspace) error {
	module := fmt.Sprintf("module tool\n\ngo 1.26.0\n\nrequire %s %s\n", t.module, t.version)
	if err := w.write(w.path("tools", t.name, "go.mod"), []byte(module)); err != nil {
		return err
	}
	_, err := w.run(w.path("tools", t.name), "go", "build", "-mod=mod", "-o", w.path(t.name), t.module+"/"+t.pkg)
	return err
}

// oapiConfig has what a server needs.
const oapiConfig = `package: oapi
generate:
  std-http-server: true
  strict-server: true
  models: true
`

//go:embed peers/*.tmpl
var peers embed.FS

// buildProgram generates the peers' servers and builds the program that is measured.
func buildProgram(w *workspace) (program string, err error) {
	dir := w.path("program")
	steps := []func() error{
		func() error { return writeProgram(w, dir) },
		func() error { return generateOapi(w, filepath.Join(dir, "oapi")) },
		func() error { return generateOgen(w, filepath.Join(dir, "ogen")) },
		func() error {
			_, err := w.run(dir, "go", "build", "-mod=mod", "-o", w.path("measured"), ".")
			return err
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return "", err
		}
	}
	return w.path("measured"), nil
}

// writeProgram writes what is ours in the program, and a go.mod with the versions of this module's.
func writeProgram(w *workspace, dir string) error {
	for _, name := range []string{"main.go", "oapi.go", "ogen.go"} {
		text, err := peers.ReadFile("peers/" + name + ".tmpl")
		if err != nil {
			return err
		}
		if err := w.write(filepath.Join(dir, name), text); err != nil {
			return err
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(w.bench, name))
		if err != nil {
			return err
		}
		if err := w.write(filepath.Join(dir, name), text); err != nil {
			return err
		}
	}
	_, err := w.run(dir, "go", "mod", "edit", "-module="+thisModule+"/program",
		"-replace="+ourModule+"="+filepath.Join(w.bench, "..", ".."),
		"-require="+thisModule+"@v0.0.0", "-replace="+thisModule+"="+w.bench)
	return err
}

// generateOapi generates from a document that oapi-codegen can take.
func generateOapi(w *workspace, dir string) error {
	text, err := documentFor(oapiCodegen, 1)
	if err != nil {
		return err
	}
	document, config := w.path("oapi.yaml"), w.path("oapi-config.yaml")
	if err := w.write(document, text); err != nil {
		return err
	}
	if err := w.write(config, []byte(oapiConfig)); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	_, err = w.run(w.dir, w.path(oapiCodegen.name), "-config", config, "-o", filepath.Join(dir, "oapi.go"), document)
	return err
}

// generateOgen generates from the document as it is.
func generateOgen(w *workspace, dir string) error {
	document := w.path(spec.DocumentName)
	if err := w.write(document, spec.Document); err != nil {
		return err
	}
	_, err := w.run(w.dir, w.path(ogen.name), "--target", dir, "--package", "ogen", "--clean", document)
	return err
}

// documentFor returns the document that a tool is given, n times as large.
func documentFor(t tool, n int) ([]byte, error) {
	d, err := parseDocument(spec.Document)
	if err != nil {
		return nil, err
	}
	if t == oapiCodegen {
		d.withoutEnumsInErrors()
	}
	d.multiply(n)
	return d.text()
}
