// Package analyze turns a normalized document and an error table into the model that is generated.
// It decides all names and reports every contradiction that it meets; it writes no Go.
package analyze

import (
	"crypto/sha256"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// API returns the model of a contract. The document is normalized; the contract is the one that it
// was read from. The model is of use only if the diagnostics hold no error.
func API(contract *source.Contract, doc *openapi.Document) (*model.API, diag.List) {
	a := &analyzer{
		doc:        doc,
		api:        &model.API{Source: contract.Name, Title: doc.Title, Version: doc.Version},
		types:      make(map[*openapi.Schema]*model.Type),
		signatures: make(map[[sha256.Size]byte]*model.Type),
		wishes:     make(map[*model.Type]wish),
		shapes:     make(shapes),
		components: make(map[*openapi.Schema]*openapi.Component),
		named:      make(map[string]*openapi.Component),
		codes:      make(map[string]bool),
		open:       make(map[*openapi.Schema]bool),
		unions:     make(map[*openapi.Schema][]*model.TypeRef),
	}
	for _, c := range doc.Schemas {
		a.components[c.Schema] = c
		a.named[c.Name] = c
	}
	a.errorCodes(contract.Table)
	a.security()
	a.operations()
	a.breakCycles()
	a.optionalStructs()
	a.nameOperations()
	a.nameTypes()
	a.nameContains()
	a.manifest()
	return a.api, a.diags
}

// An analyzer builds one model.
type analyzer struct {
	doc   *openapi.Document
	api   *model.API
	diags diag.List

	types      map[*openapi.Schema]*model.Type
	signatures map[[sha256.Size]byte]*model.Type // inline types by their structure
	wishes     map[*model.Type]wish
	shapes     shapes
	components map[*openapi.Schema]*openapi.Component
	named      map[string]*openapi.Component // the same, by name
	codes      map[string]bool               // the error codes that there are
	formFields int                           // of all forms
	open       map[*openapi.Schema]bool      // lists and maps whose elements are being analyzed
	unions     map[*openapi.Schema][]*model.TypeRef
}
