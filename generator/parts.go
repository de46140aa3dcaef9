package generator

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// API returns the model of the contract, for packages below this one. It must not be changed.
func (r *Result) API() *model.API { return r.api }

// Files returns the files of the package, for packages below this one.
func (r *Result) Files() []output.File { return slices.Clone(r.tree.Files) }

// CheckPackage returns an error if a package of this name could not be built, imported or used.
func CheckPackage(name string) error { return checkPackage(name) }
