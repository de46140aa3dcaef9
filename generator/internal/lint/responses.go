package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// inlineResponse finds responses that are written out where others refer to a component that says
// the same.
func inlineResponse(c *checker) {
	components := c.componentResponses()
	for op := range c.operations() {
		for _, r := range op.Responses {
			if same := components.equal(r); same != nil {
				problem := fmt.Sprintf("status %s of %s is written out, though it says the same as %s at %s, which other operations refer to",
					r.Status, op, response{same, nil}, c.componentPos(same))
				c.report(r.Pos, problem, "omnigen generates the same for both")
			}
		}
	}
}

// componentPos returns where the component that a response refers to has its name.
func (c *checker) componentPos(r *openapi.Response) diag.Pos {
	if name, ok := componentOf(r.Ref, "responses"); ok {
		return c.Source.Document.At("/components/responses").KeyPos(name)
	}
	return r.Node.Pos
}

// componentResponses are the responses that operations refer to, by their status and facts: the
// first of each.
type componentResponses map[[2]string]*openapi.Response

func (c *checker) componentResponses() componentResponses {
	if c.components != nil {
		return c.components
	}
	c.components = componentResponses{}
	known := map[*tree.Node]string{}
	for op := range c.operations() {
		for _, r := range op.Responses {
			if r.Ref == "" || r.Node == nil {
				continue
			}
			if known[r.Node] == "" {
				known[r.Node] = facts(r.Node)
			}
			key := [2]string{r.Status, known[r.Node]}
			if c.components[key] == nil {
				c.components[key] = r
			}
		}
	}
	return c.components
}

// equal returns the component that a response repeats, or nil if it is a reference itself or says
// something of its own. A response without content says nothing that could be repeated.
func (known componentResponses) equal(r *openapi.Response) *openapi.Response {
	if r.Ref != "" || r.Node == nil || len(r.Content) == 0 || len(known) == 0 {
		return nil
	}
	return known[[2]string{r.Status, facts(r.Node)}]
}

// facts returns what a node says as text, words for people aside. The order of keys plays no part.
func facts(n *tree.Node) string { return string(plain(n).JSON()) }

// plain returns a copy of a node without words for people, its keys sorted.
func plain(n *tree.Node) *tree.Node {
	copied := &tree.Node{Kind: n.Kind, Value: n.Value}
	for _, p := range n.Pairs {
		if !isWording(p) {
			copied.Pairs = append(copied.Pairs, tree.Pair{Key: p.Key, Value: plain(p.Value)})
		}
	}
	slices.SortFunc(copied.Pairs, func(a, b tree.Pair) int { return strings.Compare(a.Key, b.Key) })
	for _, item := range n.Items {
		copied.Items = append(copied.Items, plain(item))
	}
	return copied
}

// isWording reports whether a pair is text for people. A property that is called "description" is
// not: it is a mapping.
func isWording(p tree.Pair) bool {
	return p.Value.Kind == tree.String && (p.Key == "description" || p.Key == "summary" || p.Key == "title")
}
