package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestLoadEmbedded(t *testing.T) {
	c := mustLoad(t, source.Options{})
	if c.Name != "omnichannel.yaml" || !c.Overlaid || c.Table == nil || len(c.Notes) > 0 {
		t.Errorf("got %q, overlaid %t, table %v, notes %q", c.Name, c.Overlaid, c.Table, c.Notes)
	}
	if got := c.Document.Get("openapi").Pos.File; got != "spec/omnichannel.yaml" {
		t.Errorf("the document is %s", got)
	}
	if got := c.Document.Get("x-omnigen-manifest").Pos.File; got != "spec/overlay.yaml" {
		t.Errorf("the overlay is %s", got)
	}
	if got := c.Table.Pos.File; got != "spec/errors.yaml" {
		t.Errorf("the error table is %s", got)
	}
}

func TestLoadNone(t *testing.T) {
	c := mustLoad(t, source.Options{Overlay: source.None, Errors: source.None})
	if c.Overlaid || c.Table != nil || c.Document.Get("x-omnigen-manifest") != nil {
		t.Errorf("overlaid %t, table %v", c.Overlaid, c.Table)
	}
}

func TestNotes(t *testing.T) {
	const alike = "paths: {'/channels/{providerChannelId}/conversations/{sourceConversationId}': {get: {}}}"
	cases := []struct {
		name, document  string
		overlay, errors string
		want            []string
		table           bool
	}{
		{name: "another contract", document: "a: 1", want: []string{"api.yaml: the embedded overlay and error table are not applied: it is another contract"}},
		{name: "this contract", document: alike, want: []string{"api.yaml: the embedded overlay and error table are applied"}, table: true},
		{name: "without overlay", document: alike, overlay: source.None, want: []string{"api.yaml: the embedded error table is applied"}, table: true},
		{name: "without table", document: alike, errors: source.None, want: []string{"api.yaml: the embedded overlay is applied"}},
		{name: "decided", document: alike, overlay: source.None, errors: source.None},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			spec := write(t, t.TempDir(), "api.yaml", c.document)
			got, _, err := source.Load(source.Options{Spec: spec, Overlay: c.overlay, Errors: c.errors})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got.Notes); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if got.Table != nil != c.table {
				t.Errorf("the error table is %v", got.Table)
			}
		})
	}
}

func TestDigest(t *testing.T) {
	dir := t.TempDir()
	digest := func(document, table string) string {
		opts := source.Options{Spec: write(t, dir, "api.yaml", document), Overlay: source.None, Errors: source.None}
		if table != "" {
			opts.Errors = write(t, dir, "errors.yaml", table)
		}
		return mustLoad(t, opts).Digest
	}
	base := digest("a: 1\nb: 2", "")
	if len(base) != 64 {
		t.Errorf("the digest is %q", base)
	}
	if digest("{'a': 0x1, \"b\": 2} # comment", "") != base {
		t.Error("spelling changes the digest")
	}
	row := "version: 1\nerrors: [{code: A, status: 400, title: t, description: d}]"
	others := map[string]string{
		"value": digest("a: 1\nb: 3", ""),
		"kind":  digest("a: 1\nb: '2'", ""),
		"order": digest("b: 2\na: 1", ""),
		"table": digest("a: 1\nb: 2", row),
		"row":   digest("a: 1\nb: 2", strings.Replace(row, "400", "404", 1)),
	}
	seen := map[string]string{base: "base"}
	for name, d := range others {
		if same, taken := seen[d]; taken {
			t.Errorf("%s has the digest of %s", name, same)
		}
		seen[d] = name
	}
}

func TestUnreadable(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, "large.yaml", strings.Repeat("#", tree.MaxSize+1))
	write(t, dir, "empty.yaml", "")
	write(t, dir, "good.yaml", "a: 1")
	write(t, dir, "broken.yaml", "a: [")
	cases := []struct {
		name string
		opts source.Options
		want string
	}{
		{"no document", source.Options{Spec: "nowhere/api.yaml"}, "nowhere/api.yaml: no such file"},
		{"no overlay", source.Options{Overlay: "o.yaml"}, "o.yaml: no such file"},
		{"no table", source.Options{Errors: "e.yaml"}, "e.yaml: no such file"},
		{"nothing", source.Options{Spec: "s.yaml", Overlay: "o.yaml", Errors: "e.yaml"}, "e.yaml: no such file\no.yaml: no such file\ns.yaml: no such file"},
		{"directory", source.Options{Spec: "."}, ".: a directory; name a file in it"},
		{"large", source.Options{Spec: "large.yaml"}, "large.yaml: the file is larger than 16 MiB, which is the most that is read"},
		{"empty", source.Options{Spec: "empty.yaml"}, "empty.yaml: the file is empty"},
		{"broken", source.Options{Spec: "broken.yaml"}, "broken.yaml:1:5: not valid YAML: while parsing a flow node: did not find expected node content"},
		{"not an overlay", source.Options{Overlay: "good.yaml"}, `good.yaml:1:1: not an overlay: it has no "overlay" key; give an OpenAPI Overlay 1.0 document`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := source.Load(c.opts)
			if err == nil {
				t.Fatalf("no error; want %s", c.want)
			}
			if diff := cmp.Diff(c.want, err.Error()); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestPublishedDocument(t *testing.T) {
	dir := os.Getenv("OMNIGEN_UPSTREAM")
	if dir == "" {
		t.Skip("OMNIGEN_UPSTREAM is not set: the published document is not there")
	}
	c, warnings, err := source.Load(source.Options{Spec: filepath.Join(dir, "omnichannel-integration.specs.yaml")})
	if err != nil || len(warnings) > 0 {
		t.Fatal(err, warnings)
	}
	want := []string{"omnichannel-integration.specs.yaml: the embedded overlay and error table are applied"}
	if diff := cmp.Diff(want, c.Notes); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// mustLoad loads a contract in which nothing is wrong.
func mustLoad(t *testing.T, opts source.Options) *source.Contract {
	t.Helper()
	c, warnings, err := source.Load(opts)
	if err != nil || len(warnings) > 0 {
		t.Fatal(err, warnings)
	}
	return c
}

// write writes a file and returns its path.
func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
