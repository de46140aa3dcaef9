package normalize

import (
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// operationIDs gives an ID to each operation without one, made of its method and path: GET
// /channels/{id}/messages becomes getChannelsByIDMessages. One that would be the same in Go as
// another has the path's punctuation in words, or else a number.
func operationIDs(doc *openapi.Document, diags *diag.List) {
	var taken naming.Scope
	for _, item := range doc.Paths {
		for _, op := range item.Operations {
			taken.Take(naming.Exported(op.ID), op.Pos)
		}
	}
	for _, item := range doc.Paths {
		for _, op := range item.Operations {
			if op.ID == "" {
				op.ID = madeID(&taken, item, op, diags)
			}
		}
	}
}

// madeID takes the first ID of an operation that is free.
func madeID(taken *naming.Scope, item *openapi.PathItem, op *openapi.Operation, diags *diag.List) string {
	method := strings.ToLower(op.Method)
	first := method + pathName(item.Path, naming.Exported)
	other, free := taken.Take(naming.Exported(first), op.Pos)
	if free {
		return first
	}
	id := method + pathName(item.Path, naming.Spelled)
	for n := 2; ; n++ {
		if _, free := taken.Take(naming.Exported(id), op.Pos); free {
			break
		}
		id = first + strconv.Itoa(n)
	}
	diags.Warnf(op.Pos, "operation without operationId is called %q, because %q is taken at %s; give it one with an overlay action", id, first, other)
	return id
}

// pathName returns a path as a part of an identifier.
func pathName(path string, name func(string) string) string {
	if path == "/" {
		return "Root"
	}
	var b strings.Builder
	for segment := range strings.SplitSeq(path, "/") {
		if variable := strings.Trim(segment, "{}"); variable != segment {
			b.WriteString("By" + name(variable))
		} else {
			b.WriteString(name(segment))
		}
	}
	return b.String()
}
