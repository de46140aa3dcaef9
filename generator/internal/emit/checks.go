package emit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A checker makes the checks of a value and of what it holds. Values are given as Go expressions.
type checker struct {
	field    string   // the wire name of the field that the value belongs to; "" outside of structs
	verbs    string   // what follows the name in the path: "[%d]" for each list around the value, …
	args     []string // the Go expressions for the verbs
	rules    model.Rules
	required bool
	checked  map[*model.Type]bool // the structs that have checks
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
	case model.Map:
		return c.entries(x, ref.Elem)
	}
	return c.scalar(x, ref)
}

// scalar returns the checks of a value that has no parts.
func (c checker) scalar(x string, ref *model.TypeRef) []jen.Code {
	switch ref.Kind {
	case model.Time:
		if c.required {
			return c.problem(selected(x)+".IsZero()", "zero time")
		}
	case model.Enum:
		return c.enum(x, ref.Type)
	case model.Defined:
		return c.text(x, merged(ref.Type.Rules, c.rules))
	case model.String:
		return c.text(x, c.rules)
	case model.Int, model.Int32, model.Int64, model.Float64:
		return c.number(x, ref)
	}
	return nil
}

// pointer checks what a pointer points at, if it does.
func (c checker) pointer(x string, ref *model.TypeRef) []jen.Code {
	target := *ref
	target.Pointer = false
	pointed := "*" + x
	if ref.Kind == model.Struct {
		pointed = x
	}
	c.required = true
	checks := c.value(pointed, &target)
	if len(checks) == 0 {
		return nil
	}
	return []jen.Code{jen.If(code("%s != nil", x)).Block(checks...)}
}

// path returns the value's path as a format, with a separator behind it.
func (c checker) path(separator string) string {
	if path := escapePercent(c.field) + c.verbs; path != "" {
		return path + separator
	}
	return ""
}

// problem notes a problem if a condition holds. The message is a format of the values.
func (c checker) problem(condition, message string, values ...string) []jen.Code {
	text := sprintf(c.path(": ")+message, slices.Concat(c.args, values))
	return []jen.Code{jen.If(code("%s", condition)).Block(code("p = append(p, %s)", text))}
}

// sprintf returns the expression for a text that is made by a format.
func sprintf(format string, values []string) string {
	if len(values) == 0 {
		return strconv.Quote(strings.ReplaceAll(format, "%%", "%"))
	}
	return fmt.Sprintf("fmt.Sprintf(%s, %s)", strconv.Quote(format), strings.Join(values, ", "))
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
	want := "none of " + escapePercent(strings.Join(valueTexts(t), ", "))
	if len(want) > 40 {
		want = "not a documented " + t.GoName
	}
	return c.problem(c.ifGiven(x+` != ""`, "!"+selected(x)+".Valid()"), "%q is "+want, x)
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

func (c checker) number(x string, ref *model.TypeRef) (checks []jen.Code) {
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
	if values := strings.Join(c.rules.Values, ", "); values != "" {
		condition := fmt.Sprintf("!slices.Contains([]%s{%s}, %s)", basics[ref.Kind], values, x)
		checks = append(checks, c.problem(c.ifGiven(x+" != 0", condition), "%v is none of "+values, x)...)
	}
	return checks
}

// member returns the checks of a struct.
func (c checker) member(x string, ref *model.TypeRef) []jen.Code {
	if !c.checked[ref.Type] {
		return nil
	}
	check := code("p = %s.check(p)%s", selected(x), c.within())
	if c.required {
		return []jen.Code{check}
	}
	return []jen.Code{jen.If(code("%s", isSet(x, ref))).Block(check)}
}

// within returns the call that puts the path before the problems of a struct.
func (c checker) within() string {
	switch {
	case c.path("") == "":
		return ""
	case c.verbs == "":
		return fmt.Sprintf(".in(len(p), %q)", c.field)
	case c.verbs == "[%d]":
		return fmt.Sprintf(".at(len(p), %q, %s)", c.field, c.args[0])
	}
	return fmt.Sprintf(".in(len(p), %s)", sprintf(c.path(""), c.args))
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

// elem returns the checker of an element of the value, which stands at an index of its own.
func (c checker) elem(verb, index string) checker {
	c.verbs += verb
	c.args = append(slices.Clone(c.args), index)
	c.required = true
	if c.rules.Elem == nil {
		c.rules = model.Rules{}
	} else {
		c.rules = *c.rules.Elem
	}
	return c
}

// numbered returns the name of a variable, which is another one in each loop within a loop.
func (c checker) numbered(name string) string {
	if len(c.args) == 0 {
		return name
	}
	return name + strconv.Itoa(len(c.args)+1)
}

// items returns the checks of each item of a list.
func (c checker) items(x string, elem *model.TypeRef) []jen.Code {
	i, item := c.numbered("i"), c.numbered("item")
	loop, target := i+", "+item, item
	if elem.Kind == model.Struct && !elem.Pointer {
		loop, target = i, selected(x)+"["+i+"]"
	}
	return c.loop(loop+" := range "+x, c.elem("[%d]", i).value(target, elem))
}

// entries returns the checks of each value of a map, in the order of their keys.
func (c checker) entries(x string, elem *model.TypeRef) []jen.Code {
	key, item := c.numbered("key"), c.numbered("item")
	checks := c.elem("[%q]", key).value(item, elem)
	if len(checks) > 0 {
		checks = append([]jen.Code{code("%s := %s[%s]", item, selected(x), key)}, checks...)
	}
	return c.loop(fmt.Sprintf("_, %s := range slices.Sorted(maps.Keys(%s))", key, x), checks)
}

func (c checker) loop(head string, checks []jen.Code) []jen.Code {
	if len(checks) == 0 {
		return nil
	}
	return []jen.Code{jen.For(code("%s", head)).Block(checks...)}
}

// selected returns an expression as it stands before a selector or an index.
func selected(x string) string {
	if strings.HasPrefix(x, "*") {
		return "(" + x + ")"
	}
	return x
}

// fieldChecks returns the checks of the fields of a struct.
func fieldChecks(t *model.Type, checked map[*model.Type]bool) []jen.Code {
	var checks []jen.Code
	for _, f := range t.Fields {
		c := checker{field: f.Name, rules: f.Rules, required: f.Required && !f.ReadOnly && !f.WriteOnly, checked: checked}
		checks = append(checks, c.value("v."+f.GoName, f.Type)...)
	}
	return checks
}

// checkedTypes returns the structs that have checks: of their own, or of a struct that they hold.
func checkedTypes(structs []*model.Type) map[*model.Type]bool {
	checked := make(map[*model.Type]bool)
	holders := make(map[*model.Type][]*model.Type)
	var mark func(*model.Type)
	mark = func(t *model.Type) {
		if !checked[t] {
			checked[t] = true
			for _, holder := range holders[t] {
				mark(holder)
			}
		}
	}
	for _, t := range structs {
		for _, f := range t.Fields {
			if held := heldStruct(f.Type); held != nil {
				holders[held] = append(holders[held], t)
			}
		}
	}
	for _, t := range structs {
		if len(fieldChecks(t, nil)) > 0 {
			mark(t)
		}
	}
	return checked
}

// heldStruct returns the struct that a value is, or that its elements are, or nil.
func heldStruct(ref *model.TypeRef) *model.Type {
	for ref.Elem != nil {
		ref = ref.Elem
	}
	if ref.Kind == model.Struct {
		return ref.Type
	}
	return nil
}
