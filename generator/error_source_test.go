package generator_test

import (
	"go/ast"
	"maps"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// declaredErrors reads the source of the generated package for its error codes, in their order. A
// row has the code, the constant and the constructor; the constructor is one that can be called.
func declaredErrors(t *testing.T) []errorRow {
	t.Helper()
	rows, makers := []errorRow{}, map[string]string{}
	for _, file := range parsePackage(t) {
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			if constant, code := codeConstant(n); constant != "" {
				rows = append(rows, errorRow{constant: constant, code: code})
			}
			if constant, maker := codeConstructor(n); constant != "" {
				makers[constant] = maker
			}
			return true
		})
	}
	for i := range rows {
		rows[i].constructor = makers[rows[i].constant]
	}
	var want []string
	for _, row := range rows {
		want = append(want, row.constructor)
	}
	slices.Sort(want)
	declared, called := slices.Sorted(maps.Values(makers)), slices.Sorted(maps.Keys(constructors))
	if d := cmp.Diff(want, declared); d != "" {
		t.Fatalf("the codes' constructors (-) and the package's constructors (+) differ:\n%s", d)
	}
	if d := cmp.Diff(declared, called); d != "" {
		t.Fatalf("the package's constructors (-) and the tests' table of constructors (+) differ:\n%s", d)
	}
	return rows
}

// codeConstant returns the name and the value of a constant that is declared as an ErrorCode.
func codeConstant(n ast.Node) (name, code string) {
	spec, ok := n.(*ast.ValueSpec)
	if !ok || !isNamed(spec.Type, "ErrorCode") || len(spec.Values) != 1 {
		return "", ""
	}
	literal, ok := spec.Values[0].(*ast.BasicLit)
	if !ok {
		return "", ""
	}
	code, _ = strconv.Unquote(literal.Value) // a literal is well-formed
	return spec.Names[0].Name, code
}

// codeConstructor returns the name of an exported function that makes an *Error, and the constant
// that it gives to the field Code.
func codeConstructor(n ast.Node) (constant, name string) {
	f, ok := n.(*ast.FuncDecl)
	if !ok || f.Recv != nil || !f.Name.IsExported() || f.Type.Results.NumFields() != 1 {
		return "", ""
	}
	star, ok := f.Type.Results.List[0].Type.(*ast.StarExpr)
	if !ok || !isNamed(star.X, "Error") {
		return "", ""
	}
	constant = "none"
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if pair, ok := n.(*ast.KeyValueExpr); ok && isNamed(pair.Key, "Code") {
			constant = pair.Value.(*ast.Ident).Name
		}
		return true
	})
	return constant, f.Name.Name
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}
