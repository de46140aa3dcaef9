package scaffold

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// StubOptions say which type is to get the methods that it lacks.
type StubOptions struct {
	// Package is the package of the type: its directory, or its import path.
	Package string

	// Type is the name of the type.
	Type string

	// Optional names the optional operations that the type is to offer, or is All or None alone.
	Optional []string

	// Generated is the directory of the generated package.
	Generated string

	// Contract is what the generated package was made from.
	Contract generator.Options
}

// Stubs makes the methods that a type lacks: those of the required operations, and of the chosen
// optional ones. Each says that it is not implemented. There are no files if nothing is missing.
func Stubs(o StubOptions) (*Files, error) {
	result, err := generator.Generate(o.Contract)
	if err != nil {
		return nil, err
	}
	operations, err := choose(result.API(), o.Optional)
	if err != nil {
		return nil, err
	}
	t, err := loadTarget(o.Package, o.Type, o.Generated)
	if err != nil {
		return nil, err
	}
	lacking, err := t.lacking(operations)
	if err != nil {
		return nil, err
	}
	p := &provider{
		Package:  t.files[0].Name.Name,
		Type:     o.Type,
		Receiver: t.receiver(),
		Contract: t.contract.Name(),
		Import:   t.contract.Path(),
		guarded:  t.guards(),
	}
	files, err := p.stubs(result.Files(), lacking)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b output.File) int { return cmp.Compare(a.Name, b.Name) })
	return &Files{Warnings: result.Warnings, Notes: result.Notes, dir: t.dir, files: files}, nil
}

// Paths returns the paths of the files, as the user knows them.
func (f *Files) Paths() []string {
	paths := f.Names()
	for i, name := range paths {
		paths[i] = filepath.Join(f.dir, filepath.FromSlash(name))
	}
	return paths
}

// errOutdated says that the package on the disk is not the one that the contract makes.
func errOutdated(dir, what string) error {
	return fmt.Errorf("%s: has no %s; bring it up to date with \"omnigen generate\"", dir, what)
}
