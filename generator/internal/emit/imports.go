package emit

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"slices"
	"strings"
)

// packages are those of the standard library that generated code may use, by the name that stands
// in the code. Nothing else is ever imported.
var packages = func() map[string]string {
	byName := make(map[string]string)
	for _, p := range strings.Fields(`
		bytes cmp context crypto/sha256 crypto/subtle encoding/base64 encoding/binary encoding/json errors fmt io iter log/slog maps math mime
		mime/multipart net/http net/url os path reflect regexp runtime/debug slices strconv strings sync time
		unicode unicode/utf8`) {
		byName[path.Base(p)] = p
	}
	return byName
}()

// importsOf returns the import declaration that the declarations in body need.
func importsOf(body string) (string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "", "package p\n"+body, 0)
	if err != nil {
		return "", err
	}
	used := make(map[string]bool)
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && x.Obj == nil && packages[x.Name] != "" {
				used[packages[x.Name]] = true
			}
		}
		return true
	})
	if len(used) == 0 {
		return "", nil
	}
	return "import (\n\t\"" + strings.Join(slices.Sorted(maps.Keys(used)), "\"\n\t\"") + "\"\n)\n\n", nil
}
