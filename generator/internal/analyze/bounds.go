package analyze

import (
	"math"
	"strconv"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// numberRules adds what a number must obey. Bounds that all values of the Go type obey are none.
func (a *analyzer) numberRules(r *model.Rules, s *openapi.Schema) {
	switch schemaType(s) {
	case "integer":
		r.Minimum = integerBound(s.Minimum, s.ExclusiveMinimum, 1, integerKind(s))
		r.Maximum = integerBound(s.Maximum, s.ExclusiveMaximum, -1, integerKind(s))
		r.Values = a.numberValues(s.Enum, integerKind(s))
	case "number":
		r.Minimum, r.ExclusiveMinimum = numberBound(s.Minimum), s.ExclusiveMinimum
		r.Maximum, r.ExclusiveMaximum = numberBound(s.Maximum), s.ExclusiveMaximum
		r.Values = a.numberValues(s.Enum, model.Float64)
	}
}

// integerBound returns a bound of whole numbers as a Go literal; an exclusive one is made inclusive
// by a step inwards.
func integerBound(node *tree.Node, exclusive bool, step int64, kind model.Kind) string {
	if node == nil {
		return ""
	}
	least, most := int64(math.MinInt64), int64(math.MaxInt64)
	if kind == model.Int32 {
		least, most = math.MinInt32, math.MaxInt32
	}
	n, exact := wholeNumber(node.Value, step)
	if exclusive && exact && n != math.MinInt64 && n != math.MaxInt64 {
		n += step
	}
	n = max(least, min(n, most))
	if step > 0 && n == least || step < 0 && n == most {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// wholeNumber returns the whole number next to a number, in the direction of the step, as far as an
// int64 goes, and whether it is the number itself.
func wholeNumber(text string, step int64) (n int64, exact bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n, true
	}
	f, _ := strconv.ParseFloat(text, 64) // out of range, it is an infinity
	whole := math.Floor(f)
	if step > 0 {
		whole = math.Ceil(f)
	}
	switch {
	case whole >= 1<<63:
		return math.MaxInt64, false
	case whole < -1<<63:
		return math.MinInt64, false
	}
	return int64(whole), whole == f
}

// numberBound returns a bound of numbers as a Go literal.
func numberBound(node *tree.Node) string {
	if node == nil {
		return ""
	}
	f, _ := strconv.ParseFloat(node.Value, 64)
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return ""
	}
	return floatLiteral(f)
}

// floatLiteral returns a number as a Go literal. There is no negative zero.
func floatLiteral(f float64) string { return strconv.FormatFloat(f+0, 'g', -1, 64) }

// numberValues returns the values of an enum of numbers as Go literals. A null among them is none.
func (a *analyzer) numberValues(enum []*tree.Node, kind model.Kind) []string {
	var values []string
	for _, node := range enum {
		text, err := numberText(kind, node)
		switch {
		case node.Kind == tree.Null:
		case err != nil:
			a.diags.Warnf(node.Pos, "enum value %v, so all values are allowed; correct it with an overlay action", err)
			return nil
		default:
			values = append(values, text)
		}
	}
	return values
}
