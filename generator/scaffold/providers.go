package scaffold

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
)

// A ProviderType is a type that means to implement the interface Provider of a generated package.
type ProviderType struct{ Package, Type string }

// ProviderTypes returns the types of the module in the current directory with a guard line, as in
// "var _ omnichannel.Provider = (*T)(nil)". It is a help for people: what cannot be read has none.
func ProviderTypes(generated string) []ProviderType {
	contract, err := find(generated)
	if err != nil {
		return nil
	}
	packages, err := list("--", "./...")
	if err != nil {
		return nil
	}
	var found []ProviderType
	for _, p := range packages {
		if !slices.Contains(p.Imports, contract.ImportPath) {
			continue
		}
		for _, name := range p.guarded() {
			found = append(found, ProviderType{p.shortName(), name})
		}
	}
	return found
}

// shortName is how a person names the package: by its directory, if it is below the current one.
func (p *listed) shortName() string {
	here, err := filepath.Abs(".")
	if err != nil {
		return p.ImportPath
	}
	dir, err := filepath.Rel(here, p.Dir)
	if err != nil || !filepath.IsLocal(dir) {
		return p.ImportPath
	}
	return "./" + filepath.ToSlash(dir)
}

// guarded returns the types of the package with a guard line.
func (p *listed) guarded() []string {
	var files []*ast.File
	for _, name := range p.sources() {
		path := filepath.Join(p.Dir, name)
		if file, _ := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution); file != nil {
			files = append(files, file)
		}
	}
	declared := declaredTypes(files)
	var names []string
	for _, file := range files {
		names = append(names, guardedIn(file, declared)...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// declaredTypes returns the names of the types of a package.
func declaredTypes(files []*ast.File) []string {
	var names []string
	for _, file := range files {
		for _, d := range file.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.TYPE {
				for _, spec := range d.Specs {
					names = append(names, spec.(*ast.TypeSpec).Name.Name)
				}
			}
		}
	}
	return names
}

// guardedIn returns the types, of those declared, for which a file has a guard line.
func guardedIn(file *ast.File, declared []string) []string {
	var names []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != "_" || len(spec.Values) != 1 {
			return true
		}
		if wanted, ok := spec.Type.(*ast.SelectorExpr); !ok || wanted.Sel.Name != "Provider" {
			return false
		}
		ast.Inspect(spec.Values[0], func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && slices.Contains(declared, id.Name) {
				names = append(names, id.Name)
			}
			return true
		})
		return false
	})
	return names
}
