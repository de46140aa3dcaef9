package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAccepted(t *testing.T) {
	const found = `unknown-format 5: the format "url"`
	for _, c := range []struct{ name, doc, want string }{
		{"nothing", schema("u: {format: url}"), found},
		{"at the schema", schema("u: {format: url, x-omnigen-accepted: [unknown-format]}"), ""},
		{"above it", "paths: {}\ncomponents: {x-omnigen-accepted: [unknown-format], schemas: {S: {properties: {u: {format: url}}}}}\n", ""},
		{"at the root", schema("u: {format: url}") + "x-omnigen-accepted: [unknown-format]\n", ""},
		{"in a list", schema("u: {allOf: [{format: url, x-omnigen-accepted: [unknown-format]}]}"), ""},
		{"another rule", schema("u: {format: url, x-omnigen-accepted: [no-data]}"), found},
		{"beside it", schema("u: {format: url}, v: {x-omnigen-accepted: [unknown-format]}"), found},
		{"one of two", schema("u: {format: url}, v: {format: url, x-omnigen-accepted: [unknown-format]}"), found},
		{"a property of the name", schema("u: {format: url}, x-omnigen-accepted: {type: string}"), found},
		{"in an example", schema("u: {format: url, example: {x-omnigen-accepted: [unknown-format]}}"), found},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := findings(t, c.doc, "", "")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range list {
				problem, _, _ := strings.Cut(f.Problem, " of ")
				got = append(got, f.Rule+" "+strings.Split(f.Pos.String(), ":")[1]+": "+problem)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestAcceptedMeansNothing(t *testing.T) {
	for _, c := range []struct{ name, accepted, want string }{
		{"unknown rule", "[bare-results]", `doc.yaml:5:23: x-omnigen-accepted: there is no rule "bare-results"; did you mean "bare-result"?`},
		{"two", "[no-data, {}, nonsense]", "doc.yaml:5:32: x-omnigen-accepted: expected a string, found a mapping\n" +
			`doc.yaml:5:36: x-omnigen-accepted: there is no rule "nonsense"`},
		{"no list", "bare-result", "doc.yaml:5:22: x-omnigen-accepted: expected a list, found a string"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := findings(t, "paths: {}\nx-omnigen-accepted:  "+c.accepted+"\n", "", "")
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(c.want, err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
