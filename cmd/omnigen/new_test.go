package main

import (
	"runtime/debug"
	"testing"
)

func TestRelease(t *testing.T) {
	for _, c := range []struct {
		name string
		main debug.Module
		want string
	}{
		{"installed as a module", debug.Module{Version: "v1.2.3", Sum: "h1:x"}, "v1.2.3"},
		{"built from a directory", debug.Module{Version: "v1.2.4-0.20251114000000-0123456789ab+dirty"}, ""},
		{"built without version", debug.Module{Version: "(devel)"}, ""},
		{"replaced", debug.Module{Version: "v1.2.3", Sum: "h1:x", Replace: &debug.Module{Path: "../omnigen"}}, ""},
	} {
		if got := release(&debug.BuildInfo{Main: c.main}, true); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	if got := release(nil, false); got != "" {
		t.Errorf("without build information: got %q", got)
	}
}
