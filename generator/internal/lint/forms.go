package lint

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// bodyOptional finds bodies of which the document does not say whether they are required, which makes
// them optional. Operations that seldom have a body may mean that.
func bodyOptional(c *checker) {
	for op := range c.operations() {
		body := op.RequestBody
		if body == nil || body.Required || body.Node.Get("required") != nil || !slices.Contains(sending, op.Method) {
			continue
		}
		outcome := "the generated handler accepts a request without a body"
		if formContent(body.Content) != nil && jsonContent(body.Content) == nil {
			outcome = "the generated handler refuses a request without the form"
		}
		pos := body.Pos
		if own := op.Node.Get("requestBody"); own == body.Node {
			pos = op.Node.KeyPos("requestBody")
		}
		c.report(pos, fmt.Sprintf("the body of %s is not required, so a request without one is valid", op), outcome)
	}
}

// sending are the methods whose point is the body.
var sending = []string{"POST", "PUT", "PATCH"}

// formRequired finds forms that may be empty.
func formRequired(c *checker) {
	for op, form := range c.forms() {
		if len(form.Properties) > 0 && len(form.Required) == 0 && len(form.AllOf)+len(form.AnyOf)+len(form.OneOf) == 0 {
			c.report(form.Pos, fmt.Sprintf("the form of %s requires no field, so an empty one is valid", op), "the generated handler accepts an empty form")
		}
	}
}

// holdsFile matches a description of a field that holds a file's content.
var holdsFile = regexp.MustCompile(`(?i)\bbinar(y|ies)\b|\b(contents?|bytes|data) of (the |a |an |each |all )?(\w+ )?files?\b`)

// encoded matches a description of content that is written as text.
var encoded = regexp.MustCompile(`(?i)\bbase-?64|\bhex`)

// fileFormat finds fields of forms that hold files by their description, and are plain strings.
func fileFormat(c *checker) {
	for op, form := range c.forms() {
		for _, p := range form.Properties {
			s := p.Schema.Resolve()
			if s.Type == "array" && s.Items.Resolve() != nil {
				s = s.Items.Resolve()
			}
			words := p.Schema.Description + "\n" + s.Description
			if s.Type == "string" && s.Format == "" && len(s.Enum) == 0 && holdsFile.MatchString(words) && !encoded.MatchString(words) {
				c.report(p.Pos, fmt.Sprintf("field %s of the form of %s is described as a file, yet is a string without \"format: binary\"", quote(p.Name), op),
					"omnigen takes it for text, so the provider gets no files")
			}
		}
	}
}

// forms yields the multipart forms with their operations.
func (c *checker) forms() func(yield func(*operation, *openapi.Schema) bool) {
	return func(yield func(*operation, *openapi.Schema) bool) {
		for op := range c.operations() {
			if op.RequestBody == nil {
				continue
			}
			if media := formContent(op.RequestBody.Content); media != nil && !yield(op, media.Schema.Resolve()) {
				return
			}
		}
	}
}
