package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/lint"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// A ruleCase is a small contract, and what a rule finds in it: a line each, "line:col: problem;
// outcome".
type ruleCase struct {
	name  string
	doc   string // below the head
	table string // the rows of the error table
	want  string
}

// head begins each document, and is three lines long.
const head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n\n"

// check holds the findings of a rule against those that each case wants.
func check(t *testing.T, rule string, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			found, err := findings(t, c.doc, c.table, "")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(c.want), lines(found, rule)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// findings reads a contract, and a page if there is one, and returns what is found.
func findings(t *testing.T, doc, table, page string) ([]lint.Finding, error) {
	t.Helper()
	t.Chdir(t.TempDir())
	opts := source.Options{Spec: "doc.yaml", Overlay: source.None, Errors: source.None}
	write(t, opts.Spec, head+doc)
	if table != "" {
		opts.Errors = "table.yaml"
		write(t, opts.Errors, "version: 1\nerrors:\n"+table)
	}
	contract := lint.Contract{}
	var err error
	if contract.Source, contract.Warnings, err = source.Load(opts); err != nil {
		t.Fatal(err)
	}
	read, problems := openapi.Read(contract.Source.Document)
	if err := problems.Err(); err != nil {
		t.Fatal(err)
	}
	contract.Document = read
	if page != "" {
		if contract.Page, err = lint.ReadPage("page.md", page); err != nil {
			t.Fatal(err)
		}
	}
	return lint.Findings(contract)
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// lines returns the findings of a rule, without the rule and, in the document, without the file.
func lines(found []lint.Finding, rule string) string {
	var lines []string
	for _, f := range found {
		if f.Rule == rule {
			pos := strings.TrimPrefix(f.Pos.String(), "doc.yaml:")
			lines = append(lines, fmt.Sprintf("%s: %s; %s", pos, f.Problem, f.Outcome))
		}
	}
	return strings.Join(lines, "\n")
}

// row returns a row of an error table.
func row(status int, code string, more ...string) string {
	return fmt.Sprintf("  - {code: %s, status: %d, title: T, description: D%s}\n", code, status, strings.Join(more, ""))
}

// answers returns paths, a GET operation for each of the given answers: the responses in flow style.
func answers(list ...string) string {
	var b strings.Builder
	b.WriteString("paths:\n")
	for i, responses := range list {
		id := string(rune('a' + i))
		fmt.Fprintf(&b, "  /%s: {get: {operationId: %s, responses: {\n    %s}}}\n", id, id, responses)
	}
	return b.String()
}

// body returns a response with a JSON body, whose schema stands in a line of its own.
func body(status, schema string) string {
	return fmt.Sprintf("%s: {description: D, content: {application/json: {schema:\n      %s}}}", status, schema)
}

// Schemas of answers.
const (
	full    = "{type: object, required: [success, data], properties: {success: {type: boolean, enum: [true]}, data: {type: object}}}"
	noData  = "{type: object, required: [success], properties: {success: {type: boolean, enum: [true]}}}"
	bare    = "{type: object, properties: {id: {type: string}}}"
	failure = "{type: object, required: [success, data], properties: {success: {type: boolean, enum: [false]}, " +
		"data: {type: object, required: [message, code], properties: {message: {type: string}, code: {type: string%s}}}}}"
)

// coded returns the body of an error, with more of its code's schema.
func coded(more string) string { return fmt.Sprintf(failure, more) }
