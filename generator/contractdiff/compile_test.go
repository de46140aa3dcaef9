package contractdiff_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
)

// The standard library is type-checked once, from its source.
var (
	fset     = token.NewFileSet()
	standard = importer.ForCompiler(fset, "source", nil)
)

// pkg returns the generated package for a contract, as far as its users see it: what its functions do
// inside is for other tests.
func pkg(t *testing.T, o generator.Options) *types.Package {
	t.Helper()
	o.Package = "desk"
	result, err := generator.Generate(o)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := result.Write(dir); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		files = append(files, parse(t, name, nil))
	}
	config := types.Config{Importer: standard, IgnoreFuncBodies: true, Error: func(err error) { t.Errorf("the generated package does not compile: %v", err) }}
	p, _ := config.Check("example.com/desk", fset, files, nil) // Error has reported all
	return p
}

func parse(t *testing.T, name string, source any) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// compile type-checks a provider with a generated package, and returns what is wrong.
func compile(t *testing.T, provider string, with *types.Package) []error {
	t.Helper()
	var errs []error
	config := types.Config{Importer: imports{with}, Error: func(err error) { errs = append(errs, err) }}
	_, _ = config.Check("example.com/provider", fset, []*ast.File{parse(t, "provider.go", provider)}, nil)
	return slices.Clip(errs)
}

// imports has the generated package besides the standard library.
type imports struct{ generated *types.Package }

// Import implements types.Importer.
func (i imports) Import(path string) (*types.Package, error) {
	if path == i.generated.Path() {
		return i.generated, nil
	}
	return standard.Import(path)
}
