package contractdiff

import (
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// What to do where the handler does the work.
const (
	deploy  = "Regenerate and deploy; the handler does the rest."
	nothing = "Nothing."
)

// goTypes are the Go types of the kinds that are built in.
var goTypes = map[model.Kind]string{
	model.String: "string", model.Bool: "bool", model.Int: "int", model.Int32: "int32", model.Int64: "int64",
	model.Float64: "float64", model.Time: "time.Time", model.Any: "json.RawMessage",
}

// goType returns a type as the author of a provider writes it.
func goType(ref *model.TypeRef) string {
	pointer := ""
	if ref.Pointer {
		pointer = "*"
	}
	switch ref.Kind {
	case model.List:
		return "[]" + goType(ref.Elem)
	case model.Map:
		return "map[string]" + goType(ref.Elem)
	case model.Struct, model.Enum, model.Defined:
		return pointer + ref.Type.GoName
	}
	return pointer + goTypes[ref.Kind]
}

// kindName says what kind of type it is.
func kindName(k model.Kind) string {
	switch k {
	case model.Struct:
		return "an object"
	case model.Enum:
		return "one of a list of values"
	}
	return "a text"
}

// list returns names as one reads them: "a, b and c".
func list(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// orNone returns a value, or what to say if there is none.
func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// word returns a name of the document as it stands in a sentence: quoted where it would not be read
// as one word.
func word(name string) string {
	if quoted := strconv.Quote(name); quoted != `"`+name+`"` || name == "" || strings.ContainsAny(name, " \t") {
		return quoted
	}
	return name
}

// words returns names of the document as one reads them.
func words(names []string) string {
	var quoted []string
	for _, name := range names {
		quoted = append(quoted, word(name))
	}
	return list(quoted)
}

// plain returns a default, which is a Go expression, as it is written on the wire.
func plain(expr string) string {
	if text, err := strconv.Unquote(expr); err == nil {
		return text
	}
	return expr
}
