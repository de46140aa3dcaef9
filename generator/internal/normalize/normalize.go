// Package normalize makes the many ways to say a thing in OpenAPI one way, so that analyze sees only
// that one. It is an ordered list of small passes over a copy of the document, a file each. It knows
// nothing of Go.
package normalize

import (
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// A pass changes the document in one respect and reports what it cannot deal with.
type pass func(*openapi.Document, *diag.List)

// passes are in the order in which they apply.
var passes = []pass{
	sharedParameters,
	operationIDs,
	mergeAllOf,
}

// Apply returns a normalized copy of the document.
func Apply(doc *openapi.Document) (*openapi.Document, diag.List) {
	doc = doc.Clone()
	var diags diag.List
	for _, apply := range passes {
		apply(doc, &diags)
	}
	return doc, diags
}
