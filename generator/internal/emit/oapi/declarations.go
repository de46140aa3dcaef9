package oapi

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
)

// declarations cuts the type declarations, with their comments, out of what oapi-codegen wrote, and
// puts them into the order of the structs.
func declarations(source string, structs []Struct) (string, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", fmt.Errorf("internal error: oapi-codegen: %w", err)
	}
	written := make(map[string]string)
	for _, decl := range file.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != token.TYPE {
			continue
		}
		start := d.Pos()
		if d.Doc != nil {
			start = d.Doc.Pos()
		}
		name := d.Specs[0].(*ast.TypeSpec).Name.Name
		written[name] = source[files.Position(start).Offset:files.Position(d.End()).Offset]
	}
	var b bytes.Buffer
	for _, s := range structs {
		text, ok := written[s.Name]
		if !ok {
			return "", fmt.Errorf("internal error: oapi-codegen did not write %s", s.Name)
		}
		b.WriteString(strings.TrimSpace(text) + "\n\n")
	}
	return b.String(), nil
}
