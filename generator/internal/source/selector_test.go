package source

import (
	"strings"
	"testing"
	"time"

	yaml "gopkg.in/yaml.v3"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func document(t *testing.T, text string) *yaml.Node {
	t.Helper()
	root, err := tree.Parse("f", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return toYAML(root)
}

func TestSelectorGivesUp(t *testing.T) {
	const path = "$..[?count($..*) > 0]"
	s := &selector{each: time.Millisecond, all: time.Second}
	_, problem := s.find(path, document(t, "["+strings.Repeat("{a: [1]},", 100)+"]"))
	if want := `the JSONPath "` + path + `" takes too long; make it simpler`; problem != want {
		t.Errorf("got %q, want %q", problem, want)
	}
}

func TestSelectorBudget(t *testing.T) {
	s := newSelector()
	s.all = 0
	_, problem := s.find("$..[?count($..*) > 0]", document(t, "["+strings.Repeat("{a: [1]},", 100)+"]"))
	if problem == "" {
		t.Error("a selector without time left finds something")
	}
}

func TestRoundTrip(t *testing.T) {
	const text = `{"a":[1,-2.50,"x",true,null,{}],"b":[]}`
	root, err := tree.Parse("f", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	back := fromYAML(toYAML(root))
	if got := string(back.JSON()); got != text {
		t.Errorf("got %s", got)
	}
	if got := back.At("/a/2").Pos; got != root.At("/a/2").Pos {
		t.Errorf("the position is %s", got)
	}
}
