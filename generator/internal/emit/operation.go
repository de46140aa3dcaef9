package emit

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// An operation is what the template of an operation sees.
type operation struct {
	*model.Operation
}

// An input is a field of a request with the Go expression for its value.
type input struct{ GoName, Expr string }

// Inputs are the fields of the request.
func (op *operation) Inputs() []input {
	var list []input
	for _, p := range op.Params {
		list = append(list, input{p.GoName, paramExpr(p)})
	}
	if op.Form != nil {
		for _, p := range op.Form.Fields {
			list = append(list, input{p.GoName, fieldExpr(p)})
		}
		if op.Form.Files {
			list = append(list, input{"Files", "form.files"})
		}
	}
	if op.Body != nil {
		list = append(list, input{"Body", op.bodyExpr()})
	}
	return list
}

// BodyType is the type of the body.
func (op *operation) BodyType() string { return goType(op.Body.Type) }

// bodyExpr returns the expression for the body: a pointer to a struct, and other types as they are.
func (op *operation) bodyExpr() string {
	if op.Body.Type.Kind == model.Struct && !op.Body.Type.Pointer {
		return "body"
	}
	return "valueOf(body)"
}

// Checked reports whether the values of the request have to be checked.
func (op *operation) Checked() bool {
	for _, i := range op.Inputs() {
		if strings.Contains(i.Expr, "in.") {
			return true
		}
	}
	return false
}

// paramExpr returns the expression for the value of a parameter.
func paramExpr(p *model.Param) string {
	if p.In == model.InPath && isText(p.Type) {
		return converted(p.Type, "x.vars."+p.VarName)
	}
	source := fmt.Sprintf("in.%s(%q)", p.In, p.Name)
	if p.In == model.InPath {
		source = fmt.Sprintf("in.path(%q, x.vars.%s)", p.Name, p.VarName)
	}
	if p.Required && p.In != model.InPath {
		source += ".required()"
	}
	return valueExpr(p, source)
}

func isText(ref *model.TypeRef) bool { return ref.Kind == model.String || ref.Kind == model.Defined }

// converted returns an expression converted to the type, if it needs to be.
func converted(ref *model.TypeRef, x string) string {
	if ref.Kind == model.String {
		return x
	}
	return goType(ref) + "(" + x + ")"
}

// valueExpr returns the expression that reads a value from an input.
func valueExpr(p *model.Param, source string) string {
	if p.Type.Kind == model.List {
		item := *p
		item.Type, item.Default, item.Required = p.Type.Elem, "", true
		return fmt.Sprintf("each(%s, %q, func(v input) %s { return %s })", source, p.Separator, goType(p.Type.Elem), scalarExpr(&item, "v"))
	}
	return scalarExpr(p, source)
}

func scalarExpr(p *model.Param, source string) string {
	switch p.Type.Kind {
	case model.Int, model.Int32, model.Int64:
		return integerExpr(p, source)
	case model.Float64:
		return fmt.Sprintf("%s.number(%s)", source, orZero(p.Default, "0"))
	case model.Bool:
		return fmt.Sprintf("%s.boolean(%s)", source, orZero(p.Default, "false"))
	case model.Time:
		return source + ".time()"
	case model.Any:
		return "json.RawMessage(" + source + ".text())"
	}
	if p.Default != "" {
		source += ".or(" + p.Default + ")"
	}
	if p.Type.Kind != model.Enum {
		return converted(p.Type, source+".text()")
	}
	texts := make([]string, len(p.Type.Type.Values))
	for i, v := range p.Type.Type.Values {
		texts[i] = strconv.Quote(v.Text)
	}
	return converted(p.Type, source+".oneOf("+strings.Join(texts, ", ")+")")
}

