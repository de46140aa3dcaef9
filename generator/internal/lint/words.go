package lint

import (
	"strconv"
	"strings"
)

// quote returns a text of the document as messages show it.
func quote(text string) string { return strconv.Quote(text) }

// quoted returns each text in quotes.
func quoted(texts []string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = quote(text)
	}
	return list
}

// and joins words as in "a, b and c".
func and(words []string) string { return join(words, " and ") }

// or joins words as in "a, b or c".
func or(words []string) string { return join(words, " or ") }

func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	end := len(words) - 1
	return strings.Join(words[:end], ", ") + last + words[end]
}

// them returns the pronoun for things.
func them(things []string) string {
	if len(things) == 1 {
		return "it"
	}
	return "them"
}
