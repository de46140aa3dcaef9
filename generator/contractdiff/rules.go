package contractdiff

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A ruleChange is a rule that allows other values than before.
type ruleChange struct {
	text    string
	tighter bool // values are no longer allowed
	looser  bool // values are newly allowed
}

// ruleChanges are all that is different in what a value must obey.
type ruleChanges []ruleChange

// String returns the changes as a list: "maxLength 20 (was none), minItems 1 (was 2)".
func (l ruleChanges) String() string {
	var texts []string
	for _, r := range l {
		texts = append(texts, r.text)
	}
	return strings.Join(texts, ", ")
}

func (l ruleChanges) tighter() bool {
	return slices.ContainsFunc(l, func(r ruleChange) bool { return r.tighter })
}

func (l ruleChanges) looser() bool {
	return slices.ContainsFunc(l, func(r ruleChange) bool { return r.looser })
}

// compareRules compares what a value must obey.
func compareRules(old, new model.Rules) ruleChanges {
	l := slices.Concat(
		compareLimits("minLength", least(old.MinLength), least(new.MinLength), lower),
		compareLimits("maxLength", count(old.MaxLength), count(new.MaxLength), upper),
		compareLimits("minItems", least(old.MinItems), least(new.MinItems), lower),
		compareLimits("maxItems", count(old.MaxItems), count(new.MaxItems), upper),
		compareLimits("minimum", number(old.Minimum, old.ExclusiveMinimum), number(new.Minimum, new.ExclusiveMinimum), lower),
		compareLimits("maximum", number(old.Maximum, old.ExclusiveMaximum), number(new.Maximum, new.ExclusiveMaximum), upper),
		compareEnums(old.Values, new.Values),
		compareContents(old.Contains, new.Contains),
	)
	before, after := cmp.Or(old.Elem, &model.Rules{}), cmp.Or(new.Elem, &model.Rules{})
	if old.Elem != nil || new.Elem != nil {
		for _, r := range compareRules(*before, *after) {
			l = append(l, ruleChange{"items: " + r.text, r.tighter, r.looser})
		}
	}
	return l
}

// A side is the side on which a limit stands.
type side int

// The sides.
const (
	lower side = 1
	upper side = -1
)

// A limit is a bound of values; the zero value is none.
type limit struct {
	text      string
	value     *big.Rat
	exclusive int // 1 if the bound itself is not allowed
}

// count returns a limit of lengths.
func count(n *int) limit {
	if n == nil {
		return limit{}
	}
	return limit{text: strconv.Itoa(*n), value: big.NewRat(int64(*n), 1)}
}

// least is count for a lower limit, of which 0 is none.
func least(n *int) limit {
	if n != nil && *n == 0 {
		return limit{}
	}
	return count(n)
}

// number returns a limit of numbers.
func number(literal string, exclusive bool) limit {
	value, ok := new(big.Rat).SetString(literal)
	switch {
	case !ok:
		return limit{}
	case exclusive:
		return limit{text: literal + " exclusive", value: value, exclusive: 1}
	}
	return limit{text: literal, value: value}
}

// compareLimits compares limits of the same side.
func compareLimits(name string, old, new limit, s side) ruleChanges {
	order := new.compare(old, s)
	if order == 0 {
		return nil
	}
	return ruleChanges{{fmt.Sprintf("%s %s (was %s)", name, orNone(new.text), orNone(old.text)), order > 0, order < 0}}
}

// compare returns 1 if l is the tighter limit, -1 if m is, and 0 if they are the same.
func (l limit) compare(m limit, s side) int {
	switch {
	case l.value == nil && m.value == nil:
		return 0
	case l.value == nil:
		return -1
	case m.value == nil:
		return 1
	}
	return cmp.Or(int(s)*l.value.Cmp(m.value), cmp.Compare(l.exclusive, m.exclusive))
}

// compareEnums compares the numbers that are allowed; none means all.
func compareEnums(old, new []string) ruleChanges {
	lacks := func(values, of []string) bool {
		return len(values) > 0 && (len(of) == 0 || slices.ContainsFunc(of, func(v string) bool { return !slices.Contains(values, v) }))
	}
	change := ruleChange{fmt.Sprintf("enum %s (was %s)", orNone(strings.Join(new, ", ")), orNone(strings.Join(old, ", "))), lacks(new, old), lacks(old, new)}
	if !change.tighter && !change.looser {
		return nil
	}
	return ruleChanges{change}
}

// compareContents compares how many items must have a property of some value.
func compareContents(old, new []model.Contains) (l ruleChanges) {
	for _, p := range align(pointers(old), pointers(new), func(o, n *model.Contains) bool { return o.Property == n.Property && o.Value == n.Value }) {
		before, after := cmp.Or(p.old, &model.Contains{}), cmp.Or(p.new, &model.Contains{})
		about := cmp.Or(p.new, p.old)
		name := fmt.Sprintf("items with %s %s", word(about.Property), word(about.Value))
		l = append(l, compareLimits("min "+name, least(&before.Min), least(&after.Min), lower)...)
		l = append(l, compareLimits("max "+name, count(before.Max), count(after.Max), upper)...)
	}
	return l
}

func pointers[T any](values []T) (list []*T) {
	for i := range values {
		list = append(list, &values[i])
	}
	return list
}

// compareNull compares whether a value may be null.
func compareNull(old, new *model.TypeRef) ruleChanges {
	switch {
	case isNullable(old) && !isNullable(new):
		return ruleChanges{{"never null (was sometimes)", true, false}}
	case !isNullable(old) && isNullable(new):
		return ruleChanges{{"null allowed (was never)", false, true}}
	}
	return nil
}
