package diag

import "testing"

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"out", "out", 0}, {"out", "", 3}, {"", "out", 3},
		{"ovrlay", "overlay", 1}, {"outt", "out", 1}, {"spek", "spec", 1},
		{"kitten", "sitting", 3}, {"flaw", "lawn", 2},
	} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("%q to %q: got %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
