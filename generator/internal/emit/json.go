package emit

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// json writes how models become JSON, without reflection, and how those with times are read.
func (p *generated) json() string {
	var declarations []jen.Code
	for _, t := range structs(p.API) {
		declarations = append(declarations, marshalMethod(t), appendMethod(t))
		if needsUnmarshal(t) {
			declarations = append(declarations, unmarshalMethod(t))
		}
	}
	p.code = p.renderAll(declarations)
	return p.template("json")
}

func marshalMethod(t *model.Type) jen.Code {
	return docComment("MarshalJSON implements json.Marshaler.").
		Add(code("func (v %s) MarshalJSON() ([]byte, error) { return v.appendJSON(nil) }", t.GoName))
}

// appendMethod writes the method that appends a model as JSON. Each member begins with a comma, which
// the first one changes into a brace unless it is always there.
func appendMethod(t *model.Type) jen.Code {
	fixed := len(t.Fields) > 0 && alwaysThere(t.Fields[0])
	var body []jen.Code
	results := code("[]byte, error")
	if hasFallible(t) {
		results = code("_ []byte, err error")
	}
	if !fixed {
		body = append(body, code("start := len(b)"))
	}
	for i, f := range t.Fields {
		prefix := ","
		if i == 0 && fixed {
			prefix = "{"
		}
		body = append(body, member(f, prefix)...)
	}
	if !fixed {
		body = append(body, jen.If(code("len(b) == start")).Block(jen.Return(code("append(b, %s), nil", "\"{}\"..."))), code("b[start] = '{'"))
	}
	body = append(body, jen.Return(code("append(b, '}'), nil")))
	return jen.Func().Params(code("v *%s", t.GoName)).Id("appendJSON").Params(code("b []byte")).
		Params(results).Block(body...)
}

// alwaysThere reports whether a field is written whatever its value.
func alwaysThere(f *model.Field) bool { return !f.WriteOnly && (f.Required || f.Default != "") }

func hasFallible(t *model.Type) bool {
	for _, f := range t.Fields {
		if fallible(f.Type) {
			return true
		}
	}
	return false
}

// fallible reports whether writing a value can fail.
func fallible(ref *model.TypeRef) bool {
	switch ref.Kind {
	case model.String, model.Bool, model.Int, model.Int32, model.Int64, model.Enum, model.Defined:
		return false
	}
	return true
}

// member returns the code that appends a field.
func member(f *model.Field, prefix string) []jen.Code {
	key := fmt.Sprintf("append(b, %s...)", quoteRaw(prefix+quoteJSON(f.Name)+":"))
	x := "v." + f.GoName
	var write []jen.Code
	switch {
	case f.Type.Pointer && alwaysThere(f):
		write = []jen.Code{jen.If(code("%s == nil", x)).Block(code("b = append(%s, \"null\"...)", key)).
			Else().Block(appendValue(f, key, pointed(x, f.Type))...)}
	case f.Type.Pointer:
		write = appendValue(f, key, pointed(x, f.Type))
	default:
		write = appendValue(f, key, x)
	}
	if alwaysThere(f) {
		return write
	}
	return []jen.Code{jen.If(code("%s", isSet(x, f.Type))).Block(write...)}
}

// pointed returns the value that a pointer points at; methods of a struct take the pointer.
func pointed(x string, ref *model.TypeRef) string {
	if ref.Kind == model.Struct {
		return x
	}
	return "*" + x
}

// appendValue returns the statements that append a value behind its key.
func appendValue(f *model.Field, key, x string) []jen.Code {
	if !fallible(f.Type) {
		return []jen.Code{code("b = %s", appendCall(f.Type, key, x))}
	}
	return []jen.Code{
		code("b = %s", key),
		jen.If(code("b, err = %s; err != nil", appendCall(f.Type, "b", x))).Block(
			jen.Return(code("b, fmt.Errorf(%s, err)", strconv.Quote(escapePercent(f.Name)+": %w"))),
		),
	}
}

// appendCall returns the expression that appends a value to the bytes b.
func appendCall(ref *model.TypeRef, b, x string) string {
	switch ref.Kind {
	case model.String:
		return fmt.Sprintf("appendString(%s, %s)", b, x)
	case model.Enum, model.Defined:
		return fmt.Sprintf("appendString(%s, string(%s))", b, x)
	case model.Bool:
		return fmt.Sprintf("strconv.AppendBool(%s, %s)", b, x)
	case model.Int, model.Int32, model.Int64:
		return fmt.Sprintf("strconv.AppendInt(%s, int64(%s), 10)", b, x)
	case model.Float64:
		return fmt.Sprintf("appendFloat(%s, %s)", b, x)
	case model.Time:
		return fmt.Sprintf("appendTime(%s, %s)", b, x)
	case model.Struct:
		return fmt.Sprintf("%s.appendJSON(%s)", x, b)
	case model.List:
		return fmt.Sprintf("appendList(%s, %s, %s)", b, x, itemFunc(ref.Elem))
	}
	return fmt.Sprintf("appendAny(%s, %s)", b, x)
}

