package generator_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

func TestFormLimits(t *testing.T) {
	tempDir(t)
	header := func(size int) string { // a part of an unknown field with a header of this size
		const first = disclosing + "name=x\r\n"
		return first + "A: " + strings.Repeat("a", size-len(first)-len("A: \r\n")) + "\r\n\r\n1"
	}
	unknown := func(n int) []string { return slices.Repeat([]string{"x="}, n) }
	const ok = `"hi" s v []`
	for _, c := range []struct {
		name   string
		limits omnichannel.FormLimits
		body   string
		want   string
	}{
		{"body", omnichannel.FormLimits{Body: 1000}, with() + strings.Repeat(" ", 1000-len(with())), ok},
		{"body too large", omnichannel.FormLimits{Body: 1000}, with("x=" + strings.Repeat("x", 1000)), "400: body: larger than 1000 bytes"},
		{"body too large in a streamed file", omnichannel.FormLimits{Body: 9000}, formOf(streamed("f@a=" + strings.Repeat("x", 9000))...), "400: body: larger than 9000 bytes"},
		{"body too large in a spooled file", omnichannel.FormLimits{Body: 9000}, formOf("f@a=" + strings.Repeat("x", 9000)), "400: body: larger than 9000 bytes"},
		{"field", omnichannel.FormLimits{Field: 2}, with(), ok},
		{"field too large", omnichannel.FormLimits{Field: 2}, formOf("message=hi", "senderId=abc", "conversationId=v"), "400: senderId: larger than 2 bytes"},
		{"list", omnichannel.FormLimits{Field: 4}, with("recipientIds=abc", "recipientIds[]=d", "recipientIds="), `"hi" s v ["abc" "d"]`},
		{"list too large", omnichannel.FormLimits{Field: 4}, with("recipientIds=abc", "recipientIds[]=de"), "400: recipientIds: larger than 4 bytes"},
		{"unknown field", omnichannel.FormLimits{Field: 2}, with("x=abc"), ok},
		{"field, default", omnichannel.FormLimits{}, formOf("message=" + strings.Repeat("x", 1<<20+1)), "400: message: larger than 1048576 bytes"},
		{"parts", omnichannel.FormLimits{Parts: 3}, with(), ok},
		{"too many parts", omnichannel.FormLimits{Parts: 3}, with("x=1"), "400: form: more than 3 parts"},
		{"too many files", omnichannel.FormLimits{Parts: 5}, formOf(streamed("f@a=1", "f@b=2")...), `"hi" s v ["r"] f/a/` + octets + "=1 400: form: more than 5 parts"},
		{"parts, default", omnichannel.FormLimits{}, with(unknown(997)...), ok},
		{"too many parts, default", omnichannel.FormLimits{}, with(unknown(998)...), "400: form: more than 1000 parts"},
		{"header", omnichannel.FormLimits{}, with(header(16<<10 - 20)), ok},
		{"header too large", omnichannel.FormLimits{}, with(header(16<<10 + 1)), "400: form: header of part 4 is larger than 16384 bytes"},
		{"header far too large", omnichannel.FormLimits{}, with(header(1 << 20)), "400: form: header of part 4 is larger than 16384 bytes"},
		{"small header", omnichannel.FormLimits{PartHeader: 100}, with(header(90)), ok},
		{"small header too large", omnichannel.FormLimits{PartHeader: 100}, with(header(101)), "400: form: header of part 4 is larger than 100 bytes"},
		{"no limits", omnichannel.FormLimits{Body: math.MaxInt64, Field: math.MaxInt64, Parts: math.MaxInt, PartHeader: math.MaxInt}, with(header(1 << 20)), ok},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			limits := omnichannel.WithFormLimits(c.limits)
			same(t, received(t, strings.NewReader(c.body), limits), c.want)
			_, want, found := strings.Cut(received(t, chunked(c.body), limits), "400: ")
			if _, refused, ok := strings.Cut(c.want, "400: "); ok != found || want != refused {
				t.Errorf("chunked: got %q, want %q", want, refused)
			}
		})
	}
}
