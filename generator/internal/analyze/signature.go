package analyze

import (
	"fmt"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// signature returns a text that is the same for two inline schemas if they describe the same values.
// Descriptions and examples play no part.
func signature(s *openapi.Schema) string {
	var b strings.Builder
	writeSignature(&b, s)
	return b.String()
}

func writeSignature(b *strings.Builder, s *openapi.Schema) {
	if s == nil {
		return
	}
	for _, e := range s.Extensions {
		fmt.Fprintf(b, "%q:%s,", e.Key, e.Value.JSON())
	}
	if s.Target != nil {
		fmt.Fprintf(b, "ref %q", s.Ref)
		return
	}
	fmt.Fprintf(b, "%q %q %q %t %d %d %d %d %s %s %t %t %t %t", s.Type, s.Format, s.Pattern, s.Nullable,
		number(s.MinLength), number(s.MaxLength), number(s.MinItems), number(s.MaxItems), s.Minimum.JSON(), s.Maximum.JSON(),
		s.ExclusiveMinimum, s.ExclusiveMaximum, s.NoAdditional, s.AnyAdditional)
	for _, value := range s.Enum {
		fmt.Fprintf(b, "enum %s", value.JSON())
	}
	fmt.Fprintf(b, "default %s", s.Default.JSON())
	for _, name := range s.Required {
		fmt.Fprintf(b, "required %q", name.Value)
	}
	for _, p := range s.Properties {
		fmt.Fprintf(b, "property %q", p.Name)
		writeParts(b, p.Schema)
	}
	writeParts(b, s.Items, s.AdditionalProperties, s.Not)
	for _, parts := range [][]*openapi.Schema{s.AllOf, s.OneOf, s.AnyOf} {
		writeParts(b, parts...)
	}
}

func writeParts(b *strings.Builder, parts ...*openapi.Schema) {
	b.WriteByte('[')
	for _, p := range parts {
		b.WriteByte('(')
		writeSignature(b, p)
		b.WriteByte(')')
	}
	b.WriteByte(']')
}

func number(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}
