package emit_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/analyze"
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/emit"
	"github.com/omnigen-dev/omnigen/generator/internal/normalize"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// maximal returns a contract that uses all that the generated package can do.
func maximal(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "maximal.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// files generates a package from a contract without errors.
func files(t testing.TB, contract string) []output.File {
	t.Helper()
	files, err := generate(contract)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// generate generates the package p from a contract.
func generate(contract string) ([]output.File, error) {
	root, err := tree.Parse("c.yaml", []byte(contract))
	if err != nil {
		return nil, err
	}
	var diags diag.List
	doc, found := openapi.Read(root)
	if diags = append(diags, found...); diags.Err() != nil {
		return nil, diags.Err()
	}
	doc, found = normalize.Apply(doc)
	if diags = append(diags, found...); diags.Err() != nil {
		return nil, diags.Err()
	}
	api, found := analyze.API(&source.Contract{Name: "c.yaml", Document: root}, doc)
	if diags = append(diags, found...); diags.Err() != nil {
		return nil, diags.Err()
	}
	return emit.Files(api, "p")
}

// The standard library is type-checked once, from its source.
var (
	fset     = token.NewFileSet()
	standard = importer.ForCompiler(fset, "source", nil)
)

// check parses and type-checks a generated package; what it imports must be in the standard library.
func check(t testing.TB, files []output.File) []*ast.File {
	t.Helper()
	var syntax []*ast.File
	for _, f := range files {
		file, err := parser.ParseFile(fset, f.Name, f.Data, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		syntax = append(syntax, file)
	}
	config := types.Config{Importer: standard, Error: func(err error) { t.Error(err) }}
	_, _ = config.Check("p", fset, syntax, nil) // Error has reported all
	return syntax
}
