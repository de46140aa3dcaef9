package lint

import (
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// A place is what a node of the document is: an object of OpenAPI, a map whose keys are names, or
// data, which has no keys that mean anything.
type place int

const (
	inObject place = iota
	inNames
	inData
)

// nameMaps are the keys of maps whose keys are names.
var nameMaps = []string{
	"callbacks", "content", "encoding", "examples", "headers", "links", "mapping", "parameters", "paths", "properties",
	"requestBodies", "responses", "schemas", "scopes", "securitySchemes", "variables",
}

// dataKeys are the keys of data: of schemas, and the value of an example.
var dataKeys = []string{"default", "enum", "example", "value"}

// under returns what the value of a key is.
func (p place) under(key string) place {
	switch {
	case p == inData || p == inObject && (slices.Contains(dataKeys, key) || strings.HasPrefix(key, "x-")):
		return inData
	case p == inObject && slices.Contains(nameMaps, key):
		return inNames
	}
	return inObject
}

// item returns what the items of a list are: those of a map of names may be listed instead.
func (p place) item() place {
	if p == inNames {
		return inObject
	}
	return p
}

// undecided returns the findings that no x-omnigen-accepted covers. One at the root covers the whole
// contract, error table and page included.
func undecided(root *tree.Node, findings []Finding) ([]Finding, error) {
	a := acceptances{found: make(map[diag.Pos][]int), decided: make(map[int]bool), findings: findings}
	for i, f := range findings {
		a.found[f.Pos] = append(a.found[f.Pos], i)
	}
	everywhere := a.read(root, inObject)
	a.visit(root, inObject, everywhere)
	var left []Finding
	for i, f := range findings {
		if !a.decided[i] && !slices.Contains(everywhere, f.Rule) {
			left = append(left, f)
		}
	}
	return left, a.problems.Sorted().Err()
}

// acceptances marks the findings that are decided.
type acceptances struct {
	findings []Finding
	found    map[diag.Pos][]int // indexes of findings
	decided  map[int]bool
	problems diag.List
}

// visit marks what lies below a node, which the accepted rules cover.
func (a *acceptances) visit(n *tree.Node, at place, accepted []string) {
	for _, p := range n.Pairs {
		below := at.under(p.Key)
		covered := slices.Concat(accepted, a.read(p.Value, below))
		a.mark(p.KeyPos, covered)
		a.mark(p.Value.Pos, covered)
		a.visit(p.Value, below, covered)
	}
	for _, item := range n.Items {
		covered := slices.Concat(accepted, a.read(item, at.item()))
		a.mark(item.Pos, covered)
		a.visit(item, at.item(), covered)
	}
}

func (a *acceptances) mark(pos diag.Pos, accepted []string) {
	for _, i := range a.found[pos] {
		if slices.Contains(accepted, a.findings[i].Rule) {
			a.decided[i] = true
		}
	}
}

// read returns the rules that a node accepts the findings of.
func (a *acceptances) read(n *tree.Node, at place) []string {
	list := n.Get(openapi.Accepted)
	switch {
	case list == nil || at == inData:
		return nil
	case list.Kind == tree.Mapping && at == inNames:
		return nil // something of that name
	case list.Kind != tree.Sequence:
		a.problems.Errorf(list.Pos, "%s: %s", openapi.Accepted, list.Unlike(tree.Sequence))
		return nil
	}
	known := ids()
	for _, item := range list.Items {
		if item.Kind != tree.String {
			a.problems.Errorf(item.Pos, "%s: %s", openapi.Accepted, item.Unlike(tree.String))
		} else if !slices.Contains(known, item.Value) {
			a.problems.Errorf(item.Pos, "%s: there is no rule %q%s", openapi.Accepted, item.Value, didYouMean(item.Value, known))
		}
	}
	return texts(list)
}
