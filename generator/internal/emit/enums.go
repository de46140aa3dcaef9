package emit

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// enums writes the types that are strings: IDs and the like, then the enums with their values.
func (p *generated) enums() string {
	var declarations []jen.Code
	for _, t := range p.Types {
		if t.Kind == model.Defined {
			declarations = append(declarations, typeDoc(t).Type().Id(t.GoName).Add(typeCode(t.Basic)))
		}
	}
	for _, t := range p.Types {
		if t.Kind == model.Enum {
			declarations = append(declarations, typeDoc(t).Type().Id(t.GoName).String(), constants(t), valid(t))
		}
	}
	return p.renderAll(declarations)
}

// typeDoc begins the declaration of a type with what the document says of it.
func typeDoc(t *model.Type) *jen.Statement {
	if t.Doc == "" {
		return docComment(t.GoName + " is a value of the contract.")
	}
	return docComment(sentence(t.GoName, t.Doc))
}

func constants(t *model.Type) jen.Code {
	s := docComment(fmt.Sprintf("The values of %s.", t.GoName))
	return s.Const().DefsFunc(func(g *jen.Group) {
		for _, v := range t.Values {
			g.Id(v.GoName).Id(t.GoName).Op("=").Lit(v.Text)
		}
	})
}

func valid(t *model.Type) jen.Code {
	s := docComment("Valid reports whether v is one of the documented values.")
	return s.Func().Params(jen.Id("v").Id(t.GoName)).Id("Valid").Params().Bool().Block(
		jen.Switch(jen.Id("v")).Block(
			jen.Case(valueNames(t)...).Block(jen.Return(jen.True())),
		),
		jen.Return(jen.False()),
	)
}

// valueNames returns the constants of an enum, a line each if they are many.
func valueNames(t *model.Type) []jen.Code {
	var names []jen.Code
	for _, v := range t.Values {
		name := jen.Id(v.GoName)
		if len(t.Values) > 4 {
			name = jen.Line().Add(name)
		}
		names = append(names, name)
	}
	return names
}

// valueTexts returns the values of an enum as they stand on the wire.
func valueTexts(t *model.Type) []string {
	texts := make([]string, len(t.Values))
	for i, v := range t.Values {
		texts[i] = v.Text
	}
	return texts
}
