package lint

import (
	"iter"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// An answer is a JSON body that operations answer with. A body that several responses share is one.
type answer struct {
	name      string // where it stands first, for messages
	schema    *openapi.Schema
	statuses  []string
	good, bad bool // it belongs to requests that went well, that failed
}

// A response is a response of an operation.
type response struct {
	*openapi.Response
	op *operation
}

// An operation is an operation with its path.
type operation struct {
	*openapi.Operation
	path *openapi.PathItem
}

// String returns what the operation is called in messages.
func (op *operation) String() string {
	if op.ID != "" {
		return "operation " + quote(op.ID)
	}
	return "operation " + op.Method + " " + quote(op.path.Path)
}

// operations yields the operations of the document.
func (c *checker) operations() iter.Seq[*operation] {
	return func(yield func(*operation) bool) {
		for _, item := range c.Document.Paths {
			for _, op := range item.Operations {
				if !yield(&operation{op, item}) {
					return
				}
			}
		}
	}
}

// responses yields the responses of all operations, those aside that repeat a component: what is to
// be said of them is said there.
func (c *checker) responses() iter.Seq[response] {
	return func(yield func(response) bool) {
		components := c.componentResponses()
		for op := range c.operations() {
			for _, r := range op.Responses {
				if components.equal(r) == nil && !yield(response{r, op}) {
					return
				}
			}
		}
	}
}

// answers returns the JSON bodies of the responses, in the document's order.
func (c *checker) answers() []*answer {
	if c.gathered != nil {
		return c.gathered
	}
	known := map[*openapi.Schema]*answer{}
	for r := range c.responses() {
		media := jsonContent(r.Content)
		if media == nil {
			continue
		}
		schema := media.Schema.Resolve()
		if known[schema] == nil {
			known[schema] = &answer{name: r.String(), schema: schema}
			c.gathered = append(c.gathered, known[schema])
		}
		known[schema].add(r.Status)
	}
	return c.gathered
}

func (a *answer) add(status string) {
	if !slices.Contains(a.statuses, status) {
		a.statuses = append(a.statuses, status)
	}
	a.good = a.good || isGood(status)
	a.bad = a.bad || isBad(status)
}

// String returns what the response is called in messages.
func (r response) String() string {
	if name, ok := componentOf(r.Ref, "responses"); ok {
		return "response " + quote(name)
	}
	if media := jsonContent(r.Content); media != nil {
		if name, ok := componentOf(media.Schema.Ref, "schemas"); ok {
			return "schema " + quote(name)
		}
	}
	return statusList([]string{r.Status}) + " of " + r.op.String()
}

// componentOf returns the name of the component that a reference leads to.
func componentOf(ref, section string) (name string, ok bool) {
	name, ok = strings.CutPrefix(ref, "#/components/"+section+"/")
	return name, ok && !strings.Contains(name, "/")
}

// isGood reports whether a status is that of a request that went well.
func isGood(status string) bool { return status[0] == '2' }

// isBad reports whether a status is that of a request that failed.
func isBad(status string) bool { return status[0] == '4' || status[0] == '5' || status == "default" }
