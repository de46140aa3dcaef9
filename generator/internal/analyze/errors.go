package analyze

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// errorCodes takes the codes from the table, or from the document if there is no table.
func (a *analyzer) errorCodes(table *source.ErrorTable) {
	a.checkErrorShape()
	if table == nil {
		a.documentedErrors()
	} else {
		for _, row := range table.Rows {
			a.errorCode(&model.ErrorCode{
				Pos: row.Pos, Code: row.Code, Status: row.Status, Title: row.Title, Doc: row.Description, RetryBy: row.RetryBy,
			})
		}
	}
	var scope naming.Scope
	for _, code := range a.api.Errors {
		if first, free := scope.Take(code.GoName, code.Pos); !free {
			a.diags.Errorf(code.Pos, "error code %q has the Go name %s, as the one at %s has; rename one of them", code.Code, code.GoName, first)
		}
	}
}

// errorCode adds a code unless it is known.
func (a *analyzer) errorCode(code *model.ErrorCode) {
	if a.codes[code.Code] {
		return
	}
	code.Constructor = naming.Exported(code.Code)
	code.GoName = "Code" + code.Constructor
	if code.Constructor == "" {
		a.diags.Errorf(code.Pos, "error code %q has no letters to make a Go name of", code.Code)
		return
	}
	a.codes[code.Code] = true
	a.api.Errors = append(a.api.Errors, code)
}

// documentedErrors takes the codes that the responses of the document enumerate or give as examples,
// and for a status without any the status in words.
func (a *analyzer) documentedErrors() {
	type answer struct {
		definition *tree.Node
		status     int
	}
	seen := make(map[answer]bool) // operations share definitions
	for _, item := range a.doc.Paths {
		for _, op := range item.Operations {
			for _, r := range op.Responses {
				status, err := strconv.Atoi(r.Status)
				if known := (answer{r.Node, status}); err == nil && status >= 400 && status <= 599 && !seen[known] {
					seen[known] = r.Node != nil
					a.responseErrors(r, status)
				}
			}
		}
	}
}

// checkErrorShape warns of the first error response whose body is not our envelope, which is sent
// whatever the document says.
func (a *analyzer) checkErrorShape() {
	for _, item := range a.doc.Paths {
		for _, op := range item.Operations {
			result, _ := success(op.Responses)
			for _, r := range op.Responses {
				body := jsonSchema(r.Content)
				if r == result || statusOf(r) != 0 || body == nil || isEnvelope(body) {
					continue
				}
				a.diags.Warnf(r.Pos, "response %q has another body than the error envelope {success, data: {message, code}}, which is sent instead, here and elsewhere", r.Status)
				return
			}
		}
	}
}

func (a *analyzer) responseErrors(r *openapi.Response, status int) {
	title := http.StatusText(status)
	if title == "" {
		title = "Status " + strconv.Itoa(status)
	}
	body := jsonSchema(r.Content)
	retryBy := property(body, "retry_by") != nil
	codes := codeValues(property(body, "code"))
	if len(codes) == 0 {
		words := strings.NewReplacer(" ", "_", "-", "_", "'", "").Replace(strings.ToUpper(title))
		codes = []*tree.Node{{Pos: r.Pos, Kind: tree.String, Value: words}}
	}
	for _, code := range codes {
		a.errorCode(&model.ErrorCode{
			Pos: code.Pos, Code: code.Value, Status: status, Title: title, Doc: r.Description, RetryBy: retryBy,
		})
	}
}

// property looks for a property in a body or in the data of an envelope.
func property(body *openapi.Schema, name string) *openapi.Schema {
	if data := body.Property("data").Resolve(); data.Property(name) != nil {
		return data.Property(name).Resolve()
	}
	return body.Property(name).Resolve()
}

// codeValues returns the codes that a schema names.
func codeValues(s *openapi.Schema) []*tree.Node {
	switch {
	case s == nil || s.Type != "string" && s.Type != "":
		return nil
	case len(s.Enum) > 0:
		return stringNodes(s.Enum)
	case s.Default != nil:
		return stringNodes([]*tree.Node{s.Default})
	case s.Example != nil:
		return stringNodes([]*tree.Node{s.Example})
	}
	return nil
}

func stringNodes(nodes []*tree.Node) []*tree.Node {
	var texts []*tree.Node
	for _, n := range nodes {
		if n.Kind == tree.String && naming.Exported(n.Value) != "" {
			texts = append(texts, n)
		}
	}
	return texts
}

// jsonSchema returns the schema of the JSON content, or nil.
func jsonSchema(content []*openapi.MediaType) *openapi.Schema {
	if m := jsonContent(content); m != nil {
		return m.Schema.Resolve()
	}
	return nil
}

// jsonContent returns the JSON content, or nil.
func jsonContent(content []*openapi.MediaType) *openapi.MediaType {
	for _, m := range content {
		if isJSON(m.Name) {
			return m
		}
	}
	return nil
}

// isJSON reports whether a media type is JSON: application/json, or one that ends in "+json".
func isJSON(name string) bool {
	name, _, _ = strings.Cut(strings.ToLower(name), ";")
	name = strings.TrimSpace(name)
	return name == "application/json" || strings.HasSuffix(name, "+json") || name == "*/*"
}
