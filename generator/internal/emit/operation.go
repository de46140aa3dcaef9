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
	checked map[*model.Type]bool // the structs that have checks
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
			list = append(list, input{p.GoName, op.fieldExpr(p)})
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

// BodyCheck is the function that notes what is wrong with the body, or nil.
func (op *operation) BodyCheck() string { return op.checkFunc(op.Body.Type, op.Body.Rules) }

// checkFunc returns the function that notes what is wrong with a value that was read, or nil.
func (op *operation) checkFunc(ref *model.TypeRef, rules model.Rules) string {
	if ref.Kind == model.Struct && !ref.Pointer && op.checked[ref.Type] {
		return "(*" + ref.Type.GoName + ").check"
	}
	if checks := op.checks("*v", ref, rules); checks != "" {
		return fmt.Sprintf("func(v *%s, p problems) problems {\n%sreturn p\n}", goType(ref), checks)
	}
	return "nil"
}

// checks returns the checks of a value that is no field, as Go statements.
func (op *operation) checks(x string, ref *model.TypeRef, rules model.Rules) string {
	var b strings.Builder
	for _, check := range (checker{rules: rules, required: true, checked: op.checked}).value(x, ref) {
		fmt.Fprintf(&b, "%#v\n", check)
	}
	return b.String()
}

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
	if p.In == model.InPath && isText(p.Type) && !needsLength(p) {
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
		if p.Default != "" {
			source += ".or(" + p.Default + ")"
		}
		item := *p
		item.Type, item.Default, item.Required, item.Rules = p.Type.Elem, "", true, elemRules(p.Rules)
		return fmt.Sprintf("each(%s, %q, func(v input) %s { return %s })", source, p.Separator, goType(p.Type.Elem), scalarExpr(&item, "v"))
	}
	return scalarExpr(p, source)
}

// elemRules returns the rules of the items of a list.
func elemRules(r model.Rules) model.Rules {
	if r.Elem == nil {
		return model.Rules{}
	}
	return *r.Elem
}

func scalarExpr(p *model.Param, source string) string {
	if p.Default != "" && (isText(p.Type) || p.Type.Kind == model.Enum) {
		source += ".or(" + p.Default + ")"
	}
	switch p.Type.Kind {
	case model.Int, model.Int32, model.Int64:
		return integerExpr(p, source+among(p.Rules.Values))
	case model.Float64:
		least, most := numberBounds(p.Rules)
		return fmt.Sprintf("%s.number(%s, %s, %s)", source+among(p.Rules.Values), orZero(p.Default, "0"), least, most)
	case model.Bool:
		return fmt.Sprintf("%s.boolean(%s)", source, orZero(p.Default, "false"))
	case model.Time:
		return source + ".time()"
	case model.Enum:
		return converted(p.Type, source+among(valueTexts(p.Type.Type))+".text()")
	}
	return converted(p.Type, source+length(p)+".text()")
}

// among returns the call that refuses other texts than these; without any, all are good.
func among(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = strconv.Quote(text)
	}
	return ".among(" + strings.Join(quoted, ", ") + ")"
}

// length returns the call that refuses a text for its length, if some length is wrong.
func length(p *model.Param) string {
	rules := p.Rules
	if p.Type.Kind == model.Defined {
		rules = merged(p.Type.Type.Rules, rules)
	}
	least, most := 0, "math.MaxInt"
	if rules.MinLength != nil {
		least = *rules.MinLength
	}
	if rules.MaxLength != nil {
		most = strconv.Itoa(*rules.MaxLength)
	}
	if least == 0 && rules.MaxLength == nil {
		return ""
	}
	return fmt.Sprintf(".length(%d, %s)", least, most)
}

// needsLength reports whether a text that is not empty may have a wrong length.
func needsLength(p *model.Param) bool {
	call := length(p)
	return call != "" && call != ".length(1, math.MaxInt)"
}

// numberBounds returns the expressions for the least and the largest number.
func numberBounds(r model.Rules) (least, most string) {
	least, most = orZero(r.Minimum, "-math.MaxFloat64"), orZero(r.Maximum, "math.MaxFloat64")
	if r.ExclusiveMinimum && r.Minimum != "" {
		least = fmt.Sprintf("math.Nextafter(%s, math.Inf(1))", least)
	}
	if r.ExclusiveMaximum && r.Maximum != "" {
		most = fmt.Sprintf("math.Nextafter(%s, math.Inf(-1))", most)
	}
	return least, most
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
	return fmt.Sprintf("%s(%s, %s, %s, %s)", name, source, orZero(p.Default, "0"),
		orZero(p.Rules.Minimum, "math.Min"+bits), orZero(p.Rules.Maximum, "math.Max"+bits))
}

func orZero(expr, zero string) string {
	if expr == "" {
		return zero
	}
	return expr
}

// Assign is the left side of the call of the provider's method.
func (op *operation) Assign() string {
	switch {
	case op.Result.Type != nil:
		return "result, err :="
	case op.Body != nil:
		return "err =" // reading the body has declared it
	}
	return "err :="
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
		return fmt.Sprintf("x.answerNothing(%s, err)", status)
	case model.NoResult:
		return fmt.Sprintf("x.answerSuccess(%s, err)", status)
	}
	return fmt.Sprintf("answer(x, %s, %s, %s, err)", status, appendFuncs[op.Result.Envelope], op.payload())
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
	if checks := op.checks("result", ref, op.Result.Rules); checks != "" {
		check = "func(p problems) problems {\n" + checks + "return p\n}"
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
