package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A document is an OpenAPI document that is changed for a measurement.
type document struct{ root yaml.Node }

func parseDocument(text []byte) (*document, error) {
	d := &document{}
	if err := yaml.Unmarshal(text, &d.root); err != nil {
		return nil, fmt.Errorf("the document: %w", err)
	}
	return d, nil
}

// text returns the document as YAML.
func (d *document) text() ([]byte, error) {
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(&d.root); err != nil {
		return nil, fmt.Errorf("the document: %w", err)
	}
	return b.Bytes(), nil
}

// withoutEnumsInErrors makes plain strings of the codes that errors may have. With an enum there, the code
// that oapi-codegen writes does not compile: it names a type that it does not declare.
func (d *document) withoutEnumsInErrors() {
	walk(&d.root, func(key string, value *yaml.Node) {
		if enum := indexOf(value, "enum"); key == "code" && enum >= 0 {
			value.Content = append(value.Content[:enum:enum], value.Content[enum+2:]...)
		}
	})
}

// multiply repeats the paths and the schemas until there are n of each. The further ones have a number
// behind their names, and refer to each other.
func (d *document) multiply(n int) {
	for _, path := range [][]string{{"paths"}, {"components", "schemas"}} {
		section := d.root.Content[0]
		for _, key := range path {
			section = section.Content[indexOf(section, key)+1]
		}
		original := section.Content
		for i := 1; i < n; i++ {
			for j := 0; j < len(original); j += 2 {
				name, value := copied(original[j]), copied(original[j+1])
				name.Value = numbered(name.Value, i)
				renumber(value, i)
				section.Content = append(section.Content, name, value)
			}
		}
	}
}

// numbered puts a number behind a name, or behind the first segment of a path.
func numbered(name string, number int) string {
	end := len(name)
	if path, isPath := strings.CutPrefix(name, "/"); isPath && strings.Contains(path, "/") {
		end = 1 + strings.Index(path, "/")
	}
	return name[:end] + strconv.Itoa(number) + name[end:]
}

// renumber puts a number behind the operation IDs and the references to schemas in a node.
func renumber(n *yaml.Node, number int) {
	walk(n, func(key string, value *yaml.Node) {
		if key == "operationId" || key == "$ref" && strings.HasPrefix(value.Value, "#/components/schemas/") {
			value.Value = numbered(value.Value, number)
		}
	})
}

// walk calls f for every member of every mapping below a node.
func walk(n *yaml.Node, f func(key string, value *yaml.Node)) {
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 1 {
			f(n.Content[i-1].Value, child)
		}
		walk(child, f)
	}
}

// indexOf returns the index of a mapping's key among its content, or -1.
func indexOf(mapping *yaml.Node, key string) int {
	for i := 0; mapping.Kind == yaml.MappingNode && i < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return i
		}
	}
	return -1
}

func copied(n *yaml.Node) *yaml.Node {
	c := *n
	c.Content = make([]*yaml.Node, len(n.Content))
	for i, child := range n.Content {
		c.Content[i] = copied(child)
	}
	return &c
}
