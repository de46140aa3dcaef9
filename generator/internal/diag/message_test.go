package diag_test

import (
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

func TestMessages(t *testing.T) {
	long := strings.Repeat("é", 250) + strings.Repeat("x", 1_000_000) + strings.Repeat("é", 250)
	for _, c := range []struct{ name, format, arg, want string }{
		{"plain", "name %s; change it", "a b", "name a b; change it"},
		{"quoted", "name %q; change it", "a\nb", `name "a\nb"; change it`},
		{"newline", "name %s; change it", "a\r\nb", `name a\r\nb; change it`},
		{"escape", "name %s", "\x1b[31m\x00\x7f", `name \x1b[31m\x00\x7f`},
		{"separator", "name %s", "a\u2028\u202e\u0085b", `name a\u2028\u202e\u0085b`},
		{"invalid", "name %s", "a\xffb", "name a\ufffdb"},
		{"letters", "name %s", "日本語 é 💩", "name 日本語 é 💩"},
		{"long", "name %q; change it", long, `name "` + strings.Repeat("é", 250) + "…" + strings.Repeat("é", 250) + `"; change it`},
		{"long letters", "%s", strings.Repeat("日", 334), strings.Repeat("日", 166) + "…" + strings.Repeat("日", 166)},
	} {
		var l diag.List
		l.Errorf(diag.Pos{}, c.format, c.arg)
		l.Warnf(diag.Pos{}, c.format, c.arg)
		for _, d := range l {
			if d.Message != c.want {
				t.Errorf("%s:\ngot  %s\nwant %s", c.name, d.Message, c.want)
			}
		}
	}
}
