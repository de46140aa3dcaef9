package scaffold

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
)

func TestPropose(t *testing.T) {
	for name, want := range map[string]string{
		"Acme":         "acme",
		"my_acme-bot":  "myacmebot",
		"./work/acme/": "acme",
		`C:\work\Acme`: "acme",
		"24seven":      "seven",
		"Ünal":         "nal",
		"func":         "funcprovider",
		"NUL":          "nulprovider",
		"?":            "acme",
		"":             "acme",
	} {
		got := propose(name)
		if got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
		if err := checkName(got); err != nil {
			t.Errorf("%q: the proposal is refused: %v", name, err)
		}
	}
}

func TestFileNames(t *testing.T) {
	p := &provider{taken: []string{"provider.go"}}
	for _, c := range [][2]string{{"GetA", "geta.go"}, {"Geta", "geta2.go"}, {"GETA", "geta3.go"}, {"Provider", "provider2.go"}} {
		if got := p.fileName(c[0]); got != c[1] {
			t.Errorf("%s: got %s, want %s", c[0], got, c[1])
		}
	}
}

// TestRelease holds the lines that run omnigen where it was installed as a module.
func TestRelease(t *testing.T) {
	files, err := New(Options{Name: "acme", Optional: []string{All}, Release: "v1.2.3", Contract: generator.Options{}})
	if err != nil {
		t.Fatal(err)
	}
	const command = "go run github.com/omnigen-dev/omnigen/cmd/omnigen@v1.2.3"
	want := map[string]string{
		"generate.go": "package main\n\n// To bring internal/omnichannel up to date with the contract in api/, run \"go generate\".\n//\n" +
			"//go:generate " + command + " generate\n",
	}
	for _, f := range files.files {
		if text, ok := want[f.Name]; ok && string(f.Data) != text {
			t.Errorf("%s: got\n%s\nwant\n%s", f.Name, f.Data, text)
		}
	}
}
