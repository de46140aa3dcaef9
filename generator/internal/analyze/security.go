package analyze

import (
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// security takes over the schemes that the generated package can check by itself. Others are left to
// an Authenticator of the integrator's own.
func (a *analyzer) security() {
	used := a.usedSchemes()
	names := newSchemeNames()
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
		if names.isNew(scheme) {
			scheme.GoName = a.schemeName(names, scheme, s.Key)
			a.api.Security = append(a.api.Security, scheme)
		}
	}
}

// schemeFuncs are the names of the functions that make an Authenticator.
var schemeFuncs = map[model.SecurityKind]string{
	model.Basic: "BasicAuth", model.Bearer: "BearerAuth", model.APIKey: "APIKeyAuth",
}

// schemeNames are the schemes that there are, and the names of their functions.
type schemeNames struct {
	taken naming.Scope
	kinds map[model.SecurityKind]bool
	known map[model.SecurityScheme]bool // without position, names and documentation
}

func newSchemeNames() *schemeNames {
	n := &schemeNames{kinds: map[model.SecurityKind]bool{}, known: map[model.SecurityScheme]bool{}}
	for _, name := range reserved {
		n.taken.Take(name, diag.Pos{})
	}
	return n
}

// isNew reports whether a scheme is not there already: one function serves all of the same kind.
func (n *schemeNames) isNew(scheme *model.SecurityScheme) bool {
	same := model.SecurityScheme{Kind: scheme.Kind, In: scheme.In, Name: scheme.Name}
	known := n.known[same]
	n.known[same] = true
	return !known
}

// schemeName names the function of a scheme. Of several API keys, the later ones are called after
// their keys in the document.
func (a *analyzer) schemeName(names *schemeNames, scheme *model.SecurityScheme, key string) string {
	if !names.kinds[scheme.Kind] {
		names.kinds[scheme.Kind] = true
		return schemeFuncs[scheme.Kind]
	}
	own := naming.Exported(key)
	name := names.taken.First(scheme.Pos, own+"Auth", own+"KeyAuth", naming.Spelled(key)+"KeyAuth")
	if name == "" {
		a.diags.Errorf(scheme.Pos, "security scheme %q: no name is free for its function; rename it", key)
	}
	return name
}

// usedSchemes returns the schemes that operations name.
func (a *analyzer) usedSchemes() map[string]bool {
	used, described := make(map[string]bool), make(map[string]bool)
	for _, s := range a.doc.SecuritySchemes {
		described[s.Key] = true
	}
	note := func(requirements []openapi.SecurityRequirement) {
		for _, r := range requirements {
			for _, key := range r.Schemes {
				used[key] = true
				if !described[key] {
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
