package lint_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/lint"
)

// page returns a page of our own making with a table of errors.
func page(rows ...string) string {
	return "# Errors\n\nSome words.\n\nStatus| Example  \n---|---  \n" + strings.Join(rows, "\n") + "\n\n## More\n\n400 is | no `{}` row.\n"
}

// spanning returns a row whose first cell spans lines.
func spanning(status, example string) string {
	return "**" + status + " - Words**  \n  \nMore words,  \n12 of them.| `" + example + "`  "
}

// told returns the example of an error.
func told(code string, more ...string) string {
	return `{ "success":false, "data":{ "message":"string", "code":"` + code + `"` + strings.Join(more, "") + ` } }`
}

const retry = `, "retry_by": "2021-11-26T13:42:17.191Z"`

func TestDocs(t *testing.T) {
	table := row(404, "NOT_FOUND") + row(429, "LATER", ", retry_by: true")
	all := []string{spanning("404", told("NOT_FOUND")), spanning("429", told("LATER", retry))}
	for _, c := range []struct {
		name, page, want string
	}{
		{"agree", page(all...), ""},
		{"missing", page(all[0]),
			`table.yaml:4:12: docs-missing-code: the error code "LATER" is not in the page's table at page.md:5:1; the error table wins: omnigen generates the code`},
		{"unknown", page(append(all, spanning("400", told("INVALID")))...),
			`page.md:18:71: docs-unknown-code: the error code "INVALID" of status 400 is not in the error table at table.yaml:1:1; the error table wins: omnigen generates nothing for the code`},
		{"status", page(spanning("403", told("NOT_FOUND")), all[1]),
			`page.md:7:3: docs-status: the error code "NOT_FOUND" has status 403 here, and status 404 in the error table, at table.yaml:3:31; the error table wins: the generated handler answers 404`},
		{"retry_by", page(spanning("404", told("NOT_FOUND", retry)), spanning("429", told("LATER"))),
			`page.md:10:71: docs-retry-by: the example of the error code "NOT_FOUND" has "retry_by", which does not belong to it in the error table, at table.yaml:3:5; the error table wins: the generated constructor does not ask for the time` + "\n" +
				`page.md:14:71: docs-retry-by: the example of the error code "LATER" has no "retry_by", which belongs to it in the error table, at table.yaml:4:5; the error table wins: the generated constructor asks for the time`},
		{"comma", page(all[0], spanning("429", told("LATER", strings.TrimPrefix(retry, ",")))),
			`page.md:14:78: docs-example: the example of the error code "LATER" is not valid JSON: a comma is missing before "retry_by"; omnigen reads the code from it all the same`},
		{"bracket", page(spanning("404", strings.TrimSuffix(told("NOT_FOUND"), " }")), all[1]),
			`page.md:10:82: docs-example: the example of the error code "NOT_FOUND" is not valid JSON: a closing bracket is missing; omnigen reads the code from it all the same`},
		{"dots", page(spanning("404", strings.Replace(told("NOT_FOUND"), `"message"`, "…", 1)), all[1]),
			`page.md:10:43: docs-example: the example of the error code "NOT_FOUND" is not valid JSON: "…" is unexpected; omnigen reads the code from it all the same`},
		{"no code", page(append(all, spanning("500", `{"success": false}`))...),
			`page.md:18:15: docs-example: the example of status 500 has no error code; omnigen does not compare it`},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := findings(t, "paths: {}\n", table, c.page)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range found {
				got = append(got, fmt.Sprintf("%s: %s: %s; %s", f.Pos, f.Rule, f.Problem, f.Outcome))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestReadPage(t *testing.T) {
	rows := []string{"| 404 | words | `" + told("NOT_FOUND") + "` |", "| 429 | words | `" + told("LATER", retry) + "` |"}
	for _, c := range []struct{ name, page, want string }{
		{"one line a row", "|Status|Words|Example|\n" + strings.Join(rows, "\n"), ""},
		{"pipes", "| HTTP status | Words | Example |\n|:--|:-:|--|\n" + strings.Join(rows, "\n"), "3:3 404 NOT_FOUND, 4:3 429 LATER retry"},
		{"no backticks", "Status|Example\n-|-\n" + strings.ReplaceAll(strings.Join(rows, "\n"), "`", ""), "3:3 404 NOT_FOUND, 4:3 429 LATER retry"},
		{"carriage returns", "Status|Example\r\n--|--\r\n404|`" + told("NOT_FOUND") + "`\r\n* * *\r\n429|`" + told("LATER") + "`\r\n", "3:1 404 NOT_FOUND"},
		{"example in lines", "Status|Example\n--|--\n404|`{\n\"code\":\n404,\n\"code\": \"NOT_FOUND\"}`\n", "3:1 404 NOT_FOUND"},
		{"number in a cell", "Status|Example\n--|--\n404 is\n429 minus 25|`" + told("NOT_FOUND") + "`\n", "3:1 404 NOT_FOUND"},
		{"good statuses", "Status|Example\n--|--\n200|`" + told("FINE") + "`\n404|`" + told("NOT_FOUND") + "`\n", "4:1 404 NOT_FOUND"},
		{"second table", "Status|Words\n--|--\n404|Not found\n\nStatus|Example\n--|--\n404|`" + told("NOT_FOUND") + "`\n", "7:1 404 NOT_FOUND"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := "no table"
			if page, err := lint.ReadPage("page.md", c.page); err == nil {
				got = outline(page)
			} else if c.want == "" {
				got = ""
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func outline(page *lint.Page) string {
	var rows []string
	for _, r := range page.Rows {
		text := fmt.Sprintf("%d:%d %d %s", r.Pos.Line, r.Pos.Col, r.Status, r.Code)
		if r.RetryBy {
			text += " retry"
		}
		rows = append(rows, text)
	}
	return strings.Join(rows, ", ")
}

func TestReadPageWithoutTable(t *testing.T) {
	const want = `page.md: no error table found; expected a Markdown table with a first column "Status", and rows such as **404 - Not found** | ` +
		"`{\"success\":false, \"data\":{\"code\":\"NOT_FOUND\"}}`"
	for _, page := range []string{"", "# Errors", "Status|Example\n---|---\n", "Code|Example\n---|---\n404|`{\"code\":\"A\"}`"} {
		if _, err := lint.ReadPage("page.md", page); err == nil || err.Error() != want {
			t.Errorf("%q: got %v", page, err)
		}
	}
}

// FuzzReadPage reads whatever there is. Positions stay within the text.
func FuzzReadPage(f *testing.F) {
	f.Add(page(spanning("404", told("NOT_FOUND")), spanning("429", told("LATER", retry))))
	f.Add("|status|\n|--|--|\n|400|`{\"code\":\"A\"`}|\r\n404|{}}")
	f.Add("Status|\n-|-\n500|`{\xff…`\n599|{\"code\":\"\x00\"}")
	if published := os.Getenv("OMNIGEN_UPSTREAM"); published != "" {
		files, _ := filepath.Glob(filepath.Join(published, "*.md"))
		for _, file := range files {
			text, _ := os.ReadFile(file)
			f.Add(string(text))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		page, err := lint.ReadPage("page.md", text)
		if err != nil {
			return
		}
		lines := strings.Split(text, "\n")
		for _, row := range page.Rows {
			for _, pos := range []diag.Pos{row.Pos, row.CodePos, row.ExamplePos} {
				if pos.Line < 1 || pos.Line > len(lines) || pos.Col < 1 || pos.Col > len(lines[pos.Line-1])+1 {
					t.Fatalf("%s is outside of the page", pos)
				}
			}
			if row.Broken != "" && (row.BrokenPos.Line < row.ExamplePos.Line || row.BrokenPos.Line > len(lines)) {
				t.Fatalf("%s is outside of the example", row.BrokenPos)
			}
		}
	})
}
