package contractdiff

import (
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// locations say what a value in a request is called.
var locations = map[model.Location]string{
	model.InPath: "path variable", model.InQuery: "query parameter", model.InHeader: "header", model.InForm: "form field",
}

// inputs returns the values of two requests in pairs: parameters, and the fields of forms if both
// requests have one.
func inputs(old, new *model.Operation) []pair[model.Param] {
	before, after := old.Params, new.Params
	if old.Form != nil && new.Form != nil {
		before, after = slices.Concat(before, old.Form.Fields), slices.Concat(after, new.Form.Fields)
	}
	return align(before, after,
		func(o, n *model.Param) bool { return o.In == n.In && o.Name == n.Name },
		sameVariable(old, new),
		func(o, n *model.Param) bool { return o.GoName == n.GoName },
	)
}

// compareParameters compares the values of a request.
func (c *comparison) compareParameters(old, new *model.Operation) {
	for _, p := range inputs(old, new) {
		switch {
		case p.old == nil:
			c.add(parameterAdded, diag.Pos{}, p.new.Pos, fmt.Sprintf("The %s is new.", input(new, p.new)),
				fmt.Sprintf("See whether %s.%s should change the answer.", new.Request, p.new.GoName))
		case p.new == nil:
			c.parameterRemoved(old, p.old)
		default:
			c.parameterChanged(new, p.old, p.new)
			c.compareGoName(p.old.Pos, p.new.Pos, goName{
				kind: parameterGoName, what: input(new, p.new), old: p.old.GoName, new: p.new.GoName,
				reused: slices.ContainsFunc(inputs(old, new), func(q pair[model.Param]) bool {
					return q.new != nil && q.new.GoName == p.old.GoName && c.sameGo(p.old.Type, q.new.Type)
				}),
			})
		}
	}
}

// input names a value of a request.
func input(op *model.Operation, p *model.Param) string {
	return fmt.Sprintf("%s %s of %s", locations[p.In], word(p.Name), word(op.ID))
}

func (c *comparison) parameterRemoved(op *model.Operation, p *model.Param) {
	kind := parameterRemoved
	if p.Required && p.In != model.InPath {
		kind = requiredParameterRemoved
	}
	c.add(kind, p.Pos, diag.Pos{}, fmt.Sprintf("The %s is gone.", input(op, p)),
		fmt.Sprintf("Do without %s.%s.", op.Request, p.GoName))
}

func (c *comparison) parameterChanged(op *model.Operation, old, new *model.Param) {
	is := c.noting(old.Pos, new.Pos)
	what := input(op, new)
	switch {
	case old.In != new.In:
		is(parameterMoved, fmt.Sprintf("The %s was the %s %s.", what, locations[old.In], word(old.Name)), deploy)
	case old.Name != new.Name && old.In != model.InPath:
		is(parameterRenamed, fmt.Sprintf("The %s was called %s.", what, word(old.Name)), deploy)
	}
	c.compareInputTypes(op, old, new)
	if plain(old.Default) != plain(new.Default) {
		is(parameterDefault, fmt.Sprintf("The %s now has the default %s; it was %s.", what, orNone(new.Default), orNone(old.Default)), deploy)
	}
	switch {
	case !old.Required && new.Required:
		is(parameterBecameRequired, fmt.Sprintf("The %s is now always given.", what), nothing)
	case old.Required && !new.Required:
		is(parameterBecameOptional, fmt.Sprintf("The %s may now be missing.", what),
			fmt.Sprintf("See that the code understands %s.%s when it is empty; then regenerate and deploy.", op.Request, new.GoName))
	}
	if old.Separator != new.Separator && old.Type.Kind == model.List && new.Type.Kind == model.List {
		is(parameterSeparator, fmt.Sprintf("The items of the %s now come %s; they came %s.", what, joined(new), joined(old)), deploy)
	}
}

// compareInputTypes compares which values a parameter can have.
func (c *comparison) compareInputTypes(op *model.Operation, old, new *model.Param) {
	is, what := c.noting(old.Pos, new.Pos), input(op, new)
	if !c.sameGo(old.Type, new.Type) {
		kind := parameterType
		if c.fitsInput(new.Type, old.Type) {
			kind = parameterGoType
		}
		is(kind, fmt.Sprintf("The %s is now of the Go type %s; it was %s.", what, goType(new.Type), goType(old.Type)),
			fmt.Sprintf("Change the code that reads %s.%s.", op.Request, new.GoName))
	}
	if rules := compareRules(old.Rules, new.Rules); len(rules) > 0 {
		kind, do := parameterRulesTightened, nothing
		if rules.looser() {
			kind, do = parameterRulesLoosened, "See that the code can take what is now allowed; then regenerate and deploy."
		}
		is(kind, fmt.Sprintf("The %s has other rules: %s.", what, rules), do)
	}
}

// joined says how the items of a list come.
func joined(p *model.Param) string {
	if p.Separator == "" {
		return "one by one"
	}
	return fmt.Sprintf("joined by %q", p.Separator)
}
