package analyze

import (
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// parameters analyzes the parameters of an operation, in the document's order.
func (a *analyzer) parameters(op *model.Operation, source *openapi.Operation) {
	for _, p := range source.Parameters {
		if param := a.parameter(op, p); param != nil {
			op.Params = append(op.Params, param)
		}
	}
}

func (a *analyzer) parameter(op *model.Operation, source *openapi.Parameter) *model.Param {
	if source.In == "cookie" {
		a.diags.Errorf(source.Pos, "parameter %q: cookies are not supported; remove the parameter with an overlay action", source.Name)
		return nil
	}
	if source.Schema == nil {
		a.diags.Errorf(source.Pos, "parameter %q has no schema; parameters with content are not supported, describe it by a schema with an overlay action", source.Name)
		return nil
	}
	param := &model.Param{
		Field:     a.input(op, source.Name, source.Pos, source.Description, source.Schema, source.Required),
		In:        model.Location(source.In),
		Separator: a.separator(source),
	}
	a.simple(param.Type, source.Name, source.Schema)
	return param
}

// input analyzes a value of a request as a field of the request type.
func (a *analyzer) input(op *model.Operation, name string, pos diag.Pos, doc string, schema *openapi.Schema, required bool) model.Field {
	ref := a.typeOf(schema, wish{own: op.GoName + naming.Exported(name)})
	asText(ref)
	if ref.Elem != nil {
		asText(ref.Elem)
	}
	if doc == "" {
		doc = schema.Resolve().Description
	}
	return model.Field{
		Pos: pos, Name: name, Doc: doc, Type: ref, Required: required,
		Rules: a.rules(schema), Default: a.defaultOf(ref, schema),
	}
}

// asText makes a type one of what is written as text: there is no null in a request but in JSON, and
// what may be anything is the text itself.
func asText(ref *model.TypeRef) {
	ref.Pointer = false
	if ref.Kind == model.Any {
		*ref = model.TypeRef{Kind: model.String}
	}
}

// simple refuses a type that cannot stand in a path, a query or a header. In a form, it is JSON.
func (a *analyzer) simple(ref *model.TypeRef, name string, schema *openapi.Schema) {
	kind := ref.Kind
	if kind == model.List {
		kind = ref.Elem.Kind
	}
	switch kind {
	case model.Struct, model.Map, model.List:
		a.diags.Errorf(schema.Pos, "parameter %q: objects in parameters are not supported; describe it as a string or a list of strings with an overlay action", name)
	}
}

// separator returns what the items of a list are joined by, or "" if the parameter is repeated.
func (a *analyzer) separator(p *openapi.Parameter) string {
	style := p.Style
	if style == "" {
		style = map[string]string{"query": "form", "path": "simple", "header": "simple"}[p.In]
	}
	switch style {
	case "form":
		if p.Explode == nil || *p.Explode {
			return ""
		}
		return ","
	case "simple":
		return ","
	case "spaceDelimited":
		return " "
	case "pipeDelimited":
		return "|"
	}
	a.diags.Errorf(p.Pos, "parameter %q: style %q is not supported; use another style with an overlay action", p.Name, style)
	return ""
}