// itemFunc returns a function that appends an item of a list.
func itemFunc(ref *model.TypeRef) string {
	if ref.Kind == model.Struct && !ref.Pointer {
		return "(*" + ref.Type.GoName + ").appendJSON"
	}
	x := "*item"
	if ref.Pointer {
		return fmt.Sprintf("func(item *%s, b []byte) ([]byte, error) { return appendAny(b, %s) }", goType(ref), x)
	}
	call := appendCall(ref, "b", x)
	if !fallible(ref) {
		call += ", nil"
	}
	return fmt.Sprintf("func(item *%s, b []byte) ([]byte, error) { return %s }", goType(ref), call)
}

// isSet returns the condition under which an optional value is there.
func isSet(x string, ref *model.TypeRef) string {
	switch {
	case ref.Pointer:
		return x + " != nil"
	case ref.Kind == model.Bool:
		return x
	case ref.Kind == model.Time:
		return "!" + x + ".IsZero()"
	case ref.Kind == model.Struct:
		return x + " != (" + ref.Type.GoName + "{})"
	case ref.Kind == model.List, ref.Kind == model.Map, ref.Kind == model.Any:
		return "len(" + x + ") > 0"
	case ref.Kind == model.String, ref.Kind == model.Enum, ref.Kind == model.Defined:
		return x + ` != ""`
	}
	return x + " != 0"
}

// needsUnmarshal reports whether reading a model takes more than encoding/json does by itself.
func needsUnmarshal(t *model.Type) bool {
	return t.HasTime || slices.ContainsFunc(t.Fields, hasDefault)
}

// hasDefault reports whether a field has a default, which it gets when a model is read.
func hasDefault(f *model.Field) bool { return f.Default != "" && f.Type.Kind != model.List }

// unmarshalMethod writes the method that reads a model with times or defaults.
func unmarshalMethod(t *model.Type) jen.Code {
	var fields, set, get, body []jen.Code
	for _, f := range t.Fields {
		if hasDefault(f) {
			body = append(body, code("v.%s = %s", f.GoName, f.Default))
		}
		if f.Type.Kind != model.Time {
			continue
		}
		ours, theirs := "jsonTime", "time.Time"
		if f.Type.Pointer {
			ours, theirs = "*jsonTime", "*time.Time"
		}
		fields = append(fields, code("%s %s %s", f.GoName, ours, "`json:"+strconv.Quote(f.Name)+"`"))
		set = append(set, code("%s: %s(v.%[1]s)", f.GoName, conversion(ours)))
		get = append(get, code("v.%s = %s(in.%[1]s)", f.GoName, conversion(theirs)))
	}
	body = append(body, code("type plain %s", t.GoName))
	if !t.HasTime {
		body = append(body, jen.Return(code("json.Unmarshal(data, (*plain)(v))")))
		return readMethod(t, "What is missing gets its default.", body)
	}
	body = append(body,
		code("type wire").Struct(append([]jen.Code{code("*plain")}, fields...)...),
		code("in := wire").Values(append([]jen.Code{code("plain: (*plain)(v)")}, set...)...),
		code("err := json.Unmarshal(data, &in)"),
	)
	body = append(append(body, get...), jen.Return(code("err")))
	return readMethod(t, "Times may have any of the documented forms.", body)
}

func readMethod(t *model.Type, doc string, body []jen.Code) jen.Code {
	return docComment("UnmarshalJSON implements json.Unmarshaler. " + doc).
		Func().Params(code("v *%s", t.GoName)).Id("UnmarshalJSON").Params(code("data []byte")).Error().Block(body...)
}

// quoteRaw returns a Go literal, with backquotes where that reads better.
func quoteRaw(text string) string {
	if strconv.CanBackquote(text) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}

// conversion returns a type as it stands in a conversion.
func conversion(goType string) string {
	if strings.HasPrefix(goType, "*") {
		return "(" + goType + ")"
	}
	return goType
}

// quoteJSON returns a text as a JSON string.
func quoteJSON(text string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string always encodes
	return strings.TrimSpace(b.String())
}