// integerExpr returns the expression that reads a whole number within its bounds.
func integerExpr(p *model.Param, source string) string {
	name, bits := "integer", "Int"
	switch p.Type.Kind {
	case model.Int32:
		name, bits = "integer[int32]", "Int32"
	case model.Int64:
		name, bits = "integer[int64]", "Int64"
	}
	least, most := p.Rules.Minimum, p.Rules.Maximum
	if least != "" && p.Rules.ExclusiveMinimum {
		least += "+1"
	}
	if most != "" && p.Rules.ExclusiveMaximum {
		most += "-1"
	}
	return fmt.Sprintf("%s(%s, %s, %s, %s)", name, source, orZero(p.Default, "0"), orZero(least, "math.Min"+bits), orZero(most, "math.Max"+bits))
}

func orZero(expr, zero string) string {
	if expr == "" {
		return zero
	}
	return expr
}

// Assign is the left side of the call of the provider's method.
func (op *operation) Assign() string {
	if op.Result.Type == nil {
		return "err :="
	}
	return "result, err :="
}

// statuses are the names of the statuses in net/http, for those that answers have.
var statuses = map[int]string{
	200: "http.StatusOK", 201: "http.StatusCreated", 202: "http.StatusAccepted", 203: "http.StatusNonAuthoritativeInfo",
	204: "http.StatusNoContent", 205: "http.StatusResetContent", 206: "http.StatusPartialContent",
	400: "http.StatusBadRequest", 401: "http.StatusUnauthorized", 402: "http.StatusPaymentRequired",
	403: "http.StatusForbidden", 404: "http.StatusNotFound", 405: "http.StatusMethodNotAllowed",
	406: "http.StatusNotAcceptable", 409: "http.StatusConflict", 410: "http.StatusGone",
	412: "http.StatusPreconditionFailed", 413: "http.StatusRequestEntityTooLarge", 415: "http.StatusUnsupportedMediaType",
	422: "http.StatusUnprocessableEntity", 423: "http.StatusLocked", 429: "http.StatusTooManyRequests",
	500: "http.StatusInternalServerError", 501: "http.StatusNotImplemented", 502: "http.StatusBadGateway",
	503: "http.StatusServiceUnavailable", 504: "http.StatusGatewayTimeout",
}

// statusExpr returns a status as it stands in Go source.
func statusExpr(status int) string {
	if name := statuses[status]; name != "" {
		return name
	}
	return strconv.Itoa(status)
}

// Reply is the expression that answers with the result.
func (op *operation) Reply() string {
	status := statusExpr(op.Result.Status)
	switch op.Result.Envelope {
	case model.NoBody:
		return fmt.Sprintf("x.answerNothing(%s)", status)
	case model.NoResult:
		return fmt.Sprintf("x.answerSuccess(%s)", status)
	}
	return fmt.Sprintf("answer(x, %s, %s, %s)", status, appendFuncs[op.Result.Envelope], op.payload())
}

// payload is the expression for the result as something that can be answered with.
func (op *operation) payload() string {
	ref := op.Result.Type
	if ref.Kind == model.Struct && !ref.Pointer {
		return "result"
	}
	call := appendCall(ref, "b", "result")
	if ref.Pointer {
		call = "appendAny(b, result)"
	} else if !fallible(ref) {
		call += ", nil"
	}
	check := "nil"
	if ref.Kind == model.List && ref.Elem.Kind == model.Struct && !ref.Elem.Pointer && hasChecks(ref.Elem.Type, map[*model.Type]bool{}) {
		check = `func(p problems) problems {
			for i := range result {
				p = result[i].check(p).at(len(p), "", i)
			}
			return p
		}`
	}
	return fmt.Sprintf(`&value{
		func(b []byte) ([]byte, error) { return %s },
		%s,
	}`, call, check)
}

// appendFuncs are the functions that put a result into its envelope.
var appendFuncs = map[model.Envelope]string{model.Bare: "appendBare", model.InData: "appendData", model.Beside: "appendBeside"}

// Wraps reports whether some operation has an envelope, by its name in the model.
func (p *generated) Wraps(name string) bool {
	envelope := map[string]model.Envelope{
		"Bare": model.Bare, "InData": model.InData, "NoResult": model.NoResult, "NoBody": model.NoBody, "Beside": model.Beside,
	}[name]
	for _, op := range p.Operations {
		if op.Result.Envelope == envelope {
			return true
		}
	}
	return false
}
