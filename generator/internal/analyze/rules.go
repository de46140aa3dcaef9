package analyze

import (
	"fmt"
	"strconv"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// rules returns what a value must obey beyond its type.
func (a *analyzer) rules(schema *openapi.Schema) model.Rules {
	s := schema.Resolve()
	if s == nil {
		return model.Rules{}
	}
	return model.Rules{
		MinLength: s.MinLength, MaxLength: s.MaxLength,
		MinItems: s.MinItems, MaxItems: s.MaxItems,
		Minimum: a.number(s.Minimum, schemaType(s)), Maximum: a.number(s.Maximum, schemaType(s)),
		ExclusiveMinimum: s.ExclusiveMinimum, ExclusiveMaximum: s.ExclusiveMaximum,
		Contains: a.contains(schema),
	}
}

// number returns a bound as a Go literal of the schema's type, or "" if there is none.
func (a *analyzer) number(node *tree.Node, schemaType string) string {
	if node == nil {
		return ""
	}
	if n, err := strconv.ParseInt(node.Value, 10, 64); err == nil {
		return strconv.FormatInt(n, 10)
	}
	f, err := strconv.ParseFloat(node.Value, 64)
	if err != nil || schemaType == "integer" {
		a.diags.Errorf(node.Pos, "bound %q does not fit into the type %q", node.Value, schemaType)
		return ""
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}

// contains reads x-omnigen-contains.
func (a *analyzer) contains(s *openapi.Schema) []model.Contains {
	const name = "x-omnigen-contains"
	node := s.Extensions.Get(name)
	if node == nil {
		return nil
	}
	if node.Kind != tree.Sequence || s.Items.Resolve() == nil {
		a.diags.Errorf(node.Pos, "%s must be a list, on an array", name)
		return nil
	}
	var rules []model.Contains
	for _, item := range node.Items {
		property, value := item.Get("property"), item.Get("value")
		if property == nil || value == nil || s.Items.Resolve().Property(property.Value) == nil {
			a.diags.Errorf(item.Pos, "%s needs a property that the items have, and a value of it", name)
			continue
		}
		rule := model.Contains{
			Property: property.Value, Value: value.Value, Max: a.count(item.Get("max"), name+".max"),
		}
		if least := a.count(item.Get("min"), name+".min"); least != nil {
			rule.Min = *least
		}
		rules = append(rules, rule)
	}
	return rules
}

// nameContains finds the Go names of the properties and values that x-omnigen-contains speaks of.
func (a *analyzer) nameContains() {
	for _, t := range a.api.Types {
		for _, f := range t.Fields {
			for i := range f.Rules.Contains {
				nameRule(&f.Rules.Contains[i], f.Type.Elem.Type)
			}
		}
	}
}

func nameRule(rule *model.Contains, items *model.Type) {
	for _, f := range items.Fields {
		if f.Name != rule.Property {
			continue
		}
		rule.ItemType, rule.GoName, rule.GoValue = items.GoName, f.GoName, strconv.Quote(rule.Value)
		if f.Type.Kind != model.Enum {
			continue
		}
		for _, v := range f.Type.Type.Values {
			if v.Text == rule.Value {
				rule.GoValue = v.GoName
			}
		}
	}
}

// defaultOf returns the default of a value as a Go expression, or "" if it is the zero value.
func (a *analyzer) defaultOf(ref *model.TypeRef, schema *openapi.Schema) string {
	node := schema.Resolve()
	if node == nil || node.Default == nil || ref.Pointer {
		return ""
	}
	text, err := defaultText(ref.Kind, node.Default)
	if err != nil {
		a.diags.Errorf(node.Default.Pos, "default: %v", err)
	}
	return text
}

func defaultText(kind model.Kind, node *tree.Node) (string, error) {
	switch kind {
	case model.Int, model.Int32, model.Int64:
		bits := map[model.Kind]int{model.Int: 64, model.Int32: 32, model.Int64: 64}[kind]
		if n, err := strconv.ParseInt(node.Value, 10, bits); node.Kind != tree.Int || err != nil {
			return "", fmt.Errorf("%q is not a whole number of the type's size", node.Value)
		} else if n != 0 {
			return strconv.FormatInt(n, 10), nil
		}
	case model.Float64:
		f, err := strconv.ParseFloat(node.Value, 64)
		if node.Kind != tree.Int && node.Kind != tree.Float || err != nil {
			return "", fmt.Errorf("%q is not a number", node.Value)
		} else if f != 0 {
			return strconv.FormatFloat(f, 'g', -1, 64), nil
		}
	case model.Bool:
		if node.Kind != tree.Bool {
			return "", fmt.Errorf("%q is not a boolean", node.Value)
		} else if node.Value == "true" {
			return "true", nil
		}
	case model.String, model.Enum, model.Defined:
		if node.Kind == tree.Sequence || node.Kind == tree.Mapping {
			return "", fmt.Errorf("it is %s, not a text", node.Kind)
		} else if node.Kind != tree.Null && node.Value != "" {
			return strconv.Quote(node.Value), nil
		}
	}
	return "", nil
}
