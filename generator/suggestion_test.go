package generator

import "testing"

func TestSuggestion(t *testing.T) {
	for word, want := range map[string]string{
		"Out": `did you mean "out"?`,
		"pkg": "the keys are out, package",
	} {
		if got := suggestion(word, []string{"out", "package"}); got != want {
			t.Errorf("%q: got %s, want %s", word, got, want)
		}
	}
}
