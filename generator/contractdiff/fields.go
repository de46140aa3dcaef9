package contractdiff

import (
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// fields returns the fields of a type in pairs.
func fields(p *typePair) []pair[model.Field] {
	return align(p.old.Fields, p.new.Fields,
		func(o, n *model.Field) bool { return o.Name == n.Name },
		func(o, n *model.Field) bool { return o.GoName == n.GoName },
	)
}

// compareFields compares the fields of a type.
func (c *comparison) compareFields(p *typePair) {
	for _, f := range fields(p) {
		switch {
		case f.old == nil:
			c.fieldAdded(p, f.new)
		case f.new == nil:
			c.fieldRemoved(p, f.old)
		default:
			c.fieldChanged(p, f.old, f.new)
		}
	}
}

// member names a field.
func member(t *model.Type, f *model.Field) string { return t.GoName + "." + word(f.Name) }

func (c *comparison) fieldAdded(p *typePair, f *model.Field) {
	kind, what := p.kind(fieldAdded, requestFieldAdded), "%s is new."
	if f.Required {
		kind, what = p.kind(requiredFieldAdded, requestFieldAdded), "%s is new and required."
	}
	do := map[Kind]string{
		requiredFieldAdded: "Set %s.%s.",
		fieldAdded:         "Set %s.%s if the platform knows it.",
		requestFieldAdded:  "See what to do with %s.%s.",
	}[kind]
	c.add(kind, diag.Pos{}, f.Pos, fmt.Sprintf(what, member(p.new, f)), fmt.Sprintf(do, p.new.GoName, f.GoName))
}

func (c *comparison) fieldRemoved(p *typePair, f *model.Field) {
	request := requestFieldRemoved
	if f.Required {
		request = requiredRequestFieldRemoved
	}
	c.add(p.kind(fieldRemoved, request), f.Pos, diag.Pos{}, fmt.Sprintf("%s is gone.", member(p.new, f)),
		fmt.Sprintf("Do without %s.%s.", p.new.GoName, f.GoName))
}

func (c *comparison) fieldChanged(p *typePair, old, new *model.Field) {
	is, what := c.noting(old.Pos, new.Pos), member(p.new, new)
	if old.Name != new.Name {
		is(fieldRenamed, fmt.Sprintf("%s was called %s.", what, word(old.Name)), deploy)
	}
	c.compareGoName(old.Pos, new.Pos, goName{
		kind: fieldGoName, what: "field " + what, old: old.GoName, new: new.GoName,
		reused: slices.ContainsFunc(p.new.Fields, func(f *model.Field) bool { return f.GoName == old.GoName && c.sameGo(old.Type, f.Type) }),
	})
	switch {
	case !old.Required && new.Required:
		is(p.kind(fieldBecameRequired, requestFieldBecameRequired), fmt.Sprintf("%s is now required.", what), p.followRequired(new))
	case old.Required && !new.Required:
		is(p.kind(fieldBecameOptional, requestFieldBecameOptional), fmt.Sprintf("%s is no longer required.", what), p.followOptional(new))
	}
	if plain(old.Default) != plain(new.Default) {
		is(fieldDefault, fmt.Sprintf("%s now has the default %s; it was %s.", what, orNone(new.Default), orNone(old.Default)), deploy)
	}
	rules := compareRules(old.Rules, new.Rules)
	if c.sameGo(old.Type, new.Type) {
		rules = append(rules, compareNull(old.Type, new.Type)...)
	} else {
		c.fieldTypeChanged(p, old, new)
	}
	c.compareFieldRules(p, what, old.Pos, new.Pos, rules)
}

// followRequired says what to do about a field that is now required.
func (p *typePair) followRequired(f *model.Field) string {
	if p.uses == inRequest {
		return nothing
	}
	return fmt.Sprintf("Set %s.%s always.", p.new.GoName, f.GoName)
}

// followOptional says what to do about a field that is no longer required.
func (p *typePair) followOptional(f *model.Field) string {
	if p.uses == inResult {
		return nothing
	}
	return fmt.Sprintf("See that the code understands an empty %s.%s; then regenerate and deploy.", p.new.GoName, f.GoName)
}

// fieldTypeChanged notes that a field has another type in Go, and maybe on the wire.
func (c *comparison) fieldTypeChanged(p *typePair, old, new *model.Field) {
	kind := fieldGoType
	if p.uses&inResult != 0 && !c.fits(old.Type, new.Type) || p.uses&inRequest != 0 && !c.fits(new.Type, old.Type) {
		kind = fieldType
	}
	c.add(kind, old.Pos, new.Pos, fmt.Sprintf("%s is now of the Go type %s; it was %s.", member(p.new, new), goType(new.Type), goType(old.Type)),
		fmt.Sprintf("Change the code that uses %s.%s.", p.new.GoName, new.GoName))
}
