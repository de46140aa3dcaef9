package analyze

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// result analyzes the answer of an operation that went well: the first 2xx response with a body, or
// else the first 2xx response.
func (a *analyzer) result(op *model.Operation, source *openapi.Operation) *model.Result {
	response, status := success(source.Responses)
	a.checkRedirects(op, source.Responses, response)
	if response == nil {
		return &model.Result{Pos: source.Pos, Status: http.StatusNoContent, Envelope: model.NoBody}
	}
	result := &model.Result{Pos: response.Pos, Status: status}
	media := jsonContent(response.Content)
	switch {
	case len(response.Content) == 0, status == http.StatusNoContent, status == http.StatusResetContent:
		result.Envelope = model.NoBody
	case media == nil:
		a.diags.Errorf(response.Content[0].Pos, "operation %q: answers of type %q are not supported; application/json is", op.ID, response.Content[0].Name)
	case media.Schema == nil:
		result.Type = &model.TypeRef{Kind: model.Any}
	default:
		a.unwrap(result, op, source, media.Schema)
	}
	return result
}

// checkRedirects refuses an operation that answers with nothing but redirects.
func (a *analyzer) checkRedirects(op *model.Operation, responses []*openapi.Response, success *openapi.Response) {
	for _, r := range responses {
		if success == nil && strings.HasPrefix(r.Status, "3") {
			a.diags.Errorf(r.Pos, "operation %q: answers of status %s are not supported; give the operation a 2xx response with an overlay action", op.ID, r.Status)
			return
		}
	}
}

// success returns the response of a request that went well, and its status. Where there is no 2xx
// response, the default one is it.
func success(responses []*openapi.Response) (*openapi.Response, int) {
	var first *openapi.Response
	for _, r := range responses {
		if statusOf(r) == 0 {
			continue
		}
		if len(r.Content) > 0 {
			return r, statusOf(r)
		}
		if first == nil {
			first = r
		}
	}
	if first != nil {
		return first, statusOf(first)
	}
	for _, r := range responses {
		if r.Status == "default" {
			return r, http.StatusOK
		}
	}
	return nil, 0
}

// statusOf returns the status of a 2xx response, or 0. The range 2XX stands for 200.
func statusOf(r *openapi.Response) int {
	if r.Status == "2XX" {
		return http.StatusOK
	}
	if status, err := strconv.Atoi(r.Status); err == nil && status >= 200 && status <= 299 {
		return status
	}
	return 0
}

// unwrap recognizes the success envelope by its shape: an object with a boolean "success".
func (a *analyzer) unwrap(result *model.Result, op *model.Operation, source *openapi.Operation, schema *openapi.Schema) {
	envelope := schema.Resolve()
	own := wish{own: op.GoName + "Result"}
	if a.noEnvelope(source) || !isEnvelope(envelope) {
		result.Type, result.Rules = a.typeOf(schema, own), a.rules(schema)
		return
	}
	data := envelope.Property("data")
	switch {
	case len(envelope.Properties) == 1:
		result.Envelope = model.NoResult
	case len(envelope.Properties) == 2 && data != nil:
		result.Envelope = model.InData
		result.Type, result.Rules = a.typeOf(data, own), a.rules(data)
	default:
		result.Envelope = model.Beside
		result.Type = a.typeOf(schema, own)
		result.Type.Pointer = false
		a.besideSuccess(result.Type.Type)
	}
}

// noEnvelope reads whether the operation's answer is the bare result.
func (a *analyzer) noEnvelope(source *openapi.Operation) bool {
	text, pos := a.text(source.Extensions, "x-omnigen-envelope")
	if text != "" && text != "none" {
		a.diags.Errorf(pos, "x-omnigen-envelope %q: the only value is none", text)
	}
	return text == "none"
}

func isEnvelope(s *openapi.Schema) bool {
	success := s.Property("success").Resolve()
	return schemaType(s) == "object" && success != nil && success.Type == "boolean"
}

// besideSuccess makes a type one whose members stand beside "success", which is not one of them. Its
// data is there whatever the document requires: without it the answer would say nothing.
func (a *analyzer) besideSuccess(t *model.Type) {
	if t.Envelope {
		return
	}
	t.Envelope = true
	t.Fields = slices.DeleteFunc(t.Fields, func(f *model.Field) bool { return f.Name == "success" })
	for _, f := range t.Fields {
		if f.Name == "data" {
			f.Required = true
		}
	}
}
