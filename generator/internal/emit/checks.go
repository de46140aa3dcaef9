package emit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A checker makes the checks of one field. Values are given as Go expressions.
type checker struct {
	path     string // the field's wire name
	item     bool   // it is a list, and the checks are those of its item i
	rules    model.Rules
	required bool
}

// value returns the checks of a value.
func (c checker) value(x string, ref *model.TypeRef) []jen.Code {
	if ref.Pointer {
		return c.pointer(x, ref)
	}
	switch ref.Kind {
	case model.Struct:
		return c.member(x, ref)
	case model.List:
		return slices.Concat(c.counts(x), c.contains(x), c.items(x, ref.Elem))
	}
	return c.scalar(x, ref)
}

// scalar returns the checks of a value that has no parts.
func (c checker) scalar(x string, ref *model.TypeRef) []jen.Code {
	switch ref.Kind {
	case model.Time:
		if c.required {
			return c.problem(x+".IsZero()", "zero time")
		}
	case model.Enum:
		return c.enum(x, ref.Type)
	case model.Defined:
		return c.text(x, merged(ref.Type.Rules, c.rules))
	case model.String:
		return c.text(x, c.rules)
	case model.Int, model.Int32, model.Int64, model.Float64:
		return c.number(x)
	}
	return nil
}

// pointer checks what a pointer points at, if it does.
func (c checker) pointer(x string, ref *model.TypeRef) []jen.Code {
	target := *ref
	target.Pointer = false
	pointed := "(*" + x + ")"
	if ref.Kind == model.Struct {
		pointed = x
	}
	required := c
	required.required = true
	checks := required.value(pointed, &target)
	if len(checks) == 0 {
		return nil
	}
	return []jen.Code{jen.If(code("%s != nil", x)).Block(checks...)}
}

// problem notes a problem if a condition holds. The message is a format if there are values.
func (c checker) problem(condition, message string, values ...string) []jen.Code {
	text := jen.Lit(c.path + ": " + message)
	switch {
	case c.item:
		values = append([]string{"i"}, values...)
		text = code("fmt.Sprintf").Call(jen.Lit(escapePercent(c.path)+"[%d]: "+message), code("%s", strings.Join(values, ", ")))
	case len(values) > 0:
		text = code("fmt.Sprintf").Call(jen.Lit(escapePercent(c.path)+": "+message), code("%s", strings.Join(values, ", ")))
	}
	return []jen.Code{jen.If(code("%s", condition)).Block(code("p").Op("=").Append(code("p"), text))}
}

func escapePercent(text string) string { return strings.ReplaceAll(text, "%", "%%") }

// ifGiven puts a condition before another that holds only for a value that is there.
func (c checker) ifGiven(given, condition string) string {
	if c.required {
		return condition
	}
	return given + " && " + condition
}

func (c checker) enum(x string, t *model.Type) []jen.Code {
	texts := make([]string, len(t.Values))
	for i, v := range t.Values {
		texts[i] = v.Text
	}
	want := "none of " + escapePercent(strings.Join(texts, ", "))
	if len(want) > 40 {
		want = "not a documented " + t.GoName
	}
	return c.problem(c.ifGiven(x+` != ""`, "!"+x+".Valid()"), "%q is "+want, x)
}

// merged returns the rules of a use, completed by those of the type.
func merged(of, use model.Rules) model.Rules {
	if use.MinLength == nil {
		use.MinLength = of.MinLength
	}
	if use.MaxLength == nil {
		use.MaxLength = of.MaxLength
	}
	return use
}

func (c checker) text(x string, rules model.Rules) (checks []jen.Code) {
	length := "utf8.RuneCountInString(string(" + x + "))"
	switch least := rules.MinLength; {
	case least == nil || *least == 0:
	case *least == 1 && c.required:
		checks = c.problem(x+` == ""`, "empty")
	case *least > 1:
		checks = c.problem(c.ifGiven(x+` != ""`, fmt.Sprintf("%s < %d", length, *least)), fmt.Sprintf("shorter than %d characters", *least))
	}
	if most := rules.MaxLength; most != nil {
		checks = append(checks, c.problem(fmt.Sprintf("%s > %d", length, *most), fmt.Sprintf("longer than %d characters", *most))...)
	}
	return checks
}

