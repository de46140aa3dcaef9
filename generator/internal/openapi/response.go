package openapi

import (
	"regexp"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// statuses are the keys that responses may have.
var statuses = regexp.MustCompile(`^([1-5][0-9][0-9]|[1-5]XX|default)$`)

func (r *reader) responseList(n *tree.Node) []*Response {
	var list []*Response
	responses := r.need(n, "responses", tree.Mapping)
	if responses == nil {
		return nil
	}
	for _, p := range responses.Pairs {
		switch {
		case isExtension(p.Key):
		case !statuses.MatchString(p.Key):
			r.problems.Errorf(p.KeyPos, "%q is not a status; it is a number from 100 to 599, a class such as 4XX, or default", p.Key)
		default:
			list = append(list, r.response(p))
		}
	}
	return list
}

// response reads what a status stands for. Responses that share a definition share its parts.
func (r *reader) response(p tree.Pair) *Response {
	response := &Response{Pos: p.KeyPos, Status: p.Key}
	target, ref := r.resolve(p.Value, responseSection)
	if target != nil {
		*response = *r.definition(target)
	}
	response.Pos, response.Status, response.Ref = p.KeyPos, p.Key, ref
	return response
}

func (r *reader) definition(n *tree.Node) *Response {
	if known := r.responses[n]; known != nil {
		return known
	}
	response := &Response{Description: r.text(n, "description"), Content: r.content(n), Node: n}
	for _, p := range r.pairs(n, "headers") {
		if header, _ := r.resolve(p.Value, headerSection); header != nil {
			response.Headers = append(response.Headers, p.Key)
		}
	}
	if links := r.field(n, "links", tree.Mapping); links != nil {
		response.Links = n.KeyPos("links")
	}
	r.responses[n] = response
	return response
}

// content reads the media types of a body, answer or parameter.
func (r *reader) content(n *tree.Node) []*MediaType {
	var list []*MediaType
	for _, p := range r.pairs(n, "content") {
		if !r.isMapping(p.Value) {
			continue
		}
		media := &MediaType{Pos: p.KeyPos, Name: p.Key, Example: example(p.Value)}
		if schema := r.field(p.Value, "schema", tree.Mapping); schema != nil {
			media.Schema = r.schema(schema)
		}
		list = append(list, media)
	}
	return list
}

// example returns the example of a media type, or the first of several, or nil.
func example(n *tree.Node) *tree.Node {
	if e := n.Get("example"); e != nil {
		return e
	}
	if several := n.Get("examples"); several != nil && len(several.Pairs) > 0 {
		return several.Pairs[0].Value.Get("value")
	}
	return nil
}
