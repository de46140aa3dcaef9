package generator_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/spec"
)

// BenchmarkGenerate generates from the embedded document, from one that has its paths and schemas
// ten times, and from one that has them a hundred times. The time for each operation stays the same.
func BenchmarkGenerate(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("×%d", n), func(b *testing.B) {
			document := filepath.Join(b.TempDir(), spec.DocumentName)
			if err := os.WriteFile(document, []byte(multiplied(b, n)), 0o644); err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			operations := 0
			for b.Loop() {
				result, err := generator.Generate(generator.Options{Spec: document})
				if err != nil {
					b.Fatal(err)
				}
				operations = result.Operations
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*operations), "µs/operation")
		})
	}
}

// multiplied returns the embedded document with its paths and schemas n times, each time under other
// names.
func multiplied(t testing.TB, n int) string {
	t.Helper()
	head, rest, _ := strings.Cut(string(spec.Document), "\npaths:\n")
	paths, rest, _ := strings.Cut(rest, "\ncomponents:\n")
	components, schemas, found := strings.Cut(rest, "\n  schemas:\n")
	if !found {
		t.Fatal("the embedded document has other sections than paths, components and, last, schemas")
	}
	var manyPaths, manySchemas strings.Builder
	for i := range n {
		manyPaths.WriteString(renamed(paths, pathNames, i) + "\n")
		manySchemas.WriteString(renamed(schemas, schemaNames, i) + "\n")
	}
	return head + "\npaths:\n" + manyPaths.String() + "\ncomponents:\n" + components + "\n  schemas:\n" + manySchemas.String()
}

// What has a name that must not stand in a document twice, and references to such.
var (
	pathNames   = regexp.MustCompile(`(?m)^  /channels|operationId: \w+|#/components/schemas/\w+`)
	schemaNames = regexp.MustCompile(`(?m)^    \w+|#/components/schemas/\w+`)
)

// renamed returns text with a number behind each name, unless it is 0.
func renamed(text string, names *regexp.Regexp, number int) string {
	if number == 0 {
		return text
	}
	return names.ReplaceAllString(text, "${0}"+strconv.Itoa(number))
}