func (c checker) number(x string) (checks []jen.Code) {
	less, more := " < ", " > "
	if c.rules.ExclusiveMinimum {
		less = " <= "
	}
	if c.rules.ExclusiveMaximum {
		more = " >= "
	}
	if c.rules.Minimum != "" {
		checks = c.problem(c.ifGiven(x+" != 0", x+less+c.rules.Minimum), "%v is too small", x)
	}
	if c.rules.Maximum != "" {
		checks = append(checks, c.problem(c.ifGiven(x+" != 0", x+more+c.rules.Maximum), "%v is too large", x)...)
	}
	return checks
}

// member returns the checks of a struct within a struct.
func (c checker) member(x string, ref *model.TypeRef) []jen.Code {
	if !hasChecks(ref.Type, map[*model.Type]bool{}) {
		return nil
	}
	check := code("p = %s.check(p).in(len(p), %q)", x, c.path)
	if c.required {
		return []jen.Code{check}
	}
	return []jen.Code{jen.If(code("%s", isSet(x, ref))).Block(check)}
}

// counts returns the checks of how many items a list has.
func (c checker) counts(x string) (checks []jen.Code) {
	least, most, length := c.rules.MinItems, c.rules.MaxItems, "len("+x+")"
	if least != nil && most != nil && *least == *most {
		return c.problem(c.ifGiven(length+" > 0", fmt.Sprintf("%s != %d", length, *least)), fmt.Sprintf("%%d items, want %d", *least), length)
	}
	if least != nil && *least > 0 {
		checks = c.problem(c.ifGiven(length+" > 0", fmt.Sprintf("%s < %d", length, *least)), fmt.Sprintf("%%d items, want %d or more", *least), length)
	}
	if most != nil {
		checks = append(checks, c.problem(fmt.Sprintf("%s > %d", length, *most), fmt.Sprintf("%%d items, want %d or fewer", *most), length)...)
	}
	return checks
}

// contains returns the checks of how many items have a property of some value.
func (c checker) contains(x string) (checks []jen.Code) {
	for _, rule := range c.rules.Contains {
		count := fmt.Sprintf("count(%s, func(item *%s) bool {\nreturn item.%s == %s\n})", x, rule.ItemType, rule.GoName, rule.GoValue)
		condition, want := fmt.Sprintf("n < %d", rule.Min), fmt.Sprintf("%d or more", rule.Min)
		switch {
		case rule.Max != nil && *rule.Max == rule.Min:
			condition, want = fmt.Sprintf("n != %d", rule.Min), strconv.Itoa(rule.Min)
		case rule.Max != nil:
			condition, want = fmt.Sprintf("n < %d || n > %d", rule.Min, *rule.Max), fmt.Sprintf("%d to %d", rule.Min, *rule.Max)
		}
		message := fmt.Sprintf("%%d with %s %s, want %s", escapePercent(rule.Property), escapePercent(rule.Value), want)
		checks = append(checks, c.problem("n := "+count+"; "+condition, message, "n")...)
	}
	return checks
}

// items returns the checks of each item of a list.
func (c checker) items(x string, elem *model.TypeRef) []jen.Code {
	if elem.Kind == model.Struct && !elem.Pointer {
		if !hasChecks(elem.Type, map[*model.Type]bool{}) {
			return nil
		}
		return []jen.Code{jen.For(code("i := range %s", x)).Block(code("p = %s[i].check(p).at(len(p), %q, i)", x, c.path))}
	}
	checks := checker{path: c.path, item: true, required: true}.scalar("item", elem)
	if len(checks) == 0 {
		return nil
	}
	return []jen.Code{jen.For(code("i, item := range %s", x)).Block(checks...)}
}

// hasChecks reports whether the checks of a struct can find anything.
func hasChecks(t *model.Type, seen map[*model.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	return slices.ContainsFunc(t.Fields, func(f *model.Field) bool {
		c := checker{path: f.Name, rules: f.Rules, required: f.Required}
		ref := f.Type
		if ref.Kind == model.List {
			if len(c.counts("x"))+len(c.contains("x")) > 0 {
				return true
			}
			ref = ref.Elem
		}
		if ref.Kind == model.Struct {
			return hasChecks(ref.Type, seen)
		}
		return len(c.scalar("x", ref)) > 0
	})
}
