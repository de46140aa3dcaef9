package generator_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
)

// TestLintPublished holds all that lint finds in the published document and on the published page,
// before any decision, against golden/lint_published.txt.
func TestLintPublished(t *testing.T) {
	dir := upstream(t)
	found := lint(t, generator.LintOptions{
		Options: generator.Options{Spec: filepath.Join(dir, publishedDocument), Overlay: generator.None},
		Docs:    filepath.Join(dir, publishedPage),
	})
	checkGolden(t, filepath.Join("..", "golden", "lint_published.txt"), strings.ReplaceAll(lintLines(found), dir+string(filepath.Separator), ""))
}

// TestLintOnceDecided sees to it that the overlay decides about everything in both documents. The
// page is not ours to decide about: what is left are its mistakes.
func TestLintOnceDecided(t *testing.T) {
	if found := lint(t, generator.LintOptions{}); len(found) > 0 {
		t.Errorf("in the embedded contract:\n%s", lintLines(found))
	}
	dir := upstream(t)
	found := lint(t, generator.LintOptions{Options: generator.Options{Spec: filepath.Join(dir, publishedDocument)}})
	if len(found) > 0 {
		t.Errorf("in the published document:\n%s", lintLines(found))
	}
}

// TestLintSame finds the same in our transcription as in the published document.
func TestLintSame(t *testing.T) {
	published := generator.Options{Spec: filepath.Join(upstream(t), publishedDocument), Overlay: generator.None}
	want := rulesOf(lint(t, generator.LintOptions{Options: published}))
	got := rulesOf(lint(t, generator.LintOptions{Options: generator.Options{Overlay: generator.None}}))
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-published +ours\n%s", d)
	}
}

func lint(t *testing.T, o generator.LintOptions) []generator.Finding {
	t.Helper()
	result, err := generator.Lint(o)
	if err != nil {
		t.Fatal(err)
	}
	return result.Findings
}

func lintLines(found []generator.Finding) string {
	var b strings.Builder
	for _, f := range found {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

func rulesOf(found []generator.Finding) []string {
	var rules []string
	for _, f := range found {
		rules = append(rules, f.Rule)
	}
	return rules
}
