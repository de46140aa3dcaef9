package generator_test

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/build/constraint"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/omnigen-dev/omnigen/generator"
)

// positioned is what a line of a diagnostic begins with. Only what is wrong with a file as a whole has
// no line and column.
var positioned = regexp.MustCompile(`^\S+\.yaml(:[1-9]\d*:[1-9]\d*: |: the file (is empty$|is larger than |has more than ))`)

// checkSaid checks that what omnigen says of its input is a line each, with a position, and made of
// characters that no terminal takes for commands.
func checkSaid(t testing.TB, said string) {
	t.Helper()
	for line := range strings.SplitSeq(said, "\n") {
		if !positioned.MatchString(line) {
			t.Errorf("a line without position: %q", line)
		}
		if i := strings.IndexFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }); i >= 0 {
			t.Errorf("a character that is not printed: %q", line)
		}
	}
}

// checkOutcome checks what came of a contract: a package that is harmless, or errors with positions.
func checkOutcome(t testing.TB, result *generator.Result, err error) {
	t.Helper()
	if err != nil {
		checkSaid(t, err.Error())
		return
	}
	for _, warning := range result.Warnings {
		checkSaid(t, warning)
	}
	for _, problem := range judge(result) {
		t.Error(problem)
	}
}

// judge returns what is wrong with a generated package: it has to be formatted, to compile, to hold no
// comment that means something to Go's tools, and no name that is neither ours nor the model's.
func judge(result *generator.Result) (problems []error) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, f := range result.Files() {
		file, err := parser.ParseFile(fset, f.Name, f.Data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return append(problems, err)
		}
		files = append(files, file)
		if i := bytes.IndexFunc(f.Data, func(r rune) bool { return r != '\n' && r != '\t' && !unicode.IsPrint(r) }); i >= 0 {
			problems = append(problems, fmt.Errorf("%s: a character that is not printed: %.40q", f.Name, f.Data[i:]))
		}
		if formatted, err := format.Source(f.Data); err != nil || !bytes.Equal(formatted, f.Data) {
			problems = append(problems, fmt.Errorf("%s: not formatted: %v", f.Name, err))
		}
	}
	config := types.Config{Importer: standardLibrary(), Error: func(err error) { problems = append(problems, err) }}
	_, _ = config.Check("p", fset, files, nil) // Error has noted all
	named := namesOf(result.API())
	for _, file := range files {
		for _, err := range []error{judgeComments(file), judgeImports(file), judgeNames(file, named)} {
			if err != nil {
				problems = append(problems, err)
			}
		}
	}
	return problems
}

// judgeComments returns an error for a comment that may be more than text.
func judgeComments(file *ast.File) error {
	for _, group := range file.Comments {
		for _, c := range group.List {
			text, ok := strings.CutPrefix(c.Text, "//")
			if !ok || text != "" && text[0] != ' ' && text[0] != '\t' || constraint.IsPlusBuild(c.Text) {
				return fmt.Errorf("a comment that may mean something: %q", c.Text)
			}
		}
	}
	return nil
}

// judgeImports returns an error for an import beyond those that the generated package may have.
func judgeImports(file *ast.File) error {
	for _, spec := range file.Imports {
		if path, err := strconv.Unquote(spec.Path.Value); err != nil || !importable[path] || spec.Name != nil {
			return fmt.Errorf("an import that is not ours: %s", spec.Path.Value)
		}
	}
	return nil
}

// judgeNames returns an error for a name that is neither ours nor the model's.
func judgeNames(file *ast.File, named names) error {
	var errs []error
	for _, decl := range file.Decls {
		for _, name := range declaredBy(decl) {
			if !declarable()[name] && !named.declared[name] {
				errs = append(errs, fmt.Errorf("a declaration that is neither ours nor the model's: %s", name))
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && !vocabulary()[id.Name] && !named.used[id.Name] && !numbered.MatchString(id.Name) {
			errs = append(errs, fmt.Errorf("a name that is neither ours nor the model's: %s", id.Name))
		}
		return true
	})
	return errors.Join(errs...)
}

// numbered are the variables of a loop within a loop.
var numbered = regexp.MustCompile(`^(i|item|key)[1-9]\d*$`)

// declaredBy returns what a declaration declares: "Name", or "Type.Name" for a method.
func declaredBy(decl ast.Decl) (list []string) {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		return []string{methodOf(d) + d.Name.Name}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				list = append(list, s.Name.Name)
			case *ast.ValueSpec:
				for _, name := range s.Names {
					list = append(list, name.Name)
				}
			}
		}
	}
	return list
}

// methodOf returns the type that a method belongs to, with a dot, or nothing.
func methodOf(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return ""
	}
	expr := d.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	if generic, ok := expr.(*ast.IndexExpr); ok {
		expr = generic.X
	}
	return types.ExprString(expr) + "."
}
