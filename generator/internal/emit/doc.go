package emit

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// doc writes the package's documentation.
func (p *generated) doc() string { return p.template("doc") }

// ContractLine begins the line that output completes with the digest of the contract.
func (p *generated) ContractLine() string { return output.ContractLine }

// FilesLine begins the line that output completes with the digest of the files.
func (p *generated) FilesLine() string { return output.FilesLine }

// AuthExample is a call of the function that makes the contract's Authenticator.
func (p *generated) AuthExample() string {
	switch {
	case len(p.Security) == 0 && p.Unsecured:
		return "NoAuth"
	case len(p.Security) == 0:
		return "Authenticator(isAllowed)"
	}
	arguments := map[model.SecurityKind]string{model.Basic: "clientID, clientSecret", model.Bearer: "token", model.APIKey: "key"}
	return p.Security[0].GoName + "(" + arguments[p.Security[0].Kind] + ")"
}

// MethodExample is a method of a provider, as an integrator would write it.
func (p *generated) MethodExample() []string {
	op := p.exampleOperation()
	if op == nil {
		return nil
	}
	id := op.Params[len(op.Params)-1]
	result := op.Result.Type.Type.GoName
	refusal := `errors.New("not found")`
	for _, code := range p.Errors {
		if code.Status == 404 && !code.RetryBy {
			refusal = fmt.Sprintf("%s.%s(\"no %s %%s\", req.%s)", p.Package, code.Constructor, result, id.GoName)
		}
	}
	return []string{
		fmt.Sprintf("func (p *Provider) %s(", op.GoName),
		fmt.Sprintf("	ctx context.Context, req *%s.%s,", p.Package, op.Request),
		fmt.Sprintf(") (*%s.%s, error) {", p.Package, result),
		fmt.Sprintf("	result, ok := p.results[req.%s]", id.GoName),
		"	if !ok {",
		"		return nil, " + refusal,
		"	}",
		"	return result, nil",
		"}",
	}
}

// exampleOperation returns the first operation that looks something up by a last variable of its path.
func (p *generated) exampleOperation() *model.Operation {
	for _, op := range p.Operations {
		params := len(op.Params)
		if op.Result.Type != nil && op.Result.Type.Kind == model.Struct && !op.Result.Type.Type.Envelope && op.Form == nil && op.Body == nil &&
			params > 0 && op.Params[params-1].In == model.InPath && op.Params[params-1].Required {
			return op
		}
	}
	return nil
}

// contents says what each file holds.
var contents = map[string]string{
	"provider": "what you implement: Provider, and the requests of its methods",
	"types":    "the models",
	"enums":    "kinds of ID, and enums with their values",
	"errors":   "ErrorCode, Error, and a constructor for each code",
	"envelope": "what is around results and errors in answers",
	"manifest": "what tells the client where the operations are",
	"validate": "the contract's rules for the models",
	"json":     "how models are written and read; needn't be read",
	"form":     "multipart forms: Files, and what bounds them",
	"handler":  "NewHandler, its options, and what happens to a request",
}

// FileList names the files of the package with what they hold.
func (p *generated) FileList() []string {
	var list []string
	for _, f := range p.files {
		name := f.Name[:len(f.Name)-len(".gen.go")]
		list = append(list, fmt.Sprintf("%-16s %s", f.Name, contents[name]))
	}
	return list
}
