package generator_test

import (
	"cmp"
	"go/ast"
	"regexp"
	"strings"
	"testing"
)

// TestReadableDocumentation sees to it that every exported name of the generated package says what
// it is: in a comment above it that begins with the name, or, for what stands in a list, in a
// comment beside it or above the whole list.
func TestReadableDocumentation(t *testing.T) {
	for _, file := range parsePackage(t) {
		d := documentation{t, file}
		for _, declaration := range file.syntax.Decls {
			switch declaration := declaration.(type) {
			case *ast.FuncDecl:
				d.function(declaration)
			case *ast.GenDecl:
				for _, spec := range declaration.Specs {
					d.spec(declaration, spec)
				}
			}
		}
	}
}

func TestPackageDocumentation(t *testing.T) {
	for _, file := range parsePackage(t) {
		text := file.syntax.Doc.Text()
		switch {
		case file.name != "doc.gen.go" && text != "":
			t.Errorf("%s documents the package, which is what doc.gen.go is for", file.name)
		case file.name == "doc.gen.go" && !strings.HasPrefix(text, "Package "+file.syntax.Name.Name+" "):
			t.Errorf("doc.gen.go does not document the package: %q", text)
		}
	}
}

// A documentation reports what is not documented in a file.
type documentation struct {
	t    *testing.T
	file generatedFile
}

func (d documentation) function(f *ast.FuncDecl) {
	if f.Name.IsExported() && (f.Recv == nil || ast.IsExported(receiverName(f))) {
		d.above(f.Name, f.Doc)
	}
}

// receiverName returns the name of the type that a method belongs to.
func receiverName(f *ast.FuncDecl) (name string) {
	ast.Inspect(f.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return true
	})
	return name
}

func (d documentation) spec(declaration *ast.GenDecl, spec ast.Spec) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Name.IsExported() {
			d.above(spec.Name, cmp.Or(spec.Doc, declaration.Doc))
			d.members(spec)
		}
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			d.listed(name, spec.Doc, spec.Comment, declaration.Doc)
		}
	}
}

// members looks at the fields of a struct and at the methods of an interface.
func (d documentation) members(spec *ast.TypeSpec) {
	switch kind := spec.Type.(type) {
	case *ast.StructType:
		for _, field := range kind.Fields.List {
			for _, name := range field.Names {
				d.listed(name, field.Doc, field.Comment, nil)
			}
		}
	case *ast.InterfaceType:
		for _, method := range kind.Methods.List {
			for _, name := range method.Names {
				d.above(name, method.Doc)
			}
		}
	}
}

// above wants a comment above the name that begins with it.
func (d documentation) above(name *ast.Ident, doc *ast.CommentGroup) {
	begins := regexp.MustCompile(`^((A|An|The) )?` + name.Name + `\b`)
	if name.IsExported() && !begins.MatchString(doc.Text()) {
		d.t.Errorf("%s: %s needs a comment that begins with its name", d.file.at(name), name.Name)
	}
}

// listed wants a comment above the name, beside it, or above its list.
func (d documentation) listed(name *ast.Ident, doc, beside, list *ast.CommentGroup) {
	switch {
	case doc != nil:
		d.above(name, doc)
	case name.IsExported() && beside.Text() == "" && list.Text() == "":
		d.t.Errorf("%s: %s needs a comment", d.file.at(name), name.Name)
	}
}
