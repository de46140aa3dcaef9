package generator

import (
	"errors"
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/lint"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// LintOptions say which contract to look at. The name of a package plays no part.
type LintOptions struct {
	Options

	// Docs is the path of a documentation page with an error table in Markdown, which is held
	// against the contract's error table; empty means none.
	Docs string
}

// A LintResult is what Lint finds.
type LintResult struct {
	// Findings are sorted by position.
	Findings []Finding

	// Notes are what omnigen has decided about its input, a line each.
	Notes []string
}

// A Finding is a place where the contract contradicts itself or says too little, and about which
// neither the overlay nor x-omnigen-accepted has decided.
type Finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Rule    string `json:"rule"`    // a stable ID
	Problem string `json:"problem"` // what is wrong
	Outcome string `json:"outcome"` // what omnigen does about it
}

// String returns the finding as a line: "file:line:col: rule: problem; outcome".
func (f Finding) String() string {
	pos := diag.Pos{File: f.File, Line: f.Line, Col: f.Column}
	return fmt.Sprintf("%s: %s: %s; %s", pos, f.Rule, f.Problem, f.Outcome)
}

// Lint reads the contract and finds its contradictions. An error holds all that makes it unreadable,
// a line each with its position.
func Lint(o LintOptions) (*LintResult, error) {
	contract, warnings, err := source.Load(source.Options{Spec: o.Spec, Overlay: o.Overlay, Errors: o.Errors})
	if err != nil {
		return nil, err
	}
	doc, diags := openapi.Read(contract.Document)
	if err := diags.Err(); err != nil {
		return nil, err
	}
	page, err := readPage(o.Docs, contract)
	if err != nil {
		return nil, err
	}
	found, err := lint.Findings(lint.Contract{Source: contract, Warnings: warnings, Document: doc, Page: page})
	if err != nil {
		return nil, err
	}
	return &LintResult{findings(found), contract.Notes}, nil
}

// readPage reads a documentation page to hold against the contract's error table.
func readPage(file string, contract *source.Contract) (*lint.Page, error) {
	if file == "" {
		return nil, nil
	}
	if contract.Table == nil {
		return nil, errors.New("there is no error table to hold the documentation page against; give one with --errors")
	}
	text, err := source.Text(file)
	if err != nil {
		return nil, err
	}
	return lint.ReadPage(file, text)
}

func findings(found []lint.Finding) []Finding {
	list := make([]Finding, len(found))
	for i, f := range found {
		list[i] = Finding{f.Pos.File, f.Pos.Line, f.Pos.Col, f.Rule, f.Problem, f.Outcome}
	}
	return list
}
