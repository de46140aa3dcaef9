package analyze

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

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
	r := model.Rules{
		MinLength: s.MinLength, MaxLength: s.MaxLength,
		MinItems: s.MinItems, MaxItems: s.MaxItems,
		Contains: a.contains(cmp.Or(schema.Extensions.Get(containsKey), s.Extensions.Get(containsKey)), s),
	}
	a.numberRules(&r, s)
	if part := cmp.Or(s.Items, s.AdditionalProperties); part != nil && !a.open[s] && len(a.open) < maxNesting {
		a.open[s] = true
		defer delete(a.open, s)
		elem := a.rules(part)
		r.Elem = &elem
	}
	return r
}

const containsKey = "x-omnigen-contains"

// contains reads what an array must contain.
func (a *analyzer) contains(node *tree.Node, s *openapi.Schema) []model.Contains {
	if node == nil {
		return nil
	}
	if node.Kind != tree.Sequence || s.Items.Resolve() == nil {
		a.diags.Errorf(node.Pos, "%s must be a list, on an array", containsKey)
		return nil
	}
	var rules []model.Contains
	for _, item := range node.Items {
		property, value := item.Get("property"), item.Get("value")
		if property == nil || value == nil || s.Items.Resolve().Property(property.Value) == nil {
			a.diags.Errorf(item.Pos, "%s needs a property that the items have, and a value of it", containsKey)
			continue
		}
		rule := model.Contains{
			Pos: item.Pos, Property: property.Value, Value: value.Value, Max: a.count(item.Get("max"), containsKey+".max"),
		}
		if least := a.count(item.Get("min"), containsKey+".min"); least != nil {
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
			a.nameRules(&f.Rules, f.Type)
		}
	}
}

func (a *analyzer) nameRules(r *model.Rules, ref *model.TypeRef) {
	for i := range r.Contains {
		a.nameRule(&r.Contains[i], ref)
	}
	if r.Elem != nil && ref.Elem != nil {
		a.nameRules(r.Elem, ref.Elem)
	}
}

func (a *analyzer) nameRule(rule *model.Contains, list *model.TypeRef) {
	if list.Kind == model.List && list.Elem.Kind == model.Struct && !list.Elem.Pointer {
		for _, f := range list.Elem.Type.Fields {
			if f.Name == rule.Property && isText(f.Type) {
				rule.ItemType, rule.GoName, rule.GoValue = list.Elem.Type.GoName, f.GoName, strconv.Quote(rule.Value)
				nameValue(rule, f.Type)
				return
			}
		}
	}
	a.diags.Errorf(rule.Pos, "%s: the items must be objects whose property %q is a string that is never null", containsKey, rule.Property)
}

// isText reports whether a value is compared with a text.
func isText(ref *model.TypeRef) bool {
	return !ref.Pointer && (ref.Kind == model.String || ref.Kind == model.Enum || ref.Kind == model.Defined)
}

// nameValue takes the constant of an enum for the value of a rule.
func nameValue(rule *model.Contains, ref *model.TypeRef) {
	if ref.Kind != model.Enum {
		return
	}
	for _, v := range ref.Type.Values {
		if v.Text == rule.Value {
			rule.GoValue = v.GoName
		}
	}
}

// defaultOf returns the default of a value as a Go expression, or "" if it is the zero value. That of a
// list is its items, as texts.
func (a *analyzer) defaultOf(ref *model.TypeRef, schema *openapi.Schema) string {
	s := schema.Resolve()
	if s == nil || s.Default == nil || s.Default.Kind == tree.Null || ref.Pointer {
		return ""
	}
	text, err := defaultText(ref, s.Default)
	if err != nil {
		a.diags.Warnf(s.Default.Pos, "default %v, so there is none; correct it with an overlay action", err)
	}
	return text
}

func defaultText(ref *model.TypeRef, node *tree.Node) (string, error) {
	switch ref.Kind {
	case model.Int, model.Int32, model.Int64, model.Float64:
		text, err := numberText(ref.Kind, node)
		if text == "0" {
			text = ""
		}
		return text, err
	case model.Bool:
		if node.Kind != tree.Bool {
			return "", fmt.Errorf("%q is not a boolean", node.Value)
		} else if node.Value == "true" {
			return "true", nil
		}
	case model.Enum:
		if !slices.ContainsFunc(ref.Type.Values, func(v *model.Value) bool { return v.Text == node.Value }) {
			return "", fmt.Errorf("%q is none of the enum's values", node.Value)
		}
		return quotedText(node)
	case model.String, model.Defined:
		return quotedText(node)
	case model.List:
		return listText(ref.Elem, node)
	}
	return "", nil
}

// quotedText returns a text as a Go literal, or "" if it is empty.
func quotedText(node *tree.Node) (string, error) {
	switch {
	case node.Kind == tree.Sequence || node.Kind == tree.Mapping:
		return "", fmt.Errorf("is %s, not a text", node.Kind)
	case node.Value == "":
		return "", nil
	}
	return strconv.Quote(node.Value), nil
}

// listText returns the items of a list as Go literals of texts.
func listText(elem *model.TypeRef, node *tree.Node) (string, error) {
	if node.Kind != tree.Sequence {
		return "", fmt.Errorf("is %s, not a list", node.Kind)
	}
	var texts []string
	for _, item := range node.Items {
		if _, err := defaultText(elem, item); err != nil {
			return "", err
		}
		texts = append(texts, strconv.Quote(item.Value))
	}
	return strings.Join(texts, ", "), nil
}

// numberText returns a number as a Go literal.
func numberText(kind model.Kind, node *tree.Node) (string, error) {
	f, err := strconv.ParseFloat(node.Value, 64)
	isNumber := (node.Kind == tree.Int || node.Kind == tree.Float) && err == nil && !math.IsInf(f, 0) && !math.IsNaN(f)
	if kind == model.Float64 {
		if !isNumber {
			return "", fmt.Errorf("%q is not a number", node.Value)
		}
		return floatLiteral(f), nil
	}
	bits := map[model.Kind]int{model.Int: 64, model.Int32: 32, model.Int64: 64}[kind]
	n, exact := wholeNumber(node.Value, 1)
	text := strconv.FormatInt(n, 10)
	if _, err := strconv.ParseInt(text, 10, bits); !isNumber || !exact || err != nil {
		return "", fmt.Errorf("%q is not a whole number of the type's size", node.Value)
	}
	return text, nil
}
