package emit

import (
	"regexp"
	"strings"
)

// A block is a part of a description in Markdown: text that flows, or lines that stay as they are.
type block struct {
	lines []string
	fixed bool // code, or a table
}

// blocks splits a description into paragraphs, lists, code and tables. What encloses code is left out.
func blocks(text string) []block {
	var list []block
	fenced, open := false, false
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~"):
			fenced, open = !fenced, false
			continue
		case trimmed == "" && !(fenced && open):
			open = false
			continue
		}
		fixed := fenced || strings.HasPrefix(trimmed, "|")
		if !open || list[len(list)-1].fixed != fixed {
			list = append(list, block{fixed: fixed})
		}
		last := &list[len(list)-1]
		last.lines, open = append(last.lines, line), true
	}
	return list
}

// commentLines returns a block as the lines of a comment.
func (b block) commentLines(columns int) []string {
	if !b.fixed {
		return wrap(strings.Join(b.lines, "\n"), columns)
	}
	var lines []string
	for _, line := range b.lines {
		lines = append(lines, fixedLines(line, columns-4)...)
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// fixedLines returns a line of code as lines of a comment: indented by a tab, broken if it is too long.
func fixedLines(line string, columns int) []string {
	text := []rune(strings.TrimRight(strings.Map(visible, strings.ToValidUTF8(tabs4(line), "\uFFFD")), " "))
	if len(text) == 0 {
		return []string{""}
	}
	var lines []string
	for len(text) > 0 {
		piece := string(text[:min(columns, len(text))])
		text = text[min(columns, len(text)):]
		if strings.HasPrefix(strings.TrimSpace(piece), "+build") {
			piece = "'" + strings.TrimSpace(piece)
		}
		lines = append(lines, "\t"+piece)
	}
	return lines
}

// visible makes a space of what is not printed.
func visible(r rune) rune {
	if isSpace(r) {
		return ' '
	}
	return r
}

var (
	listItem = regexp.MustCompile(`^(?:[-*+]|(\d{1,2})[.)])\s+`)
	heading  = regexp.MustCompile(`^#{1,6}\s+`)
)

// item returns the beginning of a list's item as Go's comments have it, and the text behind it; the
// beginning is "" for a line that begins no item.
func item(line string) (mark, rest string) {
	trimmed := strings.TrimSpace(line)
	found := listItem.FindStringSubmatch(trimmed)
	switch {
	case found == nil:
		return "", line
	case found[1] != "":
		return " " + found[1] + ".", trimmed[len(found[0]):]
	}
	return "  -", trimmed[len(found[0]):]
}
