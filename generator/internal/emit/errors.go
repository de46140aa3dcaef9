package emit

import (
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// errors writes the error codes and what provider's methods return.
func (p *generated) errors() string { return p.template("errors") }

// NeedsStatus reports whether the handler has to answer with a status that has no code.
func (p *generated) NeedsStatus() bool {
	return slices.ContainsFunc([]int{400, 401, 404}, func(status int) bool {
		return strings.HasPrefix(p.Refuse(status), "refusal(")
	})
}

// envelope writes how answers are wrapped and unwrapped.
func (p *generated) envelope() string { return p.template("envelope") }

// besides are the types whose members stand beside "success".
func (p *generated) besides() []*model.Type {
	return slices.DeleteFunc(structs(p.API), func(t *model.Type) bool { return !t.Envelope })
}

// Besides lists the types whose members stand beside "success", for a sentence.
func (p *generated) Besides() string {
	var names []string
	for _, t := range p.besides() {
		names = append(names, t.GoName)
	}
	return strings.Join(names, " or ")
}

// BesideCases lists the same types and pointers to them, for a case.
func (p *generated) BesideCases() string {
	var cases []string
	for _, t := range p.besides() {
		cases = append(cases, t.GoName, "*"+t.GoName)
	}
	return joinLines(0, cases, ",")
}
