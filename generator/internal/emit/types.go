package emit

import (
	"regexp"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/emit/oapi"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// types writes the models, by way of oapi-codegen.
func (p *generated) types() string {
	var list []oapi.Struct
	for _, t := range structs(p.API) {
		s := oapi.Struct{Name: t.GoName, Doc: unnamed(0, t.GoName, typeDescription(t))}
		for _, f := range t.Fields {
			s.Fields = append(s.Fields, oapi.Field{
				Name: f.Name, GoName: f.GoName, GoType: goType(f.Type), Presence: presence(f),
				Doc: unnamed(1, f.GoName, fieldDoc(f)),
			})
		}
		list = append(list, s)
	}
	text, err := oapi.Types(list)
	if err != nil && p.err == nil {
		p.err = err
	}
	return spacedColon.ReplaceAllString(text, "$1:")
}

// spacedColon is what oapi-codegen makes of a comment that begins with a name and a colon.
var spacedColon = regexp.MustCompile(`(?m)^(\s*// \S+) :`)

// typeDescription returns what the document says of a type.
func typeDescription(t *model.Type) string {
	if t.Doc == "" {
		return t.GoName + " is an object of the contract."
	}
	return t.Doc
}

// fieldDoc returns the documentation of a field.
func fieldDoc(f *model.Field) string {
	doc := sentence(f.GoName, f.Doc)
	if f.Type.Kind == model.List {
		doc = listSentence(f.GoName, f.Doc)
	}
	return withUnion(doc, f.GoName, f.Type)
}

// unnamed returns a comment's text without the name that it begins with, which oapi-codegen adds.
func unnamed(indent int, name, description string) string {
	lines := commentLines(width-4*indent-3, sentence(name, description))
	text := strings.TrimPrefix(strings.Join(lines, "\n"), name)
	return strings.TrimPrefix(text, " ")
}

// presence returns what the tag of a field says, which also tells whether a request must have it.
func presence(f *model.Field) oapi.Presence {
	switch {
	case f.Required && !f.ReadOnly:
		return oapi.Always
	case f.Type.Kind == model.Time || f.Type.Kind == model.Struct && !f.Type.Pointer:
		return oapi.OmitZero
	}
	return oapi.OmitEmpty
}
