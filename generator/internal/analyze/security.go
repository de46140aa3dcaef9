package analyze

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// security takes over the schemes that the generated package can check by itself. Others are left to
// an Authenticator of the integrator's own.
func (a *analyzer) security() {
	used := a.usedSchemes()
	for _, s := range a.doc.SecuritySchemes {
		if len(used) > 0 && !used[s.Key] {
			continue
		}
		scheme := &model.SecurityScheme{Pos: s.Pos, Doc: s.Description}
		switch {
		case s.Type == "http" && s.Scheme == "basic":
			scheme.Kind = model.Basic
		case s.Type == "http" && s.Scheme == "bearer", s.Type == "oauth2", s.Type == "openIdConnect":
			scheme.Kind = model.Bearer
		case s.Type == "apiKey" && (s.In == "header" || s.In == "query"):
			scheme.Kind, scheme.In, scheme.Name = model.APIKey, model.Location(s.In), s.Name
		default:
			a.diags.Warnf(s.Pos, "security scheme %q is of a kind that is left to an Authenticator of your own", s.Key)
			continue
		}
		if !a.hasScheme(scheme) {
			scheme.GoName = a.schemeName(scheme, s.Key)
			a.api.Security = append(a.api.Security, scheme)
		}
	}
}

// schemeFuncs are the names of the functions that make an Authenticator.
var schemeFuncs = map[model.SecurityKind]string{
	model.Basic: "BasicAuth", model.Bearer: "BearerAuth", model.APIKey: "APIKeyAuth",
}

// schemeName names the function of a scheme. Of several API keys, the later ones are called after
// their keys in the document.
func (a *analyzer) schemeName(scheme *model.SecurityScheme, key string) string {
	var taken naming.Scope
	for _, name := range reserved {
		taken.Take(name, diag.Pos{})
	}
	first := true
	for _, s := range a.api.Security {
		taken.Take(s.GoName, s.Pos)
		first = first && s.Kind != scheme.Kind
	}
	if first {
		return schemeFuncs[scheme.Kind]
	}
	own := naming.Exported(key)
	name := taken.First(scheme.Pos, own+"Auth", own+"KeyAuth", naming.Spelled(key)+"KeyAuth")
	if name == "" {
		a.diags.Errorf(scheme.Pos, "security scheme %q: no name is free for its function; rename it", key)
	}
	return name
}

// usedSchemes returns the schemes that operations name.
func (a *analyzer) usedSchemes() map[string]bool {
	used := make(map[string]bool)
	note := func(requirements []openapi.SecurityRequirement) {
		for _, r := range requirements {
			for _, key := range r.Schemes {
				used[key] = true
				if !slices.ContainsFunc(a.doc.SecuritySchemes, func(s *openapi.SecurityScheme) bool { return s.Key == key }) {
					a.diags.Errorf(r.Pos, "security scheme %q is not described; add it under components.securitySchemes, or correct the name", key)
				}
			}
		}
	}
	note(a.doc.Security)
	for _, item := range a.doc.Paths {
		for _, op := range item.Operations {
			note(op.Security)
		}
	}
	return used
}

// hasScheme reports whether a scheme of the same kind is there already: one function serves both.
func (a *analyzer) hasScheme(scheme *model.SecurityScheme) bool {
	for _, s := range a.api.Security {
		if s.Kind == scheme.Kind && s.In == scheme.In && s.Name == scheme.Name {
			return true
		}
	}
	return false
}

// unsecured reports whether the document says that an operation needs no authentication. A document
// that says nothing of security leaves it to the Authenticator.
func (a *analyzer) unsecured(op *openapi.Operation) bool {
	if !op.OwnSecurity {
		return false
	}
	for _, r := range op.Security {
		if len(r.Schemes) == 0 {
			return true
		}
	}
	return len(op.Security) == 0
}
