package analyze

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// shapes remembers the signatures of schemas, of which those of the parts become a part.
type shapes map[*openapi.Schema][sha256.Size]byte

// of returns a signature that is the same for two inline schemas if they describe the same values.
// Descriptions and examples play no part.
func (known shapes) of(s *openapi.Schema) [sha256.Size]byte {
	signature, ok := known[s]
	if !ok {
		known[s] = sha256.Sum256(fmt.Append(nil, len(known))) // for a schema that is a part of itself
		var b bytes.Buffer
		known.write(&b, s)
		signature = sha256.Sum256(b.Bytes())
		known[s] = signature
	}
	return signature
}

func (known shapes) write(b *bytes.Buffer, s *openapi.Schema) {
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
		known.writeParts(b, p.Schema)
	}
	known.writeParts(b, s.Items, s.AdditionalProperties, s.Not)
	for _, parts := range [][]*openapi.Schema{s.AllOf, s.OneOf, s.AnyOf} {
		known.writeParts(b, parts...)
	}
}

func (known shapes) writeParts(b *bytes.Buffer, parts ...*openapi.Schema) {
	b.WriteByte('[')
	for _, p := range parts {
		signature := known.of(p)
		b.Write(signature[:])
	}
	b.WriteByte(']')
}

func number(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}
