package contractdiff

import (
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// compareTypes compares the types, each once, however often it is used.
func (c *comparison) compareTypes() {
	for _, p := range c.types {
		is := c.noting(p.old.Pos, p.new.Pos)
		if p.old.GoName != p.new.GoName {
			is(typeRenamed, fmt.Sprintf("The type %s is now called %s.", p.old.GoName, p.new.GoName), "Rename it, and what is called after it.")
		}
		if p.old.Kind != p.new.Kind {
			is(typeKind, fmt.Sprintf("%s is now %s; it was %s.", p.new.GoName, kindName(p.new.Kind), kindName(p.old.Kind)), "Change the code that uses it.")
			continue
		}
		c.compareFieldRules(p, p.new.GoName, p.old.Pos, p.new.Pos, compareRules(p.old.Rules, p.new.Rules))
		c.compareFields(p)
		c.compareValues(p)
		c.compareTypeDocs(p)
	}
}

// compareFieldRules notes a change of what a value must obey.
func (c *comparison) compareFieldRules(p *typePair, what string, old, new diag.Pos, rules ruleChanges) {
	if len(rules) == 0 {
		return
	}
	result, request := fieldRulesLoosened, requestFieldRulesTightened
	if rules.tighter() {
		result = fieldRulesTightened
	}
	if rules.looser() {
		request = requestFieldRulesLoosened
	}
	do := map[Kind]string{
		fieldRulesTightened:       "See that the code obeys them.",
		requestFieldRulesLoosened: "See that the code can take what is now allowed; then regenerate and deploy.",
	}
	kind := p.kind(result, request)
	if do[kind] == "" {
		do[kind] = nothing
	}
	c.add(kind, old, new, fmt.Sprintf("%s has other rules: %s.", what, rules), do[kind])
}

// compareValues compares the values of an enum.
func (c *comparison) compareValues(p *typePair) {
	name := p.new.GoName
	for _, v := range align(p.old.Values, p.new.Values,
		func(o, n *model.Value) bool { return o.Text == n.Text },
		func(o, n *model.Value) bool { return o.GoName == n.GoName },
	) {
		switch {
		case v.old == nil:
			c.valueAdded(p, v.new)
		case v.new == nil:
			c.add(p.kind(resultValueRemoved, requestValueRemoved), v.old.Pos, diag.Pos{}, fmt.Sprintf("%s no longer has the value %s.", name, word(v.old.Text)),
				fmt.Sprintf("Do without %s.", v.old.GoName))
		case v.old.Text != v.new.Text:
			c.add(valueRenamed, v.old.Pos, v.new.Pos, fmt.Sprintf("The value %s of %s is now written %s.", word(v.old.Text), name, word(v.new.Text)), deploy)
		case p.old.GoName == name:
			c.valueGoName(p, v.old, v.new)
		}
	}
}

func (c *comparison) valueAdded(p *typePair, v *model.Value) {
	kind, do := p.kind(resultValueAdded, requestValueAdded), "Use %s where it fits."
	if kind == requestValueAdded {
		do = "See what to do with %s; then regenerate and deploy."
	}
	c.add(kind, diag.Pos{}, v.Pos, fmt.Sprintf("%s has a new value, %s.", p.new.GoName, word(v.Text)), fmt.Sprintf(do, v.GoName))
}

func (c *comparison) valueGoName(p *typePair, old, new *model.Value) {
	c.compareGoName(old.Pos, new.Pos, goName{
		kind: valueGoName, what: fmt.Sprintf("value %s of %s", word(new.Text), p.new.GoName), old: old.GoName, new: new.GoName,
		reused: slices.ContainsFunc(p.new.Values, func(v *model.Value) bool { return v.GoName == old.GoName }),
	})
}
