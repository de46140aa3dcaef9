package main

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
)

func TestLeftWords(t *testing.T) {
	for _, c := range []struct {
		todo generator.Todo
		want string
	}{
		{generator.Todo{}, "No change needs work. To make sure:"},
		{generator.Todo{Look: 2}, "No code must change, but 2 changes should be looked at. To make sure:"},
		{generator.Todo{Must: 1}, "Left to do: 1 change by hand. The compiler finds what must change:"},
		{generator.Todo{Must: 2, Unseen: 2, Look: 1}, "Left to do: 2 changes by hand, and 1 to look at. The compiler does not find them; they are listed above:"},
		{generator.Todo{Must: 3, Unseen: 1}, "Left to do: 3 changes by hand. The compiler finds 2 of them; the others are listed above:"},
	} {
		equal(t, leftWords(c.todo), c.want)
	}
}
