package scaffold

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// providerFile holds the interfaces of a generated package.
const providerFile = "provider.gen.go"

// A signature is what a method returns, as it is written outside the generated package.
type signature struct {
	Returns string // "" if there is an error alone
	Nil     bool   // nil is one of it
	imports map[string]bool
}

// signatures returns those of all methods of a generated package's interfaces, by the names of the
// methods.
func signatures(generated []output.File, contract string) (map[string]signature, error) {
	found := make(map[string]signature)
	for _, f := range generated {
		if f.Name != providerFile {
			continue
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Data, parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("internal error: %w", err)
		}
		ast.Inspect(syntax, func(n ast.Node) bool {
			if list, ok := n.(*ast.InterfaceType); ok {
				for _, method := range list.Methods.List {
					found[method.Names[0].Name] = signatureOf(method.Type.(*ast.FuncType), syntax.Imports, contract)
				}
			}
			return true
		})
	}
	return found, nil
}

func signatureOf(method *ast.FuncType, imports []*ast.ImportSpec, contract string) signature {
	s := signature{imports: make(map[string]bool)}
	results := method.Results.List
	if len(results) == 1 {
		return s
	}
	q := qualifier{contract, imports, s.imports}
	s.Returns = q.text(results[0].Type)
	s.Nil = strings.HasPrefix(s.Returns, "*") || strings.HasPrefix(s.Returns, "[]") || strings.HasPrefix(s.Returns, "map[")
	return s
}

// A qualifier writes types of a package as they stand outside it.
type qualifier struct {
	name    string // of the package
	imports []*ast.ImportSpec
	needed  map[string]bool // paths of the packages that occur
}

func (q qualifier) text(expr ast.Expr) string {
	switch x := expr.(type) {
	case *ast.StarExpr:
		return "*" + q.text(x.X)
	case *ast.ArrayType:
		return "[]" + q.text(x.Elt)
	case *ast.MapType:
		return "map[" + q.text(x.Key) + "]" + q.text(x.Value)
	case *ast.SelectorExpr:
		q.need(x.X.(*ast.Ident).Name)
		return x.X.(*ast.Ident).Name + "." + x.Sel.Name
	}
	name := expr.(*ast.Ident).Name
	if types.Universe.Lookup(name) != nil {
		return name
	}
	return q.name + "." + name
}

// need notes that a package of the standard library occurs.
func (q qualifier) need(name string) {
	for _, spec := range q.imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil && path.Base(p) == name {
			q.needed[p] = true
		}
	}
}
