package analyze

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// paths takes over the operation's path and those that the overlay adds.
func (a *analyzer) paths(op *model.Operation, item *openapi.PathItem, source *openapi.Operation) {
	params := pathParams(op)
	a.path(op, params, item.Path, item.Pos)
	for _, node := range a.texts(source.Extensions.Get("x-omnigen-paths"), "x-omnigen-paths") {
		switch {
		case !strings.HasPrefix(node.Value, "/"):
			a.diags.Errorf(node.Pos, "path %q must begin with a slash", node.Value)
		case len(node.Value) > openapi.MaxPath:
			a.diags.Errorf(node.Pos, "the path %q is longer than %d bytes, which is the most that is served; shorten it", node.Value, openapi.MaxPath)
		default:
			a.path(op, params, node.Value, node.Pos)
		}
	}
	a.checkPathParams(op)
}

// pathParams returns the parameters of an operation that stand in its paths, by name.
func pathParams(op *model.Operation) map[string]*model.Param {
	params := make(map[string]*model.Param)
	for _, p := range op.Params {
		if p.In == model.InPath {
			params[p.Name] = p
		}
	}
	return params
}

// checkPathParams reports a variable that no path has, and makes one optional that some path lacks.
func (a *analyzer) checkPathParams(op *model.Operation) {
	uses := make(map[*model.Param]int)
	for _, path := range op.Paths {
		for _, segment := range path.Segments {
			uses[segment.Param]++
		}
	}
	for _, p := range op.Params {
		if p.In != model.InPath {
			continue
		}
		if uses[p] == 0 {
			a.diags.Errorf(p.Pos, "operation %q: path parameter %q stands in no path of the operation; remove it, or add {%[2]s} to the path", op.ID, p.Name)
		}
		p.Required = uses[p] == len(op.Paths)
	}
}

func (a *analyzer) path(op *model.Operation, params map[string]*model.Param, template string, pos diag.Pos) {
	path := &model.Path{Pos: pos, Template: template}
	for text := range strings.SplitSeq(template[1:], "/") {
		path.Segments = append(path.Segments, a.segment(op, params, text, pos))
	}
	op.Paths = append(op.Paths, path)
}

// segment reads a part of a path: text, or one variable with text around it.
func (a *analyzer) segment(op *model.Operation, params map[string]*model.Param, text string, pos diag.Pos) model.Segment {
	prefix, rest, variable := strings.Cut(text, "{")
	if !variable {
		return model.Segment{Literal: text}
	}
	name, suffix, closed := strings.Cut(rest, "}")
	if !closed || strings.ContainsAny(prefix+suffix+name, "{}") {
		a.diags.Errorf(pos, "path segment %q: a segment may hold one variable; describe it as one with an overlay action", text)
		return model.Segment{Literal: text}
	}
	if p := params[name]; p != nil {
		return model.Segment{Param: p, Prefix: prefix, Suffix: suffix}
	}
	a.diags.Errorf(pos, "operation %q: path variable %q has no parameter; add one with in: path, name: %[2]s", op.ID, name)
	return model.Segment{Literal: text}
}

// pathShape returns a path without the names of its variables.
func pathShape(path *model.Path) string {
	var b strings.Builder
	for _, s := range path.Segments {
		b.WriteString("/" + s.Literal)
		if s.Param != nil {
			b.WriteString(s.Prefix + "{}" + s.Suffix)
		}
	}
	return b.String()
}
