package scaffold

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
)

// An importer type-checks the declarations of packages from their source. Function bodies don't
// matter, and neither do mistakes elsewhere: what can be known of a package is known in spite of them.
type importer struct {
	files    *token.FileSet
	packages map[string]*listed
	checked  map[string]*types.Package
}

// newImporter returns an importer for packages and all that they import.
func newImporter(paths []string) (*importer, error) {
	packages, err := list(append([]string{"-deps", "--"}, paths...)...)
	if err != nil {
		return nil, err
	}
	i := &importer{token.NewFileSet(), map[string]*listed{}, map[string]*types.Package{"unsafe": types.Unsafe}}
	for _, p := range packages {
		i.packages[p.ImportPath] = p
	}
	return i, nil
}

// load returns a package, or an error if nothing is known of it.
func (i *importer) load(path string) (*types.Package, error) {
	if checked := i.checked[path]; checked != nil {
		return checked, nil
	}
	p := i.packages[path]
	if p == nil {
		return nil, fmt.Errorf("package %s is not found", path)
	}
	var files []*ast.File
	for _, name := range p.sources() {
		// What does not parse is incomplete, which is better than nothing.
		if file, _ := parser.ParseFile(i.files, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution); file != nil {
			files = append(files, file)
		}
	}
	i.checked[path] = i.check(p, files)
	return i.checked[path], nil
}

// check type-checks the files of a package as far as that can be done.
func (i *importer) check(p *listed, files []*ast.File) *types.Package {
	config := types.Config{
		Importer:         importFunc(func(path string) (*types.Package, error) { return i.load(p.resolve(path)) }),
		IgnoreFuncBodies: true,
		FakeImportC:      true,
		Error:            func(error) {}, // go on
	}
	checked, _ := config.Check(p.ImportPath, i.files, files, nil)
	return checked
}

// resolve returns the path of the package that an import leads to.
func (p *listed) resolve(path string) string {
	if mapped, ok := p.ImportMap[path]; ok {
		return mapped
	}
	return path
}

// An importFunc is a types.Importer.
type importFunc func(path string) (*types.Package, error)

// Import implements types.Importer.
func (f importFunc) Import(path string) (*types.Package, error) { return f(path) }
