package scaffold

import (
	"cmp"
	"path"
	"slices"

	"golang.org/x/mod/module"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// A repository is what the templates of its files see.
type repository struct {
	Options
	*pinned
	API        *model.API
	Operations []*model.Operation // those that the provider offers
	Demo       bool
}

// files makes the files that come from templates of their own.
func (r *repository) files() ([]output.File, error) {
	sets := []string{"repository"}
	if r.API.Manifest != nil {
		sets = append(sets, "manifest")
	}
	if r.Demo {
		sets = append(sets, "demo")
		for _, op := range r.Operations {
			sets = append(sets, "optional/"+op.ID)
		}
	} else {
		sets = append(sets, "bare")
	}
	var files []output.File
	for _, set := range sets {
		rendered, err := render(set, r)
		if err != nil {
			return nil, err
		}
		files = append(files, rendered...)
	}
	return files, nil
}

// stubs makes the methods of a provider that is no demo.
func (r *repository) stubs(result *generator.Result) ([]output.File, error) {
	p := &provider{
		Package:  "provider",
		Type:     "Provider",
		Receiver: "p *Provider",
		Contract: generator.DefaultPackage,
		Import:   r.Module + "/" + generatedDir,
		taken:    []string{"provider.go"},
	}
	files, err := p.stubs(result.Files(), r.Operations)
	for i := range files {
		files[i].Name = providerDir + "/" + files[i].Name
	}
	return files, err
}

// Offers reports whether the provider offers an operation.
func (r *repository) Offers(id string) bool {
	return slices.ContainsFunc(r.Operations, func(op *model.Operation) bool { return op.ID == id })
}

// omnigenPath is the package of the command.
const omnigenPath = "github.com/omnigen-dev/omnigen/cmd/omnigen"

// Omnigen is the command that runs omnigen on the machine of a developer.
func (r *repository) Omnigen() string {
	if r.Release == "" {
		return "omnigen"
	}
	return r.PinnedOmnigen()
}

// PinnedOmnigen is the command that runs omnigen where it is not installed.
func (r *repository) PinnedOmnigen() string {
	return "go run " + omnigenPath + "@" + cmp.Or(r.Release, "latest")
}

// Program is what "go build" calls the program.
func (r *repository) Program() string {
	prefix, _, _ := module.SplitPathVersion(r.Module)
	return path.Base(prefix)
}
