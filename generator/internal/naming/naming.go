// Package naming makes Go identifiers from the names in a document. It knows Go's rules and habits,
// and nothing of contracts.
package naming

import (
	"go/token"
	"strings"
	"unicode"
	"unicode/utf8"
)

// initialisms are the words that Go writes in one case.
var initialisms = map[string]bool{
	"ACL": true, "API": true, "ASCII": true, "CPU": true, "CSS": true, "CSV": true, "DNS": true, "EOF": true,
	"GUID": true, "HTML": true, "HTTP": true, "HTTPS": true, "ID": true, "IP": true, "JSON": true, "JWT": true,
	"PDF": true, "RAM": true, "RPC": true, "SKU": true, "SLA": true, "SMS": true, "SMTP": true, "SQL": true,
	"SSH": true, "SSL": true, "TCP": true, "TLS": true, "TTL": true, "UDP": true, "UI": true, "URI": true,
	"URL": true, "UTC": true, "UTF8": true, "UUID": true, "VM": true, "XML": true, "XSS": true,
}

// spelled are the characters that mean something in a name, which is used where dropping them
// would make two names one.
var spelled = map[rune]string{
	'@': "At", '+': "Plus", '-': "Minus", '.': "Dot", '$': "Dollar", '#': "Hash", '*': "Star", '/': "Slash",
	'_': "Underscore", '&': "And", '%': "Percent", '=': "Equal", '<': "Less", '>': "Greater", '!': "Not",
	'~': "Tilde", ':': "Colon", ' ': "Space", ',': "Comma", '?': "Question",
}

// Exported returns the exported identifier for a name: "recipientIds" becomes "RecipientIDs",
// "avatar_url" becomes "AvatarURL". The result is "" for a name without letters and digits.
func Exported(name string) string {
	var b strings.Builder
	for _, word := range words(name) {
		b.WriteString(capitalized(word))
	}
	return exportable(b.String())
}

// Spelled is Exported with punctuation written out: "a-b" becomes "AMinusB", and a name that is
// nothing but punctuation gets an identifier too.
func Spelled(name string) string {
	var b strings.Builder
	for _, r := range name {
		if word, ok := spelled[r]; ok {
			b.WriteString(" " + word + " ")
		} else {
			b.WriteRune(r)
		}
	}
	return Exported(b.String())
}

// Unexported returns the unexported form of an exported identifier: "GetSenderByID" becomes
// "getSenderByID", "ID" becomes "id", "URLList" becomes "urlList".
func Unexported(exported string) string {
	runes := []rune(exported)
	for i := range runes {
		if !unicode.IsUpper(runes[i]) || i > 0 && i+1 < len(runes) && unicode.IsLower(runes[i+1]) {
			break
		}
		runes[i] = unicode.ToLower(runes[i])
	}
	name := string(runes)
	if token.IsKeyword(name) {
		name += "_"
	}
	return name
}

// Singular returns the singular of an English plural: "attachments" becomes "attachment".
func Singular(plural string) string {
	for _, rule := range []struct{ suffix, singular string }{
		{"ies", "y"}, {"sses", "ss"}, {"shes", "sh"}, {"ches", "ch"}, {"xes", "x"}, {"uses", "us"}, {"ss", "ss"}, {"us", "us"}, {"s", ""},
	} {
		if stem, ok := strings.CutSuffix(plural, rule.suffix); ok && len(stem) > 1 {
			return stem + rule.singular
		}
	}
	return plural
}

// exportable makes an identifier begin with an upper-case letter.
func exportable(name string) string {
	first, _ := utf8.DecodeRuneInString(name)
	if name == "" || unicode.IsUpper(first) {
		return name
	}
	return "X" + name // a digit, or a letter of a script without cases
}

// words splits a name at punctuation and where the case changes.
func words(name string) []string {
	var list []string
	var word []rune
	flush := func() {
		if len(word) > 0 {
			list, word = append(list, string(word)), nil
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			flush()
			continue
		}
		if unicode.IsUpper(r) && startsWord(runes, i) {
			flush()
		}
		word = append(word, r)
	}
	flush()
	return list
}

// startsWord reports whether the upper-case letter at i begins a word: after a lower-case letter or
// a digit, or as the last of several before a lower-case one ("URLList", but not "userIDs").
func startsWord(runes []rune, i int) bool {
	if i == 0 {
		return true
	}
	if !unicode.IsUpper(runes[i-1]) {
		return true
	}
	plural := i+1 < len(runes) && runes[i+1] == 's' && (i+2 == len(runes) || !unicode.IsLower(runes[i+2]))
	return !plural && i+1 < len(runes) && unicode.IsLower(runes[i+1])
}

// capitalized writes a word as it stands in an exported identifier.
func capitalized(word string) string {
	upper := strings.ToUpper(word)
	if initialisms[upper] {
		return upper
	}
	if stem, ok := strings.CutSuffix(upper, "S"); ok && initialisms[stem] {
		return stem + "s"
	}
	first, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	if word == upper {
		rest = strings.ToLower(rest)
	}
	return string(unicode.ToUpper(first)) + rest
}
