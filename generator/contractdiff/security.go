package contractdiff

import (
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// schemes say what a way to authenticate is called.
var schemes = map[model.SecurityKind]string{
	model.Basic: "HTTP Basic", model.Bearer: "a bearer token", model.APIKey: "an API key",
}

// compareSecurity compares the ways to authenticate.
func (c *comparison) compareSecurity() {
	for _, p := range align(c.old.Security, c.new.Security,
		func(o, n *model.SecurityScheme) bool { return o.Kind == n.Kind && o.In == n.In && o.Name == n.Name },
		func(o, n *model.SecurityScheme) bool { return o.Kind == n.Kind && o.GoName == n.GoName },
	) {
		switch {
		case p.old == nil:
			c.add(securitySchemeAdded, diag.Pos{}, p.new.Pos, fmt.Sprintf("Clients may now authenticate by %s.", scheme(p.new)),
				fmt.Sprintf("See whether NewHandler should get %s.", p.new.GoName))
		case p.new == nil:
			c.add(securitySchemeRemoved, p.old.Pos, diag.Pos{}, fmt.Sprintf("Clients no longer authenticate by %s.", scheme(p.old)),
				fmt.Sprintf("Give NewHandler another Authenticator than %s was.", p.old.GoName))
		default:
			c.schemeChanged(p.old, p.new)
		}
	}
	if c.old.Unsecured && !c.new.Unsecured {
		c.add(noAuthRemoved, diag.Pos{}, diag.Pos{}, "Every operation now needs authentication.", "Give NewHandler another Authenticator than NoAuth, which is gone.")
	}
}

func (c *comparison) schemeChanged(old, new *model.SecurityScheme) {
	is := c.noting(old.Pos, new.Pos)
	if old.In != new.In || old.Name != new.Name {
		is(securitySchemeKey, fmt.Sprintf("Clients now authenticate by %s; it was %s.", scheme(new), scheme(old)), deploy)
	}
	c.compareGoName(old.Pos, new.Pos, goName{
		kind: securitySchemeRenamed, what: "Authenticator for " + scheme(new), old: old.GoName, new: new.GoName,
		reused: slices.ContainsFunc(c.new.Security, func(s *model.SecurityScheme) bool { return s.GoName == old.GoName }),
	})
	if old.Doc != new.Doc {
		is(documentation, described{owner: new.GoName, itself: true}.String(), nothing)
	}
}

// scheme names a way to authenticate.
func scheme(s *model.SecurityScheme) string {
	if s.Kind != model.APIKey {
		return schemes[s.Kind]
	}
	return fmt.Sprintf("%s in the %s %s", schemes[s.Kind], s.In, word(s.Name))
}
