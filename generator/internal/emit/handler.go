package emit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// handler writes what serves the operations.
func (p *generated) handler() string {
	p.code = p.serving
	return p.template("handler") + p.template("inputs") + p.template("answer") + p.template("auth")
}

// operations writes the function that serves each operation.
func (p *generated) operations() string {
	var b strings.Builder
	for _, op := range p.Operations {
		p.Operation = &operation{op, p.checked}
		b.WriteString(p.template("operation"))
		if p.checkSize(b.Len()); p.err != nil {
			return ""
		}
	}
	return b.String()
}

// HasOptional reports whether the provider may lack some operation.
func (p *generated) HasOptional() bool {
	return slices.ContainsFunc(p.Operations, func(op *model.Operation) bool { return op.Optional })
}

// OptionalIDs lists the operations that the provider may lack.
func (p *generated) OptionalIDs() string {
	var ids []string
	for _, op := range p.Operations {
		if op.Optional {
			ids = append(ids, oneLine(op.ID))
		}
	}
	return harmless(strings.Join(ids, ", "))
}

// HasHead reports whether some operation has the method HEAD, which GET implies elsewhere.
func (p *generated) HasHead() bool {
	return slices.ContainsFunc(p.Operations, func(op *model.Operation) bool { return op.Method == "HEAD" })
}

// HasForms reports whether some operation takes a form.
func (p *generated) HasForms() bool {
	return slices.ContainsFunc(p.Operations, func(op *model.Operation) bool { return op.Form != nil })
}

// HasOpen reports whether some operation needs no authentication, while others may.
func (p *generated) HasOpen() bool {
	return slices.ContainsFunc(p.Operations, func(op *model.Operation) bool { return op.Unsecured })
}

// Challenges are the values of WWW-Authenticate, each once.
func (p *generated) Challenges() []string {
	var list []string
	for _, s := range p.Security {
		challenge := map[model.SecurityKind]string{
			model.Basic:  fmt.Sprintf(`Basic realm=%q, charset="UTF-8"`, p.Package),
			model.Bearer: fmt.Sprintf(`Bearer realm=%q`, p.Package),
			model.APIKey: fmt.Sprintf(`ApiKey realm=%q`, p.Package),
		}[s.Kind]
		if !slices.Contains(list, challenge) {
			list = append(list, challenge)
		}
	}
	return list
}

// Refuse begins the expression for an answer of the handler's own: the first documented code of the
// status, or none if none is documented. The arguments of a format follow.
func (p *generated) Refuse(status int) string {
	for _, code := range p.Errors {
		if code.Status == status && !code.RetryBy {
			return code.Constructor + "("
		}
	}
	return fmt.Sprintf("refusal(%d, ", status)
}

// Variables are the unexported names of all path variables, each once.
func (p *generated) Variables() []string {
	var names []string
	seen := make(map[string]bool)
	for _, op := range p.Operations {
		for _, param := range op.Params {
			if param.In == model.InPath && !seen[param.VarName] {
				seen[param.VarName] = true
				names = append(names, param.VarName)
			}
		}
	}
	return names
}
