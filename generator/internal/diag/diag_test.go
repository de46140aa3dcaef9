package diag_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

func TestList(t *testing.T) {
	var l diag.List
	l.Warnf(diag.Pos{File: "b", Line: 1, Col: 1}, "one")
	l.Errorf(diag.Pos{File: "a", Line: 10, Col: 2}, "two %q", "x")
	l.Errorf(diag.Pos{File: "a", Line: 9, Col: 3}, "three")
	l.Errorf(diag.Pos{File: "a"}, "four")
	l.Errorf(diag.Pos{File: "a", Line: 10, Col: 2}, "two %q", "x")
	l.Errorf(diag.Pos{}, "five")
	cases := []struct {
		name string
		got  error
		want string
	}{
		{"sorted", l.Sorted(), "five\na: four\na:9:3: three\na:10:2: two \"x\"\nb:1:1: warning: one"},
		{"errors", l.Err(), "five\na: four\na:9:3: three\na:10:2: two \"x\""},
		{"warnings", l.Warnings(), "b:1:1: warning: one"},
		{"no errors", diag.Of(l.Warnings().Err()), ""},
		{"of a list", diag.Of(fmt.Errorf("wrapped: %w", l.Warnings())), "b:1:1: warning: one"},
		{"of another error", diag.Of(errors.New("six")), "six"},
	}
	for _, c := range cases {
		if diff := cmp.Diff(c.want, c.got.Error()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	if err := l.Warnings().Err(); err != nil {
		t.Errorf("warnings alone are an error: %v", err)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"code", "status", "title", "description"}
	cases := []struct{ name, want string }{
		{"codes", "code"},
		{"Title", "title"},
		{"statsu", "status"},
		{"descriptoin", "description"},
		{"retry", ""},
		{"x", ""},
		{"", ""},
	}
	for _, c := range cases {
		if got := diag.Nearest(c.name, known); got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
	}
}
