package emit

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// validate writes the rules of the contract as a method of each model.
func (p *generated) validate() string {
	var declarations []jen.Code
	for _, t := range structs(p.API) {
		if p.checked[t] {
			declarations = append(declarations, validateMethod(t), checkMethod(t, p.checked))
		} else {
			declarations = append(declarations, nothingToValidate(t))
		}
	}
	p.code = p.renderAll(declarations)
	if p.code == "" && !p.Uses("in := inputs") && !p.Uses("problems") && !p.Uses("&value{") {
		return ""
	}
	return p.template("validate")
}

// structs returns the types that are structs: the models.
func structs(api *model.API) []*model.Type {
	var list []*model.Type
	for _, t := range api.Types {
		if t.Kind == model.Struct {
			list = append(list, t)
		}
	}
	return list
}

func validateMethod(t *model.Type) jen.Code {
	s := docComment(fmt.Sprintf("Validate returns what in the %s violates the contract, each with its path, or nil.", t.GoName))
	return s.Add(code("func (v *%s) Validate() error { return v.check(nil).err() }", t.GoName))
}

func nothingToValidate(t *model.Type) jen.Code {
	s := docComment(fmt.Sprintf("Validate returns nil: the contract has no rules for a %s.", t.GoName))
	return s.Add(code("func (v *%s) Validate() error { return nil }", t.GoName))
}

func checkMethod(t *model.Type, checked map[*model.Type]bool) jen.Code {
	checks := fieldChecks(t, checked)
	return jen.Func().Params(jen.Id("v").Op("*").Id(t.GoName)).Id("check").
		Params(jen.Id("p").Id("problems")).Id("problems").Block(append(checks, jen.Return(jen.Id("p")))...)
}

// code is Go source of our own making, for jennifer.
func code(format string, args ...any) *jen.Statement { return jen.Op(fmt.Sprintf(format, args...)) }
