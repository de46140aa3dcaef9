package scaffold

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A credential is a secret that a program shares with its client.
type credential struct {
	Field    string // of the settings
	Variable string // of the environment
}

// credentials are what the ways to authenticate need.
var credentials = map[model.SecurityKind][]credential{
	model.Basic:  {{"clientID", "CLIENT_ID"}, {"clientSecret", "CLIENT_SECRET"}},
	model.Bearer: {{"token", "TOKEN"}},
	model.APIKey: {{"apiKey", "API_KEY"}},
}

// Credentials are those of the contract's first way to authenticate.
func (r *repository) Credentials() []credential {
	if len(r.API.Security) == 0 {
		return nil
	}
	return credentials[r.API.Security[0].Kind]
}

// CredentialList names the variables.
func (r *repository) CredentialList() string { return r.variables(", ") }

// CredentialNames names the variables in a sentence.
func (r *repository) CredentialNames() string { return r.variables(" and ") }

func (r *repository) variables(separator string) string {
	var names []string
	for _, c := range r.Credentials() {
		names = append(names, c.Variable)
	}
	return strings.Join(names, separator)
}

// Unauthenticated reports whether no operation needs authentication.
func (r *repository) Unauthenticated() bool { return len(r.API.Security) == 0 && r.API.Unsecured }

// OwnAuth reports whether the generated package knows none of the contract's ways to authenticate.
func (r *repository) OwnAuth() bool { return len(r.API.Security) == 0 && !r.API.Unsecured }

// Auth is the expression for the Authenticator.
func (r *repository) Auth() string {
	switch {
	case r.Unauthenticated():
		return "omnichannel.NoAuth"
	case r.OwnAuth():
		return "authenticate"
	}
	var fields []string
	for _, c := range r.Credentials() {
		fields = append(fields, "s."+c.Field)
	}
	return "omnichannel." + r.API.Security[0].GoName + "(" + strings.Join(fields, ", ") + ")"
}

// TestEnvironment is the expression for an environment in which nothing is missing.
func (r *repository) TestEnvironment() string {
	if len(r.Credentials()) == 0 {
		return "nil"
	}
	return "credentials"
}
