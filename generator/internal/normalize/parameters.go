package normalize

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// sharedParameters gives the parameters of a path to each of its operations, before their own. A
// parameter of the operation stands for the shared one of the same name and place.
func sharedParameters(doc *openapi.Document, _ *diag.List) {
	for _, item := range doc.Paths {
		for _, op := range item.Operations {
			shared := slices.DeleteFunc(slices.Clone(item.Parameters), func(p *openapi.Parameter) bool {
				return slices.ContainsFunc(op.Parameters, func(own *openapi.Parameter) bool {
					return own.Name == p.Name && own.In == p.In
				})
			})
			op.Parameters = append(shared, op.Parameters...)
		}
		item.Parameters = nil
	}
}
