package scaffold

import (
	"cmp"
	"slices"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// Options say which repository to make.
type Options struct {
	// Name is that of the repository: of its directory, and of the program.
	Name string

	// Module is the module path; empty means Name.
	Module string

	// Optional names the optional operations that the provider offers, or is All or None alone.
	Optional []string

	// Release is the version of omnigen that is to be used there. Without one, it is whichever is
	// installed.
	Release string

	// Contract is what the provider serves. With the embedded contract, the provider is a demo that
	// works from memory; with another one its methods are stubs.
	Contract generator.Options
}

// Where a repository has its packages.
const (
	generatedDir = "internal/" + generator.DefaultPackage
	providerDir  = "internal/provider"
)

// New makes the repository of a new provider.
func New(o Options) (*Files, error) {
	o.Module, o.Contract.Package = cmp.Or(o.Module, o.Name), generator.DefaultPackage
	if err := checkName(o.Name); err != nil {
		return nil, err
	}
	if err := checkModule(o.Module, o.Name); err != nil {
		return nil, err
	}
	result, err := generator.Generate(o.Contract)
	if err != nil {
		return nil, err
	}
	files, err := repositoryFiles(o, result)
	if err != nil {
		return nil, err
	}
	return &Files{Warnings: result.Warnings, Notes: result.Notes, dir: o.Name, files: files}, nil
}

// repositoryFiles returns all files of the repository, by name.
func repositoryFiles(o Options, result *generator.Result) ([]output.File, error) {
	operations, err := choose(result.API(), o.Optional)
	if err != nil {
		return nil, err
	}
	contract, err := pin(o.Contract)
	if err != nil {
		return nil, err
	}
	demo, err := isEmbedded(result.Contract)
	if err != nil {
		return nil, err
	}
	r := &repository{Options: o, pinned: contract, API: result.API(), Operations: operations, Demo: demo}
	files := contract.files
	for _, f := range result.Files() {
		files = append(files, output.File{Name: generatedDir + "/" + f.Name, Data: f.Data})
	}
	own, err := r.files()
	if err != nil {
		return nil, err
	}
	files = append(files, own...)
	if !demo {
		methods, err := r.stubs(result)
		if err != nil {
			return nil, err
		}
		files = append(files, methods...)
	}
	slices.SortFunc(files, func(a, b output.File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}
