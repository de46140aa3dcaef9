package emit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"
)

// width is how many columns a line of a comment may have; a tab counts as four.
const width = 100

// comment returns a description as a Go doc comment that begins with the name, indented by tabs and
// wrapped. Further paragraphs follow. It is the only way for a document's text into a comment: no
// line of it can end the comment or become a directive.
func comment(indent int, name, description string, more ...string) string {
	tabs := strings.Repeat("\t", indent)
	var b strings.Builder
	for i, line := range commentLines(width-4*indent-3, sentence(name, description), more...) {
		if i > 0 {
			b.WriteByte('\n')
		}
		if !strings.HasPrefix(line, "\t") {
			line = " " + line
		}
		b.WriteString(strings.TrimRight(tabs+"//"+line, " "))
	}
	return b.String()
}

// addComment is comment for jennifer.
func addComment(g *jen.Group, indent int, name, description string, more ...string) {
	for line := range strings.SplitSeq(comment(indent, name, description, more...), "\n") {
		g.Comment(strings.TrimLeft(line, "\t"))
	}
}

// commentLines wraps the blocks of texts; an empty line stands between two.
func commentLines(columns int, first string, more ...string) []string {
	var lines []string
	for _, text := range append([]string{first}, more...) {
		for _, b := range blocks(text) {
			wrapped := b.commentLines(columns)
			if len(wrapped) > 0 && len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, wrapped...)
		}
	}
	return lines
}

// wrap breaks a paragraph into lines. The items of a list have lines of their own, to which indented
// lines below them belong.
func wrap(paragraph string, columns int) []string {
	var lines []string
	line, indent := "", ""
	flush := func() {
		if line != "" {
			lines, line = append(lines, line), ""
		}
	}
	for text := range strings.SplitSeq(paragraph, "\n") {
		mark, rest := item(text)
		if mark != "" {
			flush()
			line, indent = mark, "    "
		} else if indent != "" && strings.TrimLeft(text, " \t") == text {
			flush()
			indent = ""
		}
		for word := range strings.FieldsFuncSeq(strings.ToValidUTF8(heading.ReplaceAllString(rest, ""), "\uFFFD"), isSpace) {
			if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
				flush()
				line = indent
			} else if line != "" {
				line += " "
			}
			if strings.TrimSpace(line) == "" {
				word = harmless(word)
			}
			line += word
		}
	}
	flush()
	return lines
}

// rewrapped wraps again the comments of generated code that have lines which are too long: what a
// template puts into them may have any length. Code and lists in comments keep their lines.
func rewrapped(body string) string {
	var out, paragraph []string
	prefix := ""
	flush := func() {
		if slices.ContainsFunc(paragraph, func(text string) bool { return len(tabs4(prefix))+3+utf8.RuneCountInString(text) > width }) {
			paragraph = wrap(strings.Join(paragraph, " "), width-len(tabs4(prefix))-3)
		}
		for _, text := range paragraph {
			out = append(out, prefix+"// "+text)
		}
		paragraph = nil
	}
	for line := range strings.SplitSeq(body, "\n") {
		indent, text, ok := strings.Cut(line, "// ")
		if flowing := ok && strings.Trim(indent, "\t") == "" && !strings.HasPrefix(text, " ") && !strings.HasPrefix(text, "\t"); !flowing || indent != prefix {
			flush()
			prefix = indent
			if !flowing {
				out = append(out, line)
				continue
			}
		}
		paragraph = append(paragraph, text)
	}
	flush()
	return strings.Join(out, "\n")
}

// tabs4 returns text with tabs as wide as they count.
func tabs4(text string) string { return strings.ReplaceAll(text, "\t", "    ") }

// harmless keeps a word from meaning something to Go's tools at the beginning of a comment's line.
func harmless(word string) string {
	if strings.HasPrefix(word, "+build") || strings.HasPrefix(word, "#") {
		return "'" + word
	}
	return word
}

// isSpace reports whether a character separates words: white space, and all that is not printed.
func isSpace(r rune) bool { return !unicode.IsPrint(r) || unicode.IsSpace(r) }

// sentence makes a description begin with the name that it describes, and end with a full stop.
func sentence(name, description string) string {
	text := strings.TrimSpace(heading.ReplaceAllString(strings.TrimSpace(description), ""))
	if text == "" {
		return ""
	}
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsLetter(last) || unicode.IsDigit(last) || last == ')' || last == '`' && !strings.HasSuffix(text, "```") || last == '"' {
		text += "."
	}
	if name == "" {
		return text
	}
	first, rest := text, ""
	if i := strings.IndexFunc(text, isSpace); i >= 0 {
		first, rest = text[:i], text[i:]
	}
	verb := strings.ToLower(first)
	switch {
	case first == name, first == name+":":
		return text
	case nouns[verb]:
		return name + " is " + lowerFirst(text)
	case verb == "whether":
		return name + " reports " + lowerFirst(text)
	case verbs[verb]:
		return name + " " + verb + rest
	case verbs[verb+"s"]:
		return name + " " + verb + "s" + rest
	case verbs[verb+"es"]:
		return name + " " + verb + "es" + rest
	}
	return name + ": " + lowerFirst(text)
}

// listSentence is sentence for a list, of which "is the items" would be wrong.
func listSentence(name, description string) string {
	text := strings.TrimSpace(description)
	if first, _, _ := strings.Cut(text, " "); nouns[strings.ToLower(first)] {
		text = name + " holds " + lowerFirst(text)
	}
	return sentence(name, text)
}

// nouns are the words that a description begins with if it says what a thing is.
var nouns = setOf("the a an one all how what when where which")

// verbs are the words that a description begins with if it says what a thing does.
var verbs = setOf(`accepts adds allows approves asks assigns cancels changes checks closes completes contains copies
	counts creates defines deletes describes determines disables downloads enables ends executes exports fetches finds
	generates gets gives grants holds identifies imports indicates is keeps lists locks looks makes marks merges moves
	names opens points posts prints provides publishes puts reads receives refreshes registers rejects releases removes
	renames replaces reports represents requests resets resolves restores retrieves returns revokes runs saves says
	searches sends sets shares shows specifies starts states stops stores submits subscribes tells transfers triggers
	unlocks unsubscribes updates uploads uses validates verifies writes`)

func setOf(words string) map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// clause returns a description as it stands behind "says that": without its capital letter.
func clause(description string) string { return lowerFirst(sentence("", description)) }

// lowerFirst makes the first letter lower case, unless the first word is an abbreviation.
func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(second) || unicode.IsDigit(second) {
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}
