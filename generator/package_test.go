package generator

import (
	"fmt"
	"testing"
)

func TestCheckPackage(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"omnichannel", "<nil>"},
		{"inbox2", "<nil>"},
		{"init", `package name "init" cannot be imported without renaming; choose another`},
		{"", `package name "" is not a Go identifier; use letters and digits, as in "omnichannel"`},
		{"2inbox", `package name "2inbox" is not a Go identifier; use letters and digits, as in "omnichannel"`},
		{"a.b", `package name "a.b" is not a Go identifier; use letters and digits, as in "omnichannel"`},
		{"p;import", `package name "p;import" is not a Go identifier; use letters and digits, as in "omnichannel"`},
		{"type", `package name "type" is a Go keyword; choose another`},
		{"_", `package name "_" is the blank identifier; choose another`},
		{"main", `package name "main" is for programs, which cannot be imported; choose another`},
		{"documentation", `package name "documentation" makes the go command ignore the files; choose another`},
		{"error", `package name "error" is predeclared in Go; choose another`},
		{"nil", `package name "nil" is predeclared in Go; choose another`},
	} {
		if got := fmt.Sprint(checkPackage(c.name)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
