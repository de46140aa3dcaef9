package lint

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

var (
	// layout matches a date written in letters, with a time or without.
	layout = regexp.MustCompile(`\b(?:[Yy]{4}|[Dd]{2}|M{2}|m{2})[-/.](?:[Mm]{2,3}|[Dd]{2})[-/.](?:[Dd]{2}|[Yy]{2}(?:[Yy]{2})?)` +
		`(?:['"]?[ T]?['"]?[Hh]{2}:[Mm]{2}(?::[Ss]{2}(?:[.,][Ss0fFxX]+)?)?(?:['"]?Z['"]?|[+±-][Hh]{2}:?[Mm]{2}|[Xx]{1,3}\b)?)?`)

	// standard matches a layout that RFC 3339 allows: to the second, with the T or with a zone.
	standard = regexp.MustCompile(`(?i)^yyyy-mm-dd(['"]?t['"]?hh:mm:ss|['"]?[ ]?['"]?hh:mm:ss[.,sfx0]*['"]?([zx]|[+±-]h))`)
)

// dateTimeLayout finds times whose description shows another layout than the format has.
func dateTimeLayout(c *checker) {
	for p := range c.parts() {
		if p.schema.Format != "date-time" || strings.Contains(strings.ReplaceAll(p.schema.Description, " ", ""), "RFC3339") {
			continue
		}
		shown := layout.FindAllString(p.schema.Description, -1)
		other := ""
		for _, l := range shown {
			if standard.MatchString(l) {
				other = ""
				break
			}
			other = l
		}
		if other != "" {
			c.report(p.at("description"), fmt.Sprintf("%s has the format \"date-time\", which is RFC 3339, but is described as %s", p, quote(other)),
				"omnigen writes RFC 3339 in UTC, and also reads \"YYYY-MM-DD HH:MM\", with seconds or without")
		}
	}
}

var (
	// nameWords are the words of a name in any case.
	nameWords = regexp.MustCompile(`[A-Z]?[a-z]+|[A-Z]+`)

	// units are those of sizes that may have a fraction.
	units = regexp.MustCompile(`(?i)\b([kmgt]i?b|(kilo|mega|giga|tera)bytes?|(milli|centi|kilo)?met(re|er)s?|[ckm]?m|inch(es)?|feet|ft|yards?|miles?|` +
		`px|pixels?|pt|points?|r?em|per ?cent|percentage|fraction|ratio|average|mean|(milli)?seconds?|minutes?|hours?|days?|grams?|kg|lit(re|er)s?)\b|%`)

	bytes = regexp.MustCompile(`(?i)\bbytes?\b`)
)

// numberForWhole finds numbers that count something and may have a fraction nevertheless.
func numberForWhole(c *checker) {
	for p := range c.parts() {
		s := p.schema
		if s.Type != "number" || s.Format != "" || hasFraction(s) {
			continue
		}
		words := nameWords.FindAllString(p.name, -1)
		if len(words) == 0 || units.MatchString(strings.Join(words, " ")+" "+s.Description) {
			continue
		}
		last := strings.ToLower(words[len(words)-1])
		switch {
		case last == "count" || last == "bytes" || (last == "size" || last == "length") && bytes.MatchString(s.Description):
			c.report(p.at("type"), fmt.Sprintf("%s counts something whole, but is a \"number\", which may have a fraction", p), floatOutcome)
		case last == "size" || last == "length":
			c.report(p.at("type"), fmt.Sprintf("%s is a \"number\" without a unit: nothing says whether it may have a fraction", p), floatOutcome)
		}
	}
}

const floatOutcome = "omnigen makes it a float64, which is exact for whole numbers up to 2^53 alone"

// hasFraction reports whether a number is meant to have a fraction.
func hasFraction(s *openapi.Schema) bool {
	if s.Node.Get("multipleOf") != nil {
		return true
	}
	for _, n := range append([]*tree.Node{s.Default, s.Example, s.Minimum, s.Maximum}, s.Enum...) {
		if n != nil && n.Kind == tree.Float {
			return true
		}
	}
	return false
}
