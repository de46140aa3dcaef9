package generator_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write golden/error_table.txt")

// An errorRow is a documented error, and what the generated package makes of it: the Go names, and
// what the handler answers when a provider's method returns the error.
type errorRow struct {
	status                      int
	code, constant, constructor string
	body                        string
}

// TestErrorTable builds golden/error_table.txt from the source of the generated package and from the
// answers of its handler. The errors that the provider returns say what the examples of the embedded
// table say, so every answer must be the example.
func TestErrorTable(t *testing.T) {
	documented := documentedErrors(t)
	rows := servedErrors(t, documented)
	checkGolden(t, filepath.Join("..", "golden", "error_table.txt"), errorTable(t, rows))

	var want, got []string
	for _, e := range documented {
		want = append(want, fmt.Sprint(e.status, " ", e.example))
	}
	for _, row := range rows {
		got = append(got, fmt.Sprint(row.status, " ", row.body))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("spec/errors.yaml (-) and the handler's answers (+) differ:\n%s", d)
	}
}

// TestErrorTableAsPublished holds the handler's answers against the published page: the same codes
// with the same statuses and the same members in the body, none missing, none more.
func TestErrorTableAsPublished(t *testing.T) {
	want := publishedErrors(t, string(readFile(t, upstream(t), publishedPage)))
	var got []string
	for _, row := range servedErrors(t, documentedErrors(t)) {
		got = append(got, outline(t, row.status, row.body))
	}
	slices.Sort(want) // the page has an order of its own
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the published page (-) and the handler's answers (+) differ:\n%s", d)
	}
}

// servedErrors returns a row for each error code that the generated package declares.
func servedErrors(t *testing.T, documented []documentedError) []errorRow {
	t.Helper()
	rows := declaredErrors(t)
	for i, row := range rows {
		at := slices.IndexFunc(documented, func(e documentedError) bool { return e.code == row.code })
		if at < 0 {
			t.Fatalf("%s = %q is not in spec/errors.yaml", row.constant, row.code)
		}
		err := constructors[row.constructor](documented[at])
		rows[i].status, rows[i].body = answerEverywhere(t, err)
	}
	return rows
}

// errorTable lays the rows out in columns.
func errorTable(t *testing.T, rows []errorRow) string {
	t.Helper()
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "status\tcode\tconstant\tconstructor\tbody")
	for _, r := range rows {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\n", r.status, r.code, r.constant, r.constructor, r.body)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// checkGolden compares a text with a golden file, or writes the file if -update says so.
func checkGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if d := cmp.Diff(string(readFile(t, path)), got); d != "" {
		t.Errorf("%s is not current; run: go test ./generator -update\n%s", path, d)
	}
}
