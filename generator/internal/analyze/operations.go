package analyze

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// operations analyzes each operation, in the document's order.
func (a *analyzer) operations() {
	var names naming.Scope
	for _, item := range a.doc.Paths {
		for _, source := range item.Operations {
			op := a.operation(item, source)
			if first, free := names.Take(op.GoName, op.Pos); !free {
				a.diags.Errorf(op.Pos, "operation %q has the Go name %s, as the one at %s has; give one of them another operationId", op.ID, op.GoName, first)
			}
			a.api.Operations = append(a.api.Operations, op)
		}
	}
	a.checkPlaces()
	if len(a.api.Operations) == 0 {
		a.diags.Errorf(a.doc.PathsPos, `the document has no operations; describe one under "paths"`)
	}
}

// checkPlaces refuses two operations of one method on paths that differ only in their variables' names.
func (a *analyzer) checkPlaces() {
	first := make(map[string]*model.Operation)
	for _, op := range a.api.Operations {
		for _, path := range op.Paths {
			place := op.Method + " " + pathShape(path)
			if other := first[place]; other != nil && other != op {
				a.diags.Errorf(path.Pos, "operation %q: its path %s is served by operation %q; take one of them away from x-omnigen-paths", op.ID, path.Template, other.ID)
			}
			first[place] = op
		}
	}
}

func (a *analyzer) operation(item *openapi.PathItem, source *openapi.Operation) *model.Operation {
	op := &model.Operation{
		Pos:       source.Pos,
		ID:        source.ID,
		GoName:    naming.Exported(source.ID),
		Method:    source.Method,
		Doc:       strings.TrimSpace(source.Description),
		Unsecured: a.unsecured(source),
	}
	if op.GoName == "" {
		op.GoName = naming.Spelled(source.ID)
	}
	if op.GoName == "" {
		a.diags.Errorf(source.IDPos, "operationId %q has no letters to make a Go name of; give the operation another", source.ID)
	}
	if op.Doc == "" {
		op.Doc = strings.TrimSpace(source.Summary)
	}
	a.optional(op, source)
	a.parameters(op, source)
	a.paths(op, item, source)
	a.requestBody(op, source)
	op.Result = a.result(op, source)
	a.unsupported(op, source)
	a.api.Unsecured = a.api.Unsecured || op.Unsecured || len(a.doc.Security) == 0 && !source.OwnSecurity
	return op
}

// optional reads whether the provider may lack the operation.
func (a *analyzer) optional(op *model.Operation, source *openapi.Operation) {
	op.NeededIf, _ = a.text(source.Extensions, "x-omnigen-optional")
	op.Optional = op.NeededIf != ""
	name, pos := a.text(source.Extensions, "x-omnigen-interface")
	switch {
	case !op.Optional && name != "":
		a.diags.Errorf(pos, "x-omnigen-interface without x-omnigen-optional: a required operation is a method of Provider")
	case op.Optional && name == "":
		op.Interface = op.GoName + "Provider"
	case op.Optional:
		op.Interface = a.declaredName(name, pos)
	}
}

// unsupported refuses what the generated package could not do as documented.
func (a *analyzer) unsupported(op *model.Operation, source *openapi.Operation) {
	if source.Callbacks.Line > 0 {
		a.diags.Errorf(source.Callbacks, "operation %q: callbacks are not supported; remove them with an overlay action", op.ID)
	}
	for _, r := range source.Responses {
		if r.Links.Line > 0 {
			a.diags.Errorf(r.Links, "operation %q: links are not supported; remove them with an overlay action", op.ID)
		}
	}
}
