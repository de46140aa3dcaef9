package analyze

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// requestBody analyzes what the client sends: JSON, or a multipart form.
func (a *analyzer) requestBody(op *model.Operation, source *openapi.Operation) {
	body := source.RequestBody
	if body == nil || len(body.Content) == 0 {
		return
	}
	if m := jsonContent(body.Content); m != nil {
		op.Body = &model.Body{
			Pos: m.Pos, Required: body.Required,
			Type:  a.typeOf(m.Schema, wish{parents: []string{op.GoName}, own: op.GoName + "Body"}),
			Rules: a.rules(m.Schema),
		}
		return
	}
	for _, m := range body.Content {
		if strings.EqualFold(m.Name, "multipart/form-data") {
			op.Form = a.form(op, m)
			return
		}
	}
	a.diags.Errorf(body.Content[0].Pos, "operation %q: bodies of type %q are not supported; application/json and multipart/form-data are", op.ID, body.Content[0].Name)
}

// form analyzes a multipart form.
func (a *analyzer) form(op *model.Operation, m *openapi.MediaType) *model.Form {
	form := &model.Form{Pos: m.Pos}
	schema := m.Schema.Resolve()
	if schema == nil {
		return form
	}
	required := schema.RequiredNames()
	if !a.countFields(len(schema.Properties), m.Pos) {
		return form
	}
	for _, p := range schema.Properties {
		if isFile(p.Schema) {
			form.Files = true
			form.FileNames = append(form.FileNames, p.Name)
			if form.FilesDoc == "" {
				form.FilesDoc = p.Schema.Resolve().Description
			}
			continue
		}
		separator, _ := a.text(p.Schema.Extensions, "x-omnigen-joined")
		form.Fields = append(form.Fields, &model.Param{
			Field:     a.input(op, p.Name, p.Pos, "", p.Schema, required[p.Name]),
			In:        model.InForm,
			Separator: separator,
		})
	}
	form.NeedOne = a.needOne(schema)
	for _, name := range form.FileNames {
		form.NeedFile = form.NeedFile || required[name]
	}
	return form
}

// maxFormFields is how many fields all forms may have. Operations that refer to the same form have
// its fields each.
const maxFormFields = 200_000

// countFields reports whether there may be so many more fields of forms.
func (a *analyzer) countFields(more int, pos diag.Pos) bool {
	within := a.formFields <= maxFormFields
	if a.formFields += more; within && a.formFields > maxFormFields {
		a.diags.Errorf(pos, "the forms up to this one have more than %d fields in all; split the document", maxFormFields)
	}
	return a.formFields <= maxFormFields
}

// needOne returns the fields of which a form must have at least one: those in an anyOf of nothing
// but required, each naming one field.
func (a *analyzer) needOne(schema *openapi.Schema) []string {
	if !onlyRequired(schema.AnyOf) {
		return nil
	}
	var names []string
	for _, part := range schema.AnyOf {
		if len(part.Required) != 1 {
			a.diags.Errorf(part.Pos, "each part of an anyOf of nothing but required must name one field, not %d", len(part.Required))
			continue
		}
		names = append(names, part.Required[0].Value)
	}
	return names
}

// onlyRequired reports whether the parts of an anyOf or oneOf do nothing but require properties.
func onlyRequired(parts []*openapi.Schema) bool {
	for _, p := range parts {
		if len(p.Required) == 0 || p.Ref != "" || p.Type != "" && p.Type != "object" || len(p.Properties) > 0 {
			return false
		}
	}
	return len(parts) > 0
}

// isFile reports whether a field of a form holds a file, or several.
func isFile(s *openapi.Schema) bool {
	s = s.Resolve()
	if s != nil && s.Type == "array" {
		s = s.Items.Resolve()
	}
	return s != nil && s.Type == "string" && s.Format == "binary"
}

// fileField is the Go name of what a form's files are in the request.
const fileField = "Files"

// requestNames names the fields of an operation's request.
func (a *analyzer) requestNames(op *model.Operation) {
	var scope naming.Scope
	if op.Form != nil && op.Form.Files {
		scope.Take(fileField, op.Form.Pos)
	}
	if op.Body != nil {
		scope.Take("Body", op.Body.Pos)
	}
	params := op.Params
	if op.Form != nil {
		params = append(params[:len(params):len(params)], op.Form.Fields...)
	}
	for _, p := range params {
		a.nameField(&scope, &p.Field, string(p.In))
	}
}
