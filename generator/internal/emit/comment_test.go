package emit

import (
	"go/build/constraint"
	"go/parser"
	"go/token"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dave/jennifer/jen"

	"github.com/omnigen-dev/omnigen/generator/internal/emit/oapi"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

func TestComment(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Name", "", ""},
		{"Name", "Name is a name.", "// Name is a name."},
		{"Name", "The name of a pet", "// Name is the name of a pet."},
		{"Name", "the\nname", "// Name is the name."},
		{"IDs", "All IDs.", "// IDs is all IDs."},
		{"Seen", "Whether it was seen", "// Seen reports whether it was seen."},
		{"GetPet", "Returns a pet.", "// GetPet returns a pet."},
		{"GetPet", "Return a pet.", "// GetPet returns a pet."},
		{"GetIt", "Fetch it", "// GetIt fetches it."},
		{"Name", "Latin", "// Name: latin."},
		{"Link", "URL of a picture", "// Link: URL of a picture."},
		{"Имя", "имя", "// Имя: имя."},
		{"Name", "Is it?", "// Name is it?"},
		{"", "One.\n\nTwo.\r\n\r\nThree.", "// One.\n//\n// Two.\n//\n// Three."},
		{"", "Either:\n- one\n* two\nthree", "// Either:\n//   - one\n//   - two\n// three."},
		{"", "*/ func init() {}", "// */ func init() {}"},
		{"", "//go:embed x", "// //go:embed x."},
		{"", "a\x00b\u2028c\u202ed\te", "// a b c d e."},
		{"", "+build ignore", "// '+build ignore."},
		{"", "- +build ignore", "//   - +build ignore."},
		{"", "#include", "// '#include."},
		{"", "# heading", "// heading."},
		{"Name", "## Heading\n\nText", "// Name: heading\n//\n// Text."},
		{"Name", "Name: of a pet", "// Name: of a pet."},
		{"", "1. one\n   more\n2) two\nthree", "//  1. one more\n//  2. two\n// three."},
		{"", "+ one\n\n  * two", "//   - one\n//\n//   - two."},
		{"", "Table:\n| a | b |\n|---|---|\nend", "// Table:\n//\n//\t| a | b |\n//\t|---|---|\n//\n// end."},
		{"", "```go\nfunc f() {\n\n\t*/ //x\n}\n```", "//\tfunc f() {\n//\n//\t    */ //x\n//\t}"},
		{"", "~~~\n+build x\n\x00 +build y\n\n", "//\t'+build x\n//\t'+build y."},
	} {
		if got := comment(0, c.name, c.text); got != c.want {
			t.Errorf("comment(%q, %q)\ngot  %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

func TestCommentWidth(t *testing.T) {
	text := strings.Repeat("twelve chars ", 20) + "\n- " + strings.Repeat("+build ", 30) + "\n```\n" + strings.Repeat("|", 300)
	for indent := range 3 {
		for line := range strings.SplitSeq(comment(indent, "Name", text), "\n") {
			if n := utf8.RuneCountInString(tabs4(line)); n > width {
				t.Errorf("indent %d: %d columns: %s", indent, n, line)
			}
		}
	}
}

// FuzzComment looks for a text that gets out of a comment, or means something to Go's tools in it.
func FuzzComment(f *testing.F) {
	for _, text := range []string{
		"*/ var Y int /*", "a\n//go:embed x\n//line x:1", "a\r\n//export F\r// +build x", "+build x\n\n +build x", "- +build " + strings.Repeat("x", 99) + " +build x",
		"\u2028\u2029\u0085\x00var Y int", "#cgo LDFLAGS: -x", "go:build x", "\xff\xfe", "import \"C\"", "`", "//", "/*", "Deprecated: x", "\t+build x\t+build y",
		"```\n+build x\n//go:embed x\n#cgo x\n*/", "|\u2028|+build x\n| */ |", "1. +build x\n\n## +build x", "~~~\r//go:build x",
	} {
		f.Add(text, "Name")
	}
	f.Fuzz(func(t *testing.T, text, name string) {
		p := &generated{API: &model.API{Source: text}, Package: "p"}
		models, err := oapi.Types([]oapi.Struct{{Name: "M", Doc: unnamed(0, "M", text), Fields: []oapi.Field{
			{Name: "f", GoName: "F", GoType: "int", Doc: unnamed(1, "F", text)},
		}}})
		if err != nil {
			t.Fatal(err)
		}
		declared := docComment(sentence(name, text), text).Type().Id("S").StructFunc(func(g *jen.Group) {
			addComment(g, 1, name, text)
			g.Id("F").Int()
		})
		body := p.renderAll([]jen.Code{declared}) + models + comment(0, name, text) + "\ntype T int\n"
		source, err := p.source("x", body)
		if err != nil {
			t.Fatalf("%v\n%s", err, body)
		}
		checkComments(t, source)
	})
}

// checkComments checks that a file declares S, M and T alone, and that its comments are text.
func checkComments(t *testing.T, source []byte) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", source, parser.ParseComments)
	if err != nil {
		t.Fatalf("%v\n%s", err, source)
	}
	if len(file.Decls) != 3 {
		t.Errorf("%d declarations, want 3\n%s", len(file.Decls), source)
	}
	for line := range strings.Lines(string(source)) {
		_, text, found := strings.Cut(line, "//")
		if !found || len(file.Decls) != 3 {
			continue
		}
		if text != "\n" && text[0] != ' ' && text[0] != '\t' || constraint.IsPlusBuild("//"+text) {
			t.Errorf("a line that means something: %q", line)
		}
	}
}
