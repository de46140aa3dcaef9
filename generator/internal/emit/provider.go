package emit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// provider writes what an integrator implements: the interfaces, and the requests that their methods
// take.
func (p *generated) provider() string {
	required, optional := p.split()
	declarations := []jen.Code{p.providerInterface(required, optional)}
	for _, op := range optional {
		declarations = append(declarations, optionalInterface(op))
	}
	for _, op := range p.Operations {
		declarations = append(declarations, request(op))
	}
	return p.renderAll(declarations)
}

// split separates the operations that every provider has from the others.
func (p *generated) split() (required, optional []*model.Operation) {
	for _, op := range p.Operations {
		if op.Optional {
			optional = append(optional, op)
		} else {
			required = append(required, op)
		}
	}
	return required, optional
}

func (p *generated) providerInterface(required, optional []*model.Operation) jen.Code {
	doc := "A Provider is what the Handler serves: the operations of the contract, as methods. They are called concurrently, each with the context of its request."
	more := []string{"An *Error that a method returns, wrapped or not, is answered with its status and code. Any other error becomes a bare 500."}
	if len(optional) > 0 {
		names := make([]string, len(optional))
		for i, op := range optional {
			names[i] = op.Interface
		}
		more = append(more, "Further operations are offered by implementing their interfaces as well: "+strings.Join(names, ", ")+
			". To decorate a provider, wrap the Handler in HTTP middleware: a type that wraps the provider hides these interfaces.")
	}
	s := docComment(doc, more...)
	return s.Type().Id("Provider").InterfaceFunc(func(g *jen.Group) {
		for i, op := range required {
			if i > 0 {
				g.Line()
			}
			method(g, op)
		}
	})
}

func optionalInterface(op *model.Operation) jen.Code {
	doc := fmt.Sprintf("%s is a Provider that offers %s.", article(op.Interface), op.ID)
	if op.NeededIf != "" {
		doc += fmt.Sprintf(" It is needed if %s.", strings.TrimSuffix(op.NeededIf, "."))
	}
	s := docComment(doc)
	return s.Type().Id(op.Interface).InterfaceFunc(func(g *jen.Group) { method(g, op) })
}

// article puts "A" or "An" before a name.
func article(name string) string {
	if strings.ContainsRune("AEIOU", rune(name[0])) {
		return "An " + name
	}
	return "A " + name
}

// method writes an operation as a method of an interface.
func method(g *jen.Group, op *model.Operation) {
	doc := methodDoc(op)
	addComment(g, 1, op.GoName, doc)
	if doc != "" {
		g.Comment("//")
	}
	for _, path := range op.Paths {
		for _, line := range pathLines(op.Method + " " + oneLine(path.Template)) {
			g.Comment("//\t" + line)
		}
	}
	results := []jen.Code{jen.Error()}
	if op.Result.Type != nil {
		results = []jen.Code{jen.Id(resultType(op.Result.Type)), jen.Error()}
	}
	g.Id(op.GoName).Params(jen.Id("context.Context"), jen.Op("*").Id(op.Request)).Params(results...)
}

// methodDoc returns what the document says of an operation, and what its result is if the type does
// not tell.
func methodDoc(op *model.Operation) string {
	if op.Result.Type == nil {
		return op.Doc
	}
	return withUnion(sentence(op.GoName, op.Doc), op.GoName+" returns", op.Result.Type)
}

// pathLines breaks a path at its slashes where it is too long for a line.
func pathLines(path string) []string {
	const most = width - 12
	var lines []string
	for len(path) > most && strings.LastIndexByte(path[:most], '/') > 8 {
		end := strings.LastIndexByte(path[:most], '/')
		lines, path = append(lines, path[:end]), "    "+path[end:]
	}
	return append(lines, path)
}

// resultType returns what a method returns: a pointer to a struct, and other types as they are.
func resultType(ref *model.TypeRef) string {
	if ref.Kind == model.Struct && !ref.Pointer {
		return "*" + goType(ref)
	}
	return goType(ref)
}

func request(op *model.Operation) jen.Code {
	owner := "Provider"
	if op.Optional {
		owner = op.Interface
	}
	s := docComment(fmt.Sprintf("%s is the request of %s.%s.", op.Request, owner, op.GoName))
	return s.Type().Id(op.Request).StructFunc(func(g *jen.Group) {
		for i, f := range requestFields(op) {
			if i > 0 {
				g.Line()
			}
			addComment(g, 1, f.name, f.doc)
			g.Id(f.name).Id(f.goType)
		}
	})
}

// A requestField is a field of a request type.
type requestField struct{ name, doc, goType string }

func requestFields(op *model.Operation) []requestField {
	var fields []requestField
	params := op.Params
	if op.Form != nil {
		params = slices.Concat(params, op.Form.Fields)
	}
	for _, p := range params {
		fields = append(fields, requestField{p.GoName, paramDoc(p), goType(p.Type)})
	}
	if op.Form != nil && op.Form.Files {
		fields = append(fields, requestField{"Files", listSentence("Files", op.Form.FilesDoc), "Files"})
	}
	if op.Body != nil {
		fields = append(fields, requestField{"Body", withUnion("The body of the request.", "It", op.Body.Type), resultType(op.Body.Type)})
	}
	return fields
}

// paramDoc adds a parameter's default to what the document says of it.
func paramDoc(p *model.Param) string {
	doc := fieldDoc(&p.Field)
	if p.Default == "" {
		return doc
	}
	return strings.TrimSpace(doc + " It is " + p.Default + " if the request does not say.")
}

// docComment begins a declaration with its documentation.
func docComment(doc string, more ...string) *jen.Statement {
	s := jen.Null()
	for line := range strings.SplitSeq(comment(0, "", doc, more...), "\n") {
		s.Comment(line).Line()
	}
	return s
}
