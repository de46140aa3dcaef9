package source_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestTable(t *testing.T) {
	t.Chdir(t.TempDir())
	file := write(t, ".", "errors.yaml", `version: 1
errors:
  - code: A_1
    status: 429
    title: T
    description: D
    retry_by: true
    example: {a: 1}
  - {code: B, status: 400, title: U, description: E}
`)
	got := mustLoad(t, source.Options{Errors: file}).Table
	pos := func(line, col int) diag.Pos { return diag.Pos{File: "errors.yaml", Line: line, Col: col} }
	want := []source.ErrorRow{
		{Pos: pos(3, 5), CodePos: pos(3, 11), Code: "A_1", StatusPos: pos(4, 13), Status: 429, Title: "T", Description: "D", RetryBy: true, Example: &tree.Node{}},
		{Pos: pos(9, 5), CodePos: pos(9, 12), Code: "B", StatusPos: pos(9, 23), Status: 400, Title: "U", Description: "E"},
	}
	if diff := cmp.Diff(want, got.Rows, cmpopts.IgnoreTypes(tree.Node{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if example := string(got.Rows[0].Example.JSON()); example != `{"a":1}` {
		t.Errorf("the example is %s", example)
	}
}

func TestTableProblems(t *testing.T) {
	rows := func(text string) string { return "version: 1\nerrors:\n" + text }
	cases := []struct{ name, text, want string }{
		{"list", "[a]", "e.yaml:1:1: not an error table: expected a mapping, found a list"},
		{"something else", "a: 1", `e.yaml:1:1: not an error table: it has no "errors" key; give one with "version: 1" and a list of "errors"`},
		{"no version", "errors: []", `e.yaml:1:1: "version" is missing; give a whole number`},
		{"version", "version: 2\nerrors: []", "e.yaml:1:10: version 2 of the error table is not supported; this omnigen reads version 1"},
		{"version text", "version: '1'\nerrors: []", `e.yaml:1:10: "version": expected a whole number, found a string; remove the quotes`},
		{"unknown key", "version: 1\nerors: []\nerrors: []", `e.yaml:2:1: unknown key "erors"; did you mean "errors"?`},
		{"rows", "version: 1\nerrors: {}", `e.yaml:2:9: "errors": expected a list, found a mapping`},
		{"row", rows("- x\n"), "e.yaml:3:3: a row of the error table: expected a mapping, found a string"},
		{"missing columns", rows("- {}\n"), `e.yaml:3:3: "code" is missing; give a string
e.yaml:3:3: "description" is missing; give a string
e.yaml:3:3: "status" is missing; give a whole number
e.yaml:3:3: "title" is missing; give a string`},
		{"empty column", rows("- {code: A, status: 400, title: ' ', description: d}\n"), `e.yaml:3:33: "title" is empty; give a string`},
		{"unknown column", rows("- {code: A, status: 400, title: t, descripton: d, foo: 1, description: d}\n"), `e.yaml:3:36: unknown key "descripton"; did you mean "description"?
e.yaml:3:51: unknown key "foo"; the known ones are code, status, title, description, retry_by, example`},
		{"duplicate", rows("- {code: A, status: 400, title: t, description: d}\n- {code: A, status: 404, title: t, description: d}\n"), `e.yaml:4:10: duplicate error code "A", first at e.yaml:3:10; keep one row for it`},
		{"status", rows("- {code: A, status: 200, title: t, description: d}\n- {code: B, status: 600, title: t, description: d}\n- {code: C, status: 4e2, title: t, description: d}\n"), `e.yaml:3:21: 200 is no HTTP status of an error; give one from 400 to 599
e.yaml:4:21: 600 is no HTTP status of an error; give one from 400 to 599
e.yaml:5:21: "status": expected a whole number, found a number`},
		{"code", rows("- {code: \"A\\n}\", status: 400, title: t, description: d}\n- {code: a, status: 400, title: t, description: d}\n"), `e.yaml:3:10: "A\n}" is no error code; write it in capital letters, digits and underscores, a letter first
e.yaml:4:10: "a" is no error code; write it in capital letters, digits and underscores, a letter first`},
		{"retry", rows("- {code: A, status: 400, title: t, description: d, retry_by: 'yes'}\n"), `e.yaml:3:62: "retry_by": expected a boolean, found a string; write true or false`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			_, _, err := source.Load(source.Options{
				Spec:    write(t, ".", "api.yaml", "a: 1"),
				Overlay: source.None,
				Errors:  write(t, ".", "e.yaml", c.text),
			})
			if diff := cmp.Diff(c.want, diag.Of(err).Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
