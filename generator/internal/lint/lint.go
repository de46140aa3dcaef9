// Package lint finds where a contract contradicts itself, or leaves open what it means, and says what
// omnigen does about each place. A rule is a function in a small file; rules.go lists them. They read
// the document as it is after the overlay, so a decision in the overlay ends the finding. Nothing
// here knows of a particular contract, and nothing is changed.
package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// A Finding is a place in the contract that contradicts another, or says too little. Both sentences
// are lower case and have no full stop.
type Finding struct {
	Pos     diag.Pos
	Rule    string // the ID of the rule
	Problem string // what is wrong, the offender in quotes
	Outcome string // what omnigen does about it
}

// A Contract is what the rules read.
type Contract struct {
	Source   *source.Contract
	Warnings diag.List         // from reading the source
	Document *openapi.Document // not normalized
	Page     *Page             // a documentation page; nil: none
}

// Findings returns what the rules find and nobody has accepted, sorted by position: at most one
// finding of a rule at a place. An error is a diag.List of acceptances that mean nothing.
func Findings(contract Contract) ([]Finding, error) {
	c := &checker{Contract: contract}
	for _, r := range rules {
		c.rule = r.id
		r.check(c)
	}
	findings, err := undecided(contract.Source.Document, c.findings)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(a.Pos.Compare(b.Pos), strings.Compare(a.Rule, b.Rule))
	})
	return slices.CompactFunc(findings, func(a, b Finding) bool { return a.Pos == b.Pos && a.Rule == b.Rule }), nil
}

// A checker holds a contract against the rules.
type checker struct {
	Contract
	rule     string // the ID of the rule at work
	findings []Finding

	// What rules share, made when it is first asked for.
	gathered   []*answer
	components componentResponses
}

// report adds a finding of the rule at work.
func (c *checker) report(pos diag.Pos, problem, outcome string) {
	c.findings = append(c.findings, Finding{pos, c.rule, problem, outcome})
}
