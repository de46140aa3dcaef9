package analyze

import (
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

const manifestKey = "x-omnigen-manifest"

// manifest reads what the manifest says of the contract and of each operation. An operation without
// manifest data stands in none.
func (a *analyzer) manifest() {
	node := a.doc.Extensions.Get(manifestKey)
	if node == nil {
		return
	}
	version := node.Get("version")
	if version == nil || version.Kind != tree.String || version.Value == "" {
		a.diags.Errorf(node.Pos, "%s must have a version, a text", manifestKey)
		return
	}
	a.api.Manifest = &model.Manifest{Version: version.Value}
	i := 0
	for _, item := range a.doc.Paths {
		for _, source := range item.Operations {
			if endpoint := a.endpoint(a.api.Operations[i], source); endpoint != nil {
				a.api.Manifest.Endpoints = append(a.api.Manifest.Endpoints, endpoint)
			}
			i++
		}
	}
}

// endpoint returns the manifest's entry of an operation: its path that holds just the variables that
// the manifest wants.
func (a *analyzer) endpoint(op *model.Operation, source *openapi.Operation) *model.Endpoint {
	node := source.Extensions.Get(manifestKey)
	if node == nil {
		return nil
	}
	if !inTag(op.ID) {
		a.diags.Errorf(source.IDPos, "operationId %q is a key of the manifest, and has a character that a Go struct tag cannot hold; give the operation another", op.ID)
		return nil
	}
	var want []string
	for _, v := range a.texts(node.Get("variables"), manifestKey+".variables") {
		want = append(want, v.Value)
	}
	slices.Sort(want)
	for _, path := range op.Paths {
		if slices.Equal(want, variables(path)) {
			return &model.Endpoint{Operation: op, Path: manifestPath(path)}
		}
	}
	a.diags.Errorf(node.Pos, "operation %q: no path has just the variables that the manifest wants (%s); add one with x-omnigen-paths", op.ID, strings.Join(want, ", "))
	return nil
}

// variables returns the variables of a path, sorted.
func variables(path *model.Path) []string {
	var names []string
	for _, s := range path.Segments {
		if s.Param != nil {
			names = append(names, s.Param.Name)
		}
	}
	slices.Sort(names)
	return names
}

// manifestPath returns a path with its variables as ":name".
func manifestPath(path *model.Path) string {
	var b strings.Builder
	for _, s := range path.Segments {
		b.WriteString("/" + s.Prefix + s.Literal)
		if s.Param != nil {
			b.WriteString(":" + s.Param.Name)
		}
		b.WriteString(s.Suffix)
	}
	return b.String()
}
