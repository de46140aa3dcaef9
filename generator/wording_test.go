package generator_test

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// runLength is how many words in a row are taken for a copied sentence.
const runLength = 8

// TestOwnWords finds sentences of the published documents in the files of the project. Facts are
// taken over from there, sentences are not.
func TestOwnWords(t *testing.T) {
	published := runsOf(publishedTexts(t, upstream(t))...)
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == ".git" || path == filepath.Join("..", "omnichannel")):
			return filepath.SkipDir // not part of the project, the second being in .gitignore
		case entry.Type().IsRegular():
			for _, found := range copied(published, string(readFile(t, path))) {
				t.Errorf("%s:%s", strings.TrimPrefix(filepath.ToSlash(path), "../"), found)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCopied(t *testing.T) {
	published := runsOf("One two three four five six\n seven eight nine.", "Too short to be a sentence.")
	got := copied(published, "# Heading\n\n// and **one** \"two\", three (four)\n// five - six seven.\n\"eight \" +\n\"nine\"\n"+
		"Too short to be a sentence. one two three four five six seven\n")
	want := []string{
		`3: published words: "one two three four five six seven eight"; say it in other words`,
		`3: published words: "two three four five six seven eight nine"; say it in other words`,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

// publishedTexts returns the texts of the published documents that are not facts: descriptions,
// summaries and titles of the one, and the page without its examples.
func publishedTexts(t *testing.T, dir string) []string {
	t.Helper()
	root, err := tree.Parse(publishedDocument, readFile(t, dir, publishedDocument))
	if err != nil {
		t.Fatal(err)
	}
	page := string(readFile(t, dir, publishedPage))
	texts := append(wordings(nil, "", root), regexp.MustCompile("`[^`]*`").Split(page, -1)...)
	if n := len(runsOf(texts...)); n < 500 {
		t.Fatalf("found %d runs of words in %s, which are too few to be all", n, dir)
	}
	return texts
}

func wordings(texts []string, path string, n *tree.Node) []string {
	for _, p := range n.Pairs {
		if isWording(path, p) {
			texts = append(texts, p.Value.Value)
		}
		texts = wordings(texts, path+"/"+tree.Escape(p.Key), p.Value)
	}
	for _, item := range n.Items {
		texts = wordings(texts, path, item)
	}
	return texts
}

// A word is a word of a text as it is compared, and the line on which it stands.
type word struct {
	text string
	line int
}

// punctuation is what may stand around words: markup, quotes, the slashes of a comment.
var punctuation = regexp.MustCompile(`^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$`)

func wordsOf(text string) []word {
	var words []word
	for i, line := range strings.Split(text, "\n") {
		for _, field := range strings.Fields(line) {
			if w := punctuation.ReplaceAllString(strings.ToLower(field), ""); w != "" {
				words = append(words, word{w, i + 1})
			}
		}
	}
	return words
}

// runs returns each run of words of a text, and the lines on which they begin.
func runs(text string) (runs []word) {
	words := wordsOf(text)
	for i := range len(words) - runLength + 1 {
		var b strings.Builder
		for _, w := range words[i : i+runLength] {
			b.WriteString(" " + w.text)
		}
		runs = append(runs, word{b.String()[1:], words[i].line})
	}
	return runs
}

func runsOf(texts ...string) map[string]bool {
	found := map[string]bool{}
	for _, text := range texts {
		for _, run := range runs(text) {
			found[run.text] = true
		}
	}
	return found
}

// copied reports the runs of a text that are published.
func copied(published map[string]bool, text string) []string {
	var found []string
	for _, run := range runs(text) {
		if published[run.text] {
			found = append(found, fmt.Sprintf("%d: published words: %q; say it in other words", run.line, run.text))
		}
	}
	return slices.Compact(found)
}
