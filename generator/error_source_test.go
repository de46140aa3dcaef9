package generator_test

import (
	"go/ast"
	"maps"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// declaredErrors reads the source of the generated package for its error codes, in their order: the
// code, the constant and the constructor. Every code has a constructor, every constructor makes
// another code, and constructors calls them all.
func declaredErrors(t *testing.T) []errorRow {
	t.Helper()
	var rows []errorRow
	var makers [][2]string // constant and constructor
	for _, file := range parsePackage(t) {
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			if constant, code := codeConstant(n); constant != "" {
				rows = append(rows, errorRow{constant: constant, code: code})
			}
			if constant, maker := codeConstructor(n); constant != "" {
				makers = append(makers, [2]string{constant, maker})
			}
			return true
		})
	}
	var used, declared []string
	for i := range rows {
		rows[i].constructor = makerOf(makers, rows[i].constant)
		used = append(used, rows[i].constructor)
	}
	for _, maker := range makers {
		declared = append(declared, maker[1])
	}
	sameNames(t, "the codes' constructors (-) and the package's constructors (+)", used, declared)
	sameNames(t, "the package's constructors (-) and those that the tests call (+)",
		declared, slices.Collect(maps.Keys(constructors)))
	return rows
}

// makerOf returns the constructor that uses a constant, or "".
func makerOf(makers [][2]string, constant string) string {
	for _, maker := range makers {
		if maker[0] == constant {
			return maker[1]
		}
	}
	return ""
}

func sameNames(t *testing.T, what string, want, got []string) {
	t.Helper()
	slices.Sort(want)
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("%s differ:\n%s", what, d)
	}
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
