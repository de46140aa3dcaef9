package emit

import (
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

func TestJoinLines(t *testing.T) {
	long := strings.Repeat("x", 30)
	for _, c := range []struct {
		column int
		parts  []string
		want   string
	}{
		{0, nil, ""},
		{0, []string{"a", "b", "c"}, "a, b, c"},
		{0, []string{long, long, long}, long + ", " + long + ",\n\t\t" + long},
		{80, []string{"a", "b", "c"}, "a, b,\n\t\tc"},
	} {
		if got := joinLines(c.column, c.parts, ","); got != c.want {
			t.Errorf("joinLines(%d, %q)\ngot  %q\nwant %q", c.column, c.parts, got, c.want)
		}
	}
}

func TestLongString(t *testing.T) {
	words := strings.Repeat("nine char ", 12)
	for _, c := range []struct{ text, want string }{
		{"", `""`},
		{"short \"`\n", `"short \"` + "`" + `\n"`},
		{words, `"nine char nine char nine char nine char nine char nine char nine char nine char " +
		"nine char nine char nine char nine char "`},
		{strings.Repeat("/segment", 12), `"/segment/segment/segment/segment/segment/segment/segment/segment/segment/segment" +
		"/segment/segment"`},
		{strings.Repeat("é", 60), strconv.Quote(strings.Repeat("é", 60))},
	} {
		got := longString(c.text)
		if got != c.want {
			t.Errorf("longString(%q)\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

// FuzzLongString looks for a text that is not the value of its literal.
func FuzzLongString(f *testing.F) {
	f.Add("a b/c\" + os.Exit(1) + \"\x00\n`\xff\u2028" + strings.Repeat("é /", 60))
	f.Fuzz(func(t *testing.T, text string) {
		var value strings.Builder
		for part := range strings.SplitSeq(longString(text), " +\n\t\t") {
			expr, err := parser.ParseExpr(part)
			if err != nil {
				t.Fatalf("%s: %v", part, err)
			}
			unquoted, err := strconv.Unquote(part)
			if err != nil || expr.End()-expr.Pos() != token.Pos(len(part)) {
				t.Fatalf("%s is not one literal: %v", part, err)
			}
			value.WriteString(unquoted)
		}
		if value.String() != text {
			t.Errorf("%q became %q", text, value.String())
		}
	})
}

func TestImports(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"type T int", ""},
		{"var X = strings.ToUpper(http.MethodGet)", "import (\n\t\"net/http\"\n\t\"strings\"\n)\n\n"},
		{"// strings.ToUpper\nvar X = \"fmt.Print\"", ""},
		{"func f(url struct{ Path string }) string { return url.Path }", ""},
		{"var X = f(exec.Command, unsafe.Pointer, C.x)", ""},
		{"func f() { var x T; x.time.Now() }", ""},
	} {
		if got, err := importsOf(c.body); err != nil || got != c.want {
			t.Errorf("importsOf(%q) = %q, %v, want %q", c.body, got, err, c.want)
		}
	}
	if _, err := importsOf("var X = }"); err == nil {
		t.Error("no error for what cannot be parsed")
	}
}
