package scaffold

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/types"
	"os"
	"path/filepath"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A target is the type that is to get methods.
type target struct {
	dir       string // as the user knows it
	files     []*ast.File
	pkg       *types.Package
	named     *types.Named
	contract  *types.Package // the generated package
	generated string         // its directory
	*importer
}

// loadTarget reads the package of a type, which has to parse, and the generated package.
func loadTarget(pkg, typeName, generated string) (*target, error) {
	if _, err := os.Stat(filepath.Join(generated, providerFile)); err != nil {
		return nil, fmt.Errorf("%s: holds no generated package; write it with \"omnigen generate\"", generated)
	}
	own, err := find(pkg)
	if err != nil {
		return nil, err
	}
	contract, err := find(generated)
	switch {
	case err != nil:
		return nil, err
	case contract.ImportPath == own.ImportPath:
		return nil, fmt.Errorf("%s: is the generated package; name the one of your provider", pkg)
	}
	imports, err := newImporter(append([]string{contract.ImportPath}, own.Imports...))
	if err != nil {
		return nil, err
	}
	t := &target{dir: own.Dir, generated: generated, importer: imports}
	if isDir(pkg) {
		t.dir = filepath.Clean(pkg)
	}
	if err := t.parse(own); err != nil {
		return nil, err
	}
	if t.contract, err = t.load(contract.ImportPath); err != nil {
		return nil, err
	}
	t.pkg = t.check(own, t.files)
	t.named, err = t.find(typeName)
	return t, err
}

// parse reads the files of the package, and reports the mistakes in them.
func (t *target) parse(own *listed) error {
	var found diag.List
	for _, name := range own.sources() {
		path := filepath.Join(t.dir, name)
		file, err := parser.ParseFile(t.importer.files, path, nil, parser.SkipObjectResolution)
		t.files = append(t.files, file)
		if mistakes := (scanner.ErrorList)(nil); errors.As(err, &mistakes) {
			for _, m := range mistakes {
				found.Errorf(diag.Pos{File: path, Line: m.Pos.Line, Col: m.Pos.Column}, "%s", m.Msg)
			}
		} else if err != nil {
			found.Errorf(diag.Pos{File: path}, "cannot be read: %s", err)
		}
	}
	return found.Err()
}

// find returns a type of the package that can have methods.
func (t *target) find(name string) (*types.Named, error) {
	object, ok := t.pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("%s: has no type %q%s", t.dir, name, t.suggest(name))
	}
	named, ok := object.Type().(*types.Named)
	if problem := unfit(named); !ok || problem != "" {
		return nil, fmt.Errorf("%s: type %q %s", t.at(object), name, problem)
	}
	return named, nil
}

// unfit returns why a type cannot get methods, or nothing.
func unfit(named *types.Named) string {
	switch {
	case named == nil || named.Obj().IsAlias():
		return "is another name of a type; name that one"
	case named.TypeParams().Len() > 0:
		return "has type parameters; write its methods by hand"
	case types.IsInterface(named):
		return "is an interface; name a type that implements it"
	}
	if _, ok := named.Underlying().(*types.Pointer); ok {
		return "is a pointer, which cannot have methods; name a struct, say"
	}
	return ""
}

// suggest names the type that was probably meant.
func (t *target) suggest(name string) string {
	var known []string
	for _, other := range t.pkg.Scope().Names() {
		if _, ok := t.pkg.Scope().Lookup(other).(*types.TypeName); ok {
			known = append(known, other)
		}
	}
	if nearest := diag.Nearest(name, known); nearest != "" {
		return fmt.Sprintf("; did you mean %q?", nearest)
	}
	return ""
}

// at returns the place of a declaration.
func (t *target) at(object types.Object) diag.Pos {
	p := t.importer.files.Position(object.Pos())
	return diag.Pos{File: p.Filename, Line: p.Line, Col: p.Column}
}
