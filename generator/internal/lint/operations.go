package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// operationID finds operations without an ID: each, or the document as a whole if none has one.
func operationID(c *checker) {
	var without []*operation
	total := 0
	for op := range c.operations() {
		total++
		if op.ID == "" {
			without = append(without, op)
		}
	}
	const outcome = "omnigen makes a name of method and path"
	if total > 1 && len(without) == total {
		c.report(c.Source.Document.KeyPos("paths"), "no operation has an operationId", outcome)
		return
	}
	for _, op := range without {
		c.report(op.Pos, fmt.Sprintf("%s has no operationId", op), outcome)
	}
}

// pathRequired finds variables of a path that are not marked as required, as OpenAPI wants it.
func pathRequired(c *checker) {
	check := func(params []*openapi.Parameter) {
		for _, p := range params {
			if p.In == "path" && !p.Required {
				c.report(p.Pos, fmt.Sprintf("path parameter %s is not marked \"required: true\", as OpenAPI wants it for every variable of a path", quote(p.Name)),
					"omnigen takes it for required")
			}
		}
	}
	for _, item := range c.Document.Paths {
		check(item.Parameters)
		for _, op := range item.Operations {
			check(op.Parameters)
		}
	}
}

// unknownSecurity finds requirements of security schemes that are not described.
func unknownSecurity(c *checker) {
	check := func(requirements []openapi.SecurityRequirement) {
		for _, r := range requirements {
			for _, key := range r.Schemes {
				if !slices.ContainsFunc(c.Document.SecuritySchemes, func(s *openapi.SecurityScheme) bool { return s.Key == key }) {
					c.report(r.Pos, fmt.Sprintf("security scheme %s is required, but not described under components.securitySchemes", quote(key)),
						"omnigen leaves it to an Authenticator of the provider's own")
				}
			}
		}
	}
	check(c.Document.Security)
	for op := range c.operations() {
		check(op.Security)
	}
}

const manifestKey = "x-omnigen-manifest"

// manifestVariables finds operations whose paths have other variables than the manifest wants.
func manifestVariables(c *checker) {
	outcome := "omnigen generates nothing until x-omnigen-paths adds a path with just these variables"
	if c.Document.Extensions.Get(manifestKey) == nil {
		outcome = "omnigen generates no manifest: " + manifestKey + " with a version is missing at the root"
	}
	for op := range c.operations() {
		node := op.Extensions.Get(manifestKey)
		wanted := texts(node.Get("variables"))
		if node == nil || slices.ContainsFunc(op.templates(), func(path string) bool { return sameSet(wanted, variables(path)) }) {
			continue
		}
		problem := fmt.Sprintf("the manifest wants %s in the address of %s, but the path at %s has %s",
			variableList(wanted), op, op.path.Pos, variableList(variables(op.path.Path)))
		c.report(node.Pos, problem, outcome)
	}
}

// templates returns all paths of an operation.
func (op *operation) templates() []string {
	return append([]string{op.path.Path}, texts(op.Extensions.Get("x-omnigen-paths"))...)
}

// variables returns the variables of a path.
func variables(path string) []string {
	var names []string
	for _, part := range strings.Split(path, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		names = append(names, name)
	}
	return names
}

func variableList(names []string) string {
	if len(names) == 0 {
		return "no variable"
	}
	return and(quoted(names))
}

func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
