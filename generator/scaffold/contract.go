package scaffold

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// contractDir is where a repository keeps its contract.
const contractDir = "api/"

// A pinned contract is the one in a repository: its files, and what omnigen.yaml says of them.
type pinned struct {
	Spec, Overlay, Errors string // paths, or "none"
	files                 []output.File
}

// pin returns the files of a contract as they are to stand in a repository.
func pin(o generator.Options) (*pinned, error) {
	parts, err := source.ReadParts(source.Options{Spec: o.Spec, Overlay: o.Overlay, Errors: o.Errors})
	if err != nil {
		return nil, err
	}
	p := &pinned{Spec: generator.None, Overlay: generator.None, Errors: generator.None}
	for _, file := range []struct {
		part source.Part
		path *string
	}{{parts.Document, &p.Spec}, {parts.Overlay, &p.Overlay}, {parts.Errors, &p.Errors}} {
		if file.part.Name == "" {
			continue
		}
		if err := p.add(file.part); err != nil {
			return nil, err
		}
		*file.path = contractDir + file.part.Name
	}
	return p, nil
}

// plainFile is a file name that needs no quotes anywhere and is the same on every file system.
var plainFile = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*\.(yaml|yml|json)$`)

func (p *pinned) add(part source.Part) error {
	if !plainFile.MatchString(part.Name) {
		return fmt.Errorf("%q is kept in %s by its name, which is not a plain one; save it as openapi.yaml, say", part.Name, contractDir)
	}
	for _, f := range p.files {
		if strings.EqualFold(f.Name, contractDir+part.Name) {
			return fmt.Errorf("two files of the contract are called %q and cannot both be kept in %s; rename one", part.Name, contractDir)
		}
	}
	p.files = append(p.files, output.File{Name: contractDir + part.Name, Data: part.Data})
	return nil
}

// isEmbedded reports whether a contract is the embedded one, whatever files it comes from.
func isEmbedded(c generator.Contract) (bool, error) {
	embedded, err := generator.Generate(generator.Options{})
	return err == nil && c == embedded.Contract, err
}
