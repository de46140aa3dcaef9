package emit

import (
	"strconv"
	"strings"
)

// joinLines joins parts of Go code, the first of them at a column, and breaks lines that would get too
// long.
func joinLines(column int, parts []string, separator string) string {
	const margin = 16 // for indentation, and what follows
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			b.WriteString(separator)
			if column += len(part) + len(separator) + 1; column > width-margin {
				b.WriteString("\n\t\t")
				column = len(part)
			} else {
				b.WriteByte(' ')
			}
		} else {
			column += len(part)
		}
		b.WriteString(part)
	}
	return b.String()
}

// longString returns a string as a Go literal, or as a sum of several that fit into lines.
func longString(text string) string { return strings.Join(literals(text), " +\n\t\t") }

// sum returns the sum of an expression and a string, in lines that are not too long; the first of them
// begins with what is assigned to.
func sum(target, first, text string) string {
	return target + " = " + joinLines(len(target)+12, append([]string{first}, literals(text)...), " +")
}

// literals returns a string as Go literals that fit into lines.
func literals(text string) []string {
	const most = width - 16
	var parts []string
	for len(text) > most {
		end := strings.LastIndexAny(text[:most], " /")
		if end <= 0 {
			break
		}
		if text[end] == ' ' {
			end++
		}
		parts = append(parts, strconv.Quote(text[:end]))
		text = text[end:]
	}
	return append(parts, strconv.Quote(text))
}
