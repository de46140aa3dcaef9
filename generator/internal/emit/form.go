package emit

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// form writes how multipart forms are read, if some operation takes one.
func (p *generated) form() string {
	if !p.HasForms() {
		return ""
	}
	return p.template("form")
}

// fieldExpr returns the expression for the value of a text field of a form.
func (op *operation) fieldExpr(p *model.Param) string {
	source := fmt.Sprintf("in.form(form, %q)", p.Name)
	if p.Type.Kind != model.List && !isScalar(p.Type) {
		return op.partExpr(p.Type, p.Rules, source)
	}
	if p.Type.Kind == model.List && !isScalar(p.Type.Elem) {
		return fmt.Sprintf("each(%s, \"\", func(v input) %s { return %s })", source, goType(p.Type.Elem), op.partExpr(p.Type.Elem, elemRules(p.Rules), "v"))
	}
	if p.Type.Kind == model.List && isText(p.Type.Elem) {
		return fmt.Sprintf("formList[%s](form, %q)", goType(p.Type.Elem), p.Name)
	}
	if isText(p.Type) && p.Default == "" && !needsLength(p) {
		return converted(p.Type, fmt.Sprintf("form.text(%q)", p.Name))
	}
	return valueExpr(p, source)
}

// isScalar reports whether a value in a form is text; others are JSON.
func isScalar(ref *model.TypeRef) bool {
	return ref.Kind != model.Struct && ref.Kind != model.Map && ref.Kind != model.List
}

// partExpr returns the expression that reads a value from JSON in a form.
func (op *operation) partExpr(ref *model.TypeRef, rules model.Rules, source string) string {
	return fmt.Sprintf("jsonPart[%s](%s, %s)", goType(ref), source, op.checkFunc(ref, rules))
}

// A formSpec is what the template of a form's declaration sees.
type formSpec struct {
	Name   string
	Fields []string // Go literals of the text fields
	Files  []string // quoted names of the fields that hold files
	Needed []string // quoted names, a list each, of which one has to be given
}

// FormSpecs are the forms of the contract.
func (p *generated) FormSpecs() []formSpec {
	var list []formSpec
	for _, op := range p.Operations {
		if op.Form != nil {
			list = append(list, specOf(op))
		}
	}
	return list
}

func specOf(op *model.Operation) formSpec {
	spec := formSpec{Name: op.VarName + "Form"}
	for _, f := range op.Form.Fields {
		literal := "name: " + strconv.Quote(f.Name)
		if f.Type.Kind == model.List {
			literal += ", list: true"
		}
		if f.Separator != "" {
			literal += ", joined: " + strconv.Quote(f.Separator)
		}
		spec.Fields = append(spec.Fields, literal)
		if f.Required {
			spec.Needed = append(spec.Needed, strconv.Quote(f.Name))
		}
	}
	for _, name := range op.Form.FileNames {
		spec.Files = append(spec.Files, strconv.Quote(name))
		if op.Form.NeedFile {
			spec.Needed = append(spec.Needed, strconv.Quote(name))
		}
	}
	if len(op.Form.NeedOne) > 0 {
		quoted := make([]string, len(op.Form.NeedOne))
		for i, name := range op.Form.NeedOne {
			quoted[i] = strconv.Quote(name)
		}
		spec.Needed = append(spec.Needed, strings.Join(quoted, ", "))
	}
	return spec
}
