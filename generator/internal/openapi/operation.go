package openapi

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func (r *reader) operation(p tree.Pair) *Operation {
	n := p.Value
	op := &Operation{
		Pos:         p.KeyPos,
		Method:      strings.ToUpper(p.Key),
		Summary:     r.text(n, "summary"),
		Description: r.text(n, "description"),
		Parameters:  r.parameterList(n),
		RequestBody: r.requestBody(n),
		Responses:   r.responseList(n),
		Extensions:  extensions(n),
		Node:        n,
	}
	op.ID, op.IDPos = r.operationID(n, p.KeyPos)
	op.Security, op.OwnSecurity = r.security(n)
	if callbacks := r.field(n, "callbacks", tree.Mapping); callbacks != nil {
		op.Callbacks = n.KeyPos("callbacks")
	}
	return op
}

// operationID returns an operation's ID and position. No two operations may have the same.
func (r *reader) operationID(n *tree.Node, method diag.Pos) (string, diag.Pos) {
	id := r.field(n, "operationId", tree.String)
	if id == nil || id.Value == "" {
		return "", method
	}
	if first, taken := r.ids[id.Value]; taken {
		r.problems.Errorf(id.Pos, "duplicate operationId %q, first at %s; give each operation its own", id.Value, first)
	} else {
		r.ids[id.Value] = id.Pos
	}
	return id.Value, id.Pos
}

func (r *reader) requestBody(n *tree.Node) *RequestBody {
	given := r.field(n, "requestBody", tree.Mapping)
	if given == nil {
		return nil
	}
	target, _ := r.resolve(given, bodySection)
	if target == nil {
		return nil
	}
	if body, known := r.bodies[target]; known {
		return body
	}
	body := &RequestBody{
		Pos:         target.Pos,
		Description: r.text(target, "description"),
		Required:    r.flag(target, "required"),
		Content:     r.content(target),
		Node:        target,
	}
	r.bodies[target] = body
	return body
}
