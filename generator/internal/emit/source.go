package emit

import (
	"bytes"
	"fmt"
	"go/format"
	"slices"
	"strconv"
	"strings"
	"sync"
	"text/template"
	"unicode"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/output"
	"github.com/omnigen-dev/omnigen/templates"
)

// source completes the declarations of a file: header, package clause, imports, format.
func (p *generated) source(name, body string) ([]byte, error) {
	body = rewrapped(body)
	imports, err := importsOf(body)
	if err != nil {
		return nil, fmt.Errorf("internal error: %s.gen.go: %w", name, err)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n// Source: %s\n\n", output.Header, oneLine(p.Source))
	if name == "doc" {
		b.WriteString(body)
		fmt.Fprintf(&b, "package %s\n", p.Package)
	} else {
		fmt.Fprintf(&b, "package %s\n\n%s%s", p.Package, imports, body)
	}
	formatted, err := format.Source(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("internal error: %s.gen.go: %w", name, err)
	}
	return formatted, nil
}

// template executes a template of the generated package.
func (p *generated) template(name string) string {
	var b strings.Builder
	server, err := serverTemplates()
	if err == nil {
		err = server.ExecuteTemplate(&b, name+".go.tmpl", p)
	}
	if err != nil && p.err == nil {
		p.err = fmt.Errorf("internal error: template %s: %w", name, err)
	}
	return b.String()
}

// serverTemplates parses the templates, once.
var serverTemplates = sync.OnceValues(func() (*template.Template, error) {
	return templates.Server(template.FuncMap{
		"comment":  comment,
		"clause":   clause,
		"join":     strings.Join,
		"lines":    func(parts []string) string { return joinLines(0, parts, ",") },
		"long":     longString,
		"status":   statusExpr,
		"sum":      sum,
		"quote":    strconv.Quote,
		"quoteRaw": quoteRaw,
	})
})

// Uses reports whether the code that a template is put around, or that which serves the operations,
// holds a text: declarations that nothing uses are left out.
func (p *generated) Uses(text string) bool {
	return strings.Contains(p.code, text) || strings.Contains(p.serving, text)
}

// Functions returns the code that a template is put around.
func (p *generated) Functions() string { return p.code }

// renderAll returns declarations as Go source, with an empty line behind each.
func (p *generated) renderAll(declarations []jen.Code) string {
	var b bytes.Buffer
	for _, d := range declarations {
		if err := d.(*jen.Statement).Render(&b); err != nil && p.err == nil {
			p.err = fmt.Errorf("internal error: %w", err)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// oneLine removes what could end a line comment, and what else is not printed: Go allows no byte order
// mark in a file, and others make a line look like another one.
func oneLine(text string) string {
	return strings.Join(slices.Collect(strings.FieldsFuncSeq(strings.ToValidUTF8(text, "\uFFFD"), isHidden)), " ")
}

func isHidden(r rune) bool { return !unicode.IsPrint(r) }
