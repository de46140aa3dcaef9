package analyze

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// enumValues takes over the values of an enum, each once. A null among them makes no value.
func (a *analyzer) enumValues(t *model.Type, s *openapi.Schema) {
	seen := make(map[string]bool)
	for _, node := range s.Enum {
		switch {
		case node.Kind == tree.Null:
		case node.Kind == tree.Sequence || node.Kind == tree.Mapping:
			a.diags.Errorf(node.Pos, "enum value is %s, but the type is string", node.Kind)
		case seen[node.Value]:
			a.diags.Warnf(node.Pos, "enum value %q is there twice", node.Value)
		default:
			seen[node.Value] = true
			t.Values = append(t.Values, &model.Value{Pos: node.Pos, Text: node.Value})
		}
	}
}

// nameValues names the values of an enum, the type's name first.
func (a *analyzer) nameValues(scope *naming.Scope, t *model.Type) {
	place := make(map[*model.Value]int, len(t.Values))
	for i, v := range t.Values {
		place[v] = i + 1
	}
	for _, v := range plainFirst(t.Values, func(v *model.Value) string { return v.Text }) {
		name := naming.Exported(v.Text)
		if v.Text == "" {
			name = "Empty"
		}
		v.GoName = scope.First(v.Pos, valueName(t, name), valueName(t, naming.Spelled(v.Text)))
		for n := place[v]; v.GoName == ""; n++ {
			v.GoName = scope.First(v.Pos, fmt.Sprintf("%sValue%d", t.GoName, n))
		}
	}
}

// valueName returns the name of a value, or "" if it would say nothing.
func valueName(t *model.Type, name string) string {
	if name == "" {
		return ""
	}
	return t.GoName + trimX(name)
}

// trimX removes what made a name exportable: behind the type's name nothing is needed.
func trimX(name string) string {
	if len(name) > 1 && name[0] == 'X' && (name[1] >= '0' && name[1] <= '9' || name[1] >= 0x80) {
		return name[1:]
	}
	return name
}
