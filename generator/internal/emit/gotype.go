package emit

import (
	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// basics are the Go types of the kinds that are built in.
var basics = map[model.Kind]string{
	model.String: "string", model.Bool: "bool", model.Int: "int", model.Int32: "int32", model.Int64: "int64",
	model.Float64: "float64", model.Time: "time.Time", model.Any: "json.RawMessage",
}

// goType returns a type as it stands in Go source.
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
	return pointer + basics[ref.Kind]
}

// typeCode is goType for jennifer.
func typeCode(ref *model.TypeRef) jen.Code { return jen.Id(goType(ref)) }
