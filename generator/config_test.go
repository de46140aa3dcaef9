package generator

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadConfig(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       Config
	}{
		{"least", "version: 1\n", Config{}},
		{"all", "version: 1\nspec: a.yaml\noverlay: none\nerrors: c.yaml\nout: d\npackage: e\n",
			Config{Options{Spec: "a.yaml", Overlay: "none", Errors: "c.yaml", Package: "e"}, "d"}},
		{"JSON", `{"version": 1, "out": "d"}`, Config{Out: "d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := readConfig(t, c.file)
			if d := cmp.Diff(c.want, got); d != "" || err != nil {
				t.Errorf("error %v, -want +got\n%s", err, d)
			}
		})
	}
}

func TestReadConfigErrors(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"empty", "", `omnigen.yaml: the file is empty`},
		{"list", "- version\n", `omnigen.yaml: has no version; begin the file with "version: 1"`},
		{"no version", "spec: a.yaml\n", `omnigen.yaml: has no version; begin the file with "version: 1"`},
		{"duplicate key", "version: 1\nout: a\nout: b\n", `omnigen.yaml:3:1: duplicate key "out", first at omnigen.yaml:2:1; remove one of them`},
		{"later version", "version: 2\n", `omnigen.yaml:1:10: version 2 is not supported; this omnigen reads version 1`},
		{"version as text", "version: \"1\"\n", `omnigen.yaml:1:10: "version" is a string, want the number 1`},
		{"near key", "version: 1\novrlay: none\n", `omnigen.yaml:2:1: unknown key "ovrlay"; did you mean "overlay"?`},
		{"far key", "version: 1\nx: y\n",
			`omnigen.yaml:2:1: unknown key "x"; the keys are version, spec, overlay, errors, out, package`},
		{"wrong kinds", "version: 1\nspec: [a]\nout: 3\nerrors:\n",
			"omnigen.yaml:2:7: \"spec\" is a list, want a string\n" +
				"omnigen.yaml:3:6: \"out\" is a whole number, want a string\n" +
				"omnigen.yaml:4:8: \"errors\" is null, want a string"},
		{"no text", "version: 1\nspec: \" \"\n", `omnigen.yaml:2:7: "spec" is empty; give it a value or remove the key`},
		{"bad package", "version: 1\npackage: my-package\n",
			`omnigen.yaml:2:10: package name "my-package" is not a Go identifier; use letters and digits, as in "omnichannel"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := readConfig(t, c.file); err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestReadConfigMissing(t *testing.T) {
	t.Chdir(t.TempDir())
	if _, err := ReadConfig("omnigen.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
}

func readConfig(t *testing.T, file string) (Config, error) {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("omnigen.yaml", []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	return ReadConfig("omnigen.yaml")
}
