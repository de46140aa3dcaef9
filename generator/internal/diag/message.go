package diag

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxQuoted is how many bytes of a text stand in a message. A document can hold a text of megabytes,
// and much about which that text would have to be named.
const maxQuoted = 1000

// message returns a message that is one line of readable length, whatever the texts in it are.
func message(format string, args []any) string {
	short := make([]any, len(args))
	for i, arg := range args {
		short[i] = arg
		if text, ok := arg.(string); ok {
			short[i] = shortened(text)
		}
	}
	return printable(fmt.Sprintf(format, short...))
}

// shortened returns a text without its middle if it is too long.
func shortened(text string) string {
	if len(text) <= maxQuoted {
		return text
	}
	head, tail := maxQuoted/2, len(text)-maxQuoted/2
	for !utf8.RuneStart(text[head]) {
		head--
	}
	for !utf8.RuneStart(text[tail]) {
		tail++
	}
	return text[:head] + "…" + text[tail:]
}

// printable returns a text with what is not printed written as in a Go literal: it would end the line,
// or a terminal would take it for a command.
func printable(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
