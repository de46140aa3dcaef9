package tree

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"

	yaml "go.yaml.in/yaml/v4"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// directive finds a document's claim to be YAML 1.2, which the parser knows by the name of 1.1 only.
var directive = regexp.MustCompile(`\A((?:[ \t\r]*(?:#[^\n]*)?\n)*)%YAML 1\.2\b`)

func (b *builder) parseYAML(data []byte) *Node {
	b.end = b.offset(data, len(bytes.TrimRight(data, " \t\r\n")))
	data = directive.ReplaceAll(data, []byte("${1}%YAML 1.1"))
	loader, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithPlugin(depthLimit{}))
	if err != nil {
		b.syntax(err)
		return nil
	}
	doc := b.load(loader)
	if doc == nil || len(doc.Content) == 0 || isEmpty(doc.Content[0]) {
		if len(b.problems) == 0 {
			b.problems.Errorf(diag.Pos{File: b.file}, "the file is empty")
		}
		return nil
	}
	if next := b.load(loader); next != nil {
		b.problems.Errorf(b.yamlPos(next), "a second document begins here; keep one document in a file")
		return nil
	}
	r := newYAMLReader(b, doc.Content[0])
	return r.node(doc.Content[0])
}

func isEmpty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0
}

// load returns the next document of the file, or nil. The parser panics where it does not trust
// itself; to a user that is one more text that cannot be read.
func (b *builder) load(loader *yaml.Loader) (doc *yaml.Node) {
	defer func() {
		if reason := recover(); reason != nil {
			b.problems.Errorf(diag.Pos{File: b.file}, "not valid YAML: %v", reason)
			doc = nil
		}
	}()
	doc = new(yaml.Node)
	switch err := loader.Load(doc); {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		b.syntax(err)
		return nil
	}
	return doc
}

// syntax reports an error of the YAML parser.
func (b *builder) syntax(err error) {
	var e *yaml.LoadError
	if !errors.As(err, &e) {
		b.problems.Errorf(diag.Pos{File: b.file}, "not valid YAML: %v", err)
		return
	}
	if deep := (tooDeep{}); errors.As(err, &deep) || e.Message == deep.Error() {
		b.problems.Errorf(b.mark(e.Mark), "%s", tooDeep{})
		return
	}
	if e.Message == "found unexpected end of stream" {
		e.Mark = e.ContextMark // where the quote is opened that nothing closes
	}
	b.problems.Errorf(b.mark(e.Mark), "not valid YAML: %s", reason(e))
}

// reason says what the parser did not like, and where what it was reading begins if that is not
// on the same line.
func reason(e *yaml.LoadError) string {
	switch {
	case e.ContextMsg == "":
		return e.Message
	case e.ContextMark.Line == 0 || e.ContextMark.Line == e.Mark.Line:
		return e.ContextMsg + ": " + e.Message
	}
	return fmt.Sprintf("%s from line %d on: %s", e.ContextMsg, e.ContextMark.Line, e.Message)
}

// mark returns the position of a mark. That of the end of the file is where its text ends.
func (b *builder) mark(m yaml.Mark) diag.Pos {
	if m.Line == 0 {
		return diag.Pos{File: b.file}
	}
	if m.Line > b.end.Line {
		return b.end
	}
	return b.pos(m.Line, max(m.Column, 1))
}

func (b *builder) yamlPos(n *yaml.Node) diag.Pos { return b.pos(n.Line, max(n.Column, 1)) }

// depthLimit stops the YAML parser before deep nesting exhausts the stack.
type depthLimit struct{}

// CheckDepth refuses a level below MaxDepth.
func (depthLimit) CheckDepth(depth int, _ *yaml.DepthContext) error {
	if depth > MaxDepth {
		return tooDeep{}
	}
	return nil
}

// CheckAlias allows every alias: the parser does not expand them, and yamlReader has a budget.
func (depthLimit) CheckAlias(_, _ int) error { return nil }

// tooDeep is the error of a document that nests too deeply.
type tooDeep struct{}

// Error says what the bound is.
func (tooDeep) Error() string { return fmt.Sprintf("nested more than %d levels deep", MaxDepth) }
