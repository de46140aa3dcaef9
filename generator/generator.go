package generator

import (
	"cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/analyze"
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/emit"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/normalize"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// A Result is a generated package that is not written yet.
type Result struct {
	// Contract is what the package was generated from.
	Contract Contract

	// Operations and ErrorCodes count what the package holds.
	Operations, ErrorCodes int

	// Warnings are what deserves a look in the contract: lines with positions, sorted by them.
	Warnings []string

	// Notes are what omnigen has decided about its input, a line each.
	Notes []string

	api  *model.API
	tree output.Tree
}

// A Contract says which contract it is.
type Contract struct {
	Title   string
	Version string
	Digest  string // SHA-256 of all its files, in hexadecimal
}

// Written tells what Result.Write did. Names are base names, sorted.
type Written struct {
	Written, Unchanged, Removed []string
}

// Generate reads the contract and makes the package of it. It writes nothing. An error holds all that
// is wrong, a line each with its position.
func Generate(o Options) (*Result, error) {
	name := cmp.Or(o.Package, DefaultPackage)
	if err := checkPackage(name); err != nil {
		return nil, err
	}
	contract, api, diags, err := load(o)
	if err != nil {
		return nil, err
	}
	return build(contract, api, diags.Warnings(), name)
}

// build makes the package of a contract that has been read.
func build(contract *source.Contract, api *model.API, warnings diag.List, name string) (*Result, error) {
	files, err := emit.Files(api, name)
	if err != nil {
		return nil, err
	}
	tree, err := output.Tree{Files: files}.Seal(contract.Digest)
	if err != nil {
		return nil, err
	}
	return &Result{
		Contract:   Contract{Title: api.Title, Version: api.Version, Digest: contract.Digest},
		Operations: len(api.Operations),
		ErrorCodes: len(api.Errors),
		Warnings:   lines(warnings),
		Notes:      contract.Notes,
		api:        api,
		tree:       tree,
	}, nil
}

// load reads the contract up to its model. The diagnostics hold warnings only.
func load(o Options) (*source.Contract, *model.API, diag.List, error) {
	contract, diags, err := source.Load(source.Options{Spec: o.Spec, Overlay: o.Overlay, Errors: o.Errors})
	if err != nil {
		return nil, nil, nil, err
	}
	doc, found := openapi.Read(contract.Document)
	diags = append(diags, found...)
	if err := diags.Err(); err != nil {
		return nil, nil, nil, err
	}
	doc, found = normalize.Apply(doc)
	diags = append(diags, found...)
	if err := diags.Err(); err != nil {
		return nil, nil, nil, err
	}
	api, found := analyze.API(contract, doc)
	diags = append(diags, found...)
	return contract, api, diags, diags.Err()
}

func lines(l diag.List) []string {
	var lines []string
	for _, d := range l {
		lines = append(lines, d.String())
	}
	return lines
}

// Diff returns what Write would change in dir, as a unified diff; it is empty if dir is current.
func (r *Result) Diff(dir string) (string, error) { return r.tree.Diff(dir) }

// Write makes dir hold the package: all that has to change, or nothing at all and an error.
func (r *Result) Write(dir string) (Written, error) {
	summary, err := r.tree.Write(dir)
	return Written(summary), err
}

// Drift returns the reasons why dir is not current, a clause each; none if it is.
func (r *Result) Drift(dir string) ([]string, error) {
	causes, err := r.tree.Drift(dir)
	var reasons []string
	for _, c := range causes {
		reasons = append(reasons, string(c))
	}
	return reasons, err
}

// Manifest returns the manifest as JSON, for a service below baseURL and without the given optional
// operations.
func (r *Result) Manifest(baseURL string, without ...string) ([]byte, error) {
	return manifestOf(r.api, baseURL, without)
}
