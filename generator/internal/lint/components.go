package lint

import (
	"fmt"
	"regexp"
)

// sections are the parts of components, with what is in them.
var sections = []struct{ key, noun string }{
	{"schemas", "schema"}, {"responses", "response"}, {"parameters", "parameter"}, {"examples", "example"},
	{"requestBodies", "request body"}, {"headers", "header"}, {"securitySchemes", "security scheme"},
	{"links", "link"}, {"callbacks", "callback"},
}

// allowed are the names that OpenAPI allows for components.
var allowed = regexp.MustCompile(`^[a-zA-Z0-9._-]+$`)

// componentName finds names of components that OpenAPI does not allow, or that begin with a digit,
// which no identifier does.
func componentName(c *checker) {
	components := c.Source.Document.Get("components")
	for _, section := range sections {
		list := components.Get(section.key)
		if list == nil {
			continue
		}
		for _, p := range list.Pairs {
			outcome := fmt.Sprintf("omnigen names nothing after a %s", section.noun)
			if section.key == "schemas" {
				outcome = "omnigen makes an identifier of it"
			}
			switch {
			case !allowed.MatchString(p.Key):
				c.report(p.KeyPos, fmt.Sprintf("the name %s of a %s holds more than the letters, digits, dots, hyphens and underscores that OpenAPI allows", quote(p.Key), section.noun), outcome)
			case p.Key[0] >= '0' && p.Key[0] <= '9':
				c.report(p.KeyPos, fmt.Sprintf("the name %s of a %s begins with a digit, as no identifier may", quote(p.Key), section.noun), outcome)
			}
		}
	}
}
