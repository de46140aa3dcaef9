package emit_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/naming"
)

// TestTakenNames generates contracts in which operations, schemas, path variables and error codes are
// called like each thing that the generated package has for itself. A name that does not compile here
// belongs into one of the lists of package analyze, reserved and local.
func TestTakenNames(t *testing.T) {
	contract := maximal(t)
	names := takenNames(check(t, files(t, contract)), contract)
	for _, c := range []struct{ name, section, format string }{
		{"operations", "paths:\n", "  /taken/%[1]s:\n    get: {operationId: '%[1]s', responses: {'200': {description: d}}}\n"},
		{"optional operations", "paths:\n", "  /taken/%[1]s:\n    get: {operationId: '%[1]s', x-omnigen-optional: needed, x-omnigen-manifest: {}, responses: {'200': {description: d}}}\n"},
		{"variables", "paths:\n", "  /%[1]s/{%[1]s}:\n    get: {parameters: [{in: path, name: '%[1]s', required: true, schema: {type: integer}}], responses: {'200': {description: d}}}\n"},
		{"schemas", "  schemas:\n", "    '%[1]s': {type: object, properties: {'%[1]s': {type: string, enum: ['%[1]s']}}}\n"},
		{"codes", "code: {type: string, enum: [", "'%s', "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var more strings.Builder
			for _, name := range names {
				fmt.Fprintf(&more, c.format, name)
			}
			check(t, files(t, strings.Replace(contract, c.section, c.section+more.String(), 1)))
		})
	}
}

// givenNames are the names that the maximal contract itself gives to operations, types and codes.
var givenNames = regexp.MustCompile(`(?m)(?:operationId: |x-omnigen-name: |x-omnigen-interface: |code: .*enum: \[|^    )(\w+)`)

// takenNames returns the names that a package declares, and those that Go and the standard library
// have, each only once in Go and without those that stand in the contract.
func takenNames(files []*ast.File, contract string) []string {
	names := slices.Concat(slices.Sorted(maps.Keys(declared(files))), types.Universe.Names())
	for keyword := token.BREAK; keyword <= token.VAR; keyword++ {
		names = append(names, keyword.String())
	}
	seen := map[string]bool{"": true}
	for _, given := range givenNames.FindAllStringSubmatch(contract, -1) {
		seen[naming.Exported(given[1])] = true
	}
	return slices.DeleteFunc(names, func(name string) bool {
		exported := naming.Exported(name)
		again := seen[exported]
		seen[exported] = true
		return again
	})
}

// declared returns all identifiers of a package, and the packages that it imports.
func declared(files []*ast.File) map[string]bool {
	names := make(map[string]bool)
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				names[n.Name] = true
			case *ast.ImportSpec:
				names[path.Base(strings.Trim(n.Path.Value, `"`))] = true
			}
			return true
		})
	}
	return names
}
