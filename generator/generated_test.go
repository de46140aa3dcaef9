package generator_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// generatedDir is the package that omnigen writes for the embedded contract.
var generatedDir = filepath.Join("..", "generated", "omnichannel")

// A generatedFile is a file of that package.
type generatedFile struct {
	name   string
	text   string
	fset   *token.FileSet
	syntax *ast.File
}

// parsePackage reads all files of the generated package, with their comments.
func parsePackage(t *testing.T) []generatedFile {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(generatedDir, "*"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files in %s: %v", generatedDir, err)
	}
	fset := token.NewFileSet()
	var files []generatedFile
	for _, path := range paths {
		text := readFile(t, path)
		syntax, err := parser.ParseFile(fset, path, text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, generatedFile{filepath.Base(path), string(text), fset, syntax})
	}
	return files
}

// at returns the place of a node, as an editor takes it.
func (f generatedFile) at(n ast.Node) string {
	p := f.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", f.name, p.Line)
}
