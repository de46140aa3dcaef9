// Package emit writes the Go files of the generated package: a source file here for each file there,
// of the same base name. It reads the model and decides nothing; what is mostly fixed text stands in
// templates, what follows the model's shape is built with jennifer.
package emit

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// Files returns the generated package, formatted, in the order in which a reader wants it.
func Files(api *model.API, packageName string) ([]output.File, error) {
	p := &generated{API: api, Package: packageName, checked: checkedTypes(structs(api))}
	p.serving = p.operations()
	p.render("provider", p.provider)
	p.render("types", p.types)
	p.render("enums", p.enums)
	p.render("errors", p.errors)
	p.render("envelope", p.envelope)
	p.render("manifest", p.manifest)
	p.render("validate", p.validate)
	p.render("json", p.json)
	p.render("form", p.form)
	p.render("handler", p.handler)
	p.render("doc", p.doc) // last, because it lists the others
	return p.files, p.err
}

// generated is the package that is being written, and what its templates see.
type generated struct {
	*model.API
	Package string

	Operation *operation // the one that a template is about

	checked map[*model.Type]bool // the structs that have checks
	routes  []*route             // once they are known

	code    string // what the template at hand is put around
	serving string // the functions that serve the operations, which decide what else is needed
	files   []output.File
	err     error
}

// maxSize is how large a package may be, in bytes. A small document can make a very large one: by an
// enum of many values, to which many parameters refer.
const maxSize = 64 << 20

// checkSize notes an error if the package gets too large by what is to be added.
func (p *generated) checkSize(more int) {
	for _, f := range p.files {
		more += len(f.Data)
	}
	if more > maxSize && p.err == nil {
		p.err = fmt.Errorf("%s: the package would be larger than %d MiB, which is the most that is written; split the document",
			p.Source, maxSize>>20)
	}
}

// render adds a file, unless it has no content. After an error nothing happens any more.
func (p *generated) render(name string, content func() string) {
	if p.err != nil {
		return
	}
	body := content()
	if p.checkSize(len(body)); body == "" || p.err != nil {
		return
	}
	data, err := p.source(name, body)
	if err != nil {
		p.err = err
		return
	}
	p.files = append(p.files, output.File{Name: name + ".gen.go", Data: data})
}
