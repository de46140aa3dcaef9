package scaffold

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// A provider is the type that gets methods.
type provider struct {
	Package  string // name of its package
	Type     string
	Receiver string // "p *Provider"
	Contract string // name of the generated package
	Import   string // path of the generated package

	guarded []string // interfaces that the package says the type implements
	taken   []string // names of files that stubs must not have
}

// A stub is a method that is still to be written, as its template sees it.
type stub struct {
	*provider
	*model.Operation
	signature
}

// stubs makes a file for each operation, named for it.
func (p *provider) stubs(generated []output.File, operations []*model.Operation) ([]output.File, error) {
	signatures, err := signatures(generated, p.Contract)
	if err != nil {
		return nil, err
	}
	var files []output.File
	for _, op := range operations {
		file, err := p.stub(&stub{provider: p, Operation: op, signature: signatures[op.GoName]})
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

func (p *provider) stub(s *stub) (output.File, error) {
	scaffold, err := parsed()
	if err != nil {
		return output.File{}, err
	}
	return scaffold.file("stub.go"+suffix, p.fileName(s.GoName), s)
}

// fileName returns the name of a method's file. It has no underscore: the go command reads a meaning
// into names such as get_test.go and get_windows.go. Methods may differ in case alone, files may not.
func (p *provider) fileName(method string) string {
	name := strings.ToLower(method) + ".go"
	for n := 2; slices.Contains(p.taken, name); n++ {
		name = fmt.Sprintf("%s%d.go", strings.ToLower(method), n)
	}
	p.taken = append(p.taken, name)
	return name
}

// Interface is the interface that asks for the method.
func (s *stub) Interface() string {
	if s.Operation.Optional {
		return s.Operation.Interface
	}
	return "Provider"
}

// Guarded reports whether the method needs no line that says which interface it is for.
func (s *stub) Guarded() bool { return !s.Optional || slices.Contains(s.guarded, s.Interface()) }

// Alias is the name under which the generated package has to be imported, if its path does not say.
func (s *stub) Alias() string {
	if path.Base(s.Import) == s.Contract {
		return ""
	}
	return s.Contract + " "
}

// Imports are the packages of the standard library that the file needs.
func (s *stub) Imports() []string {
	needed := maps.Clone(s.imports)
	needed["context"], needed["errors"] = true, true
	return slices.Sorted(maps.Keys(needed))
}

// Text is what the method says, as a Go string.
func (s *stub) Text() string { return fmt.Sprintf("%q", s.ID+" is not implemented") }
