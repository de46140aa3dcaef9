package lint_test

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/lint"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
	"github.com/omnigen-dev/omnigen/spec"
)

// FuzzFindings looks at whatever is an OpenAPI document. Every finding has a place and both its
// sentences, and none is there twice.
func FuzzFindings(f *testing.F) {
	f.Add(string(spec.Document))
	f.Add(head + answers(body("200", full), body("404", coded(", enum: [A]")), "default: {description: D}"))
	f.Add(head + form("{properties: {a: {type: string, description: binary}}}") + "x-omnigen-accepted: [no-data]\n")
	f.Add(head + schema("size: {type: number, format: url}, at: {format: date-time, description: YYYY-MM-DD}"))
	table := &source.ErrorTable{Rows: []source.ErrorRow{{Code: "A", Status: 404}, {Code: "B", Status: 429, RetryBy: true}}}
	f.Fuzz(func(t *testing.T, text string) {
		root, err := tree.Parse("doc.yaml", []byte(text))
		if err != nil {
			return
		}
		doc, problems := openapi.Read(root)
		if problems.Err() != nil {
			return
		}
		found, err := lint.Findings(lint.Contract{Source: &source.Contract{Document: root, Table: table}, Document: doc})
		if err != nil {
			return
		}
		seen := map[lint.Finding]bool{}
		for _, finding := range found {
			if finding.Pos.Line == 0 || finding.Problem == "" || finding.Outcome == "" || seen[finding] {
				t.Fatalf("%+v", finding)
			}
			seen[finding] = true
		}
	})
}
