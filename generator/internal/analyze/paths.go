package analyze

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// paths takes over the operation's path and those that the overlay adds.
func (a *analyzer) paths(op *model.Operation, item *openapi.PathItem, source *openapi.Operation) {
	a.path(op, item.Path, item.Pos)
	for _, node := range a.texts(source.Extensions.Get("x-omnigen-paths"), "x-omnigen-paths") {
		if !strings.HasPrefix(node.Value, "/") {
			a.diags.Errorf(node.Pos, "path %q must begin with a slash", node.Value)
			continue
		}
		a.path(op, node.Value, node.Pos)
	}
	for _, p := range op.Params {
		if p.In == model.InPath {
			a.checkPathParam(op, p)
		}
	}
}

// checkPathParam reports a variable that no path has, and makes one optional that some path lacks.
func (a *analyzer) checkPathParam(op *model.Operation, p *model.Param) {
	uses := 0
	for _, path := range op.Paths {
		for _, segment := range path.Segments {
			if segment.Param == p {
				uses++
			}
		}
	}
	if uses == 0 {
		a.diags.Errorf(p.Pos, "operation %q: path parameter %q stands in no path of the operation; remove it, or add {%[2]s} to the path", op.ID, p.Name)
	}
	p.Required = uses == len(op.Paths)
}

func (a *analyzer) path(op *model.Operation, template string, pos diag.Pos) {
	path := &model.Path{Pos: pos, Template: template}
	for text := range strings.SplitSeq(template[1:], "/") {
		path.Segments = append(path.Segments, a.segment(op, text, pos))
	}
	op.Paths = append(op.Paths, path)
}

// segment reads a part of a path: text, or one variable with text around it.
func (a *analyzer) segment(op *model.Operation, text string, pos diag.Pos) model.Segment {
	prefix, rest, variable := strings.Cut(text, "{")
	if !variable {
		return model.Segment{Literal: text}
	}
	name, suffix, closed := strings.Cut(rest, "}")
	if !closed || strings.ContainsAny(prefix+suffix+name, "{}") {
		a.diags.Errorf(pos, "path segment %q: a segment may hold one variable; describe it as one with an overlay action", text)
		return model.Segment{Literal: text}
	}
	for _, p := range op.Params {
		if p.In == model.InPath && p.Name == name {
			return model.Segment{Param: p, Prefix: prefix, Suffix: suffix}
		}
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
