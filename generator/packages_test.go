package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/omnigen-dev/omnigen/"

// A goPackage is the Go files of a folder, tests aside.
type goPackage struct {
	folder string // from the root, with slashes
	fset   *token.FileSet
	files  []*ast.File
}

// packages returns the packages of the module, by the names that they have in the architecture.
func packages(t *testing.T) map[string]*goPackage {
	t.Helper()
	found := map[string]*goPackage{}
	err := filepath.WalkDir("..", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && isForeign(file):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		folder := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(file)), "../")
		name := shortName(module + folder)
		if found[name] == nil {
			found[name] = &goPackage{folder: folder, fset: token.NewFileSet()}
		}
		return found[name].add(file)
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// isForeign reports whether a folder is not part of the module.
func isForeign(folder string) bool {
	if folder == ".." {
		return false
	}
	_, err := os.Stat(filepath.Join(folder, "go.mod"))
	return err == nil || strings.HasPrefix(filepath.Base(folder), ".") ||
		folder == filepath.Join("..", "omnichannel") // what the README's command writes
}

func (p *goPackage) add(file string) error {
	syntax, err := parser.ParseFile(p.fset, file, nil, 0)
	p.files = append(p.files, syntax)
	return err
}

// isStage reports whether the package is one that has to keep to itself.
func (p *goPackage) isStage() bool { return strings.HasPrefix(p.folder+"/", "generator/") }

// imports returns what the package imports beyond the standard library, each once.
func (p *goPackage) imports() []string {
	found := map[string]bool{}
	for _, file := range p.files {
		for _, imported := range file.Imports {
			if first, _, _ := strings.Cut(importPath(imported), "/"); strings.Contains(first, ".") {
				found[shortName(importPath(imported))] = true
			}
		}
	}
	return slices.Collect(maps.Keys(found))
}

func importPath(i *ast.ImportSpec) string {
	path, _ := strconv.Unquote(i.Path.Value) // the parser has checked it
	return path
}

// shortName returns the name that an import path has in the architecture.
func shortName(path string) string {
	if own, ok := strings.CutPrefix(path, module); ok {
		return strings.TrimPrefix(own, "generator/internal/")
	}
	for _, library := range []string{kong, yaml, yamlForJSONPath, jsonpath, jennifer, oapiCodegen, kinOpenAPI, udiff} {
		if strings.HasPrefix(path, library+"/") {
			return library
		}
	}
	return path
}

// A use is a name of another package, "os.Open" say, or a call that may be one of a built-in
// function: "builtin.print".
type use struct {
	name string
	at   token.Position
}

// matches reports whether one of the patterns covers the name.
func (u use) matches(patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		ok, _ := path.Match(pattern, u.name) // the patterns are well-formed
		return ok
	})
}

// uses returns what the package uses of other packages and of the language.
func (p *goPackage) uses() []use {
	var found []use
	for _, file := range p.files {
		names := importNames(file)
		if path := names["."]; path != "" { // its names cannot be told from our own
			found = append(found, use{path + ".*", p.fset.Position(file.Pos())})
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if id, ok := n.X.(*ast.Ident); ok && id.Obj == nil && names[id.Name] != "" {
					found = append(found, use{names[id.Name] + "." + n.Sel.Name, p.fset.Position(n.Pos())})
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && id.Obj == nil {
					found = append(found, use{"builtin." + id.Name, p.fset.Position(n.Pos())})
				}
			}
			return true
		})
	}
	return found
}

var majorVersion = regexp.MustCompile(`/v\d+$`)

// importNames returns the import paths of a file by the names that they have in it.
func importNames(file *ast.File) map[string]string {
	names := map[string]string{}
	for _, i := range file.Imports {
		name := path.Base(majorVersion.ReplaceAllString(importPath(i), ""))
		if i.Name != nil {
			name = i.Name.Name
		}
		names[name] = importPath(i)
	}
	return names
}
