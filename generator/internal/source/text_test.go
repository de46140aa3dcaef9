package source_test

import (
	"os"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/source"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestText(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, size := range map[string]int64{"whole": tree.MaxSize, "larger": tree.MaxSize + 1} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(name, size); err != nil {
			t.Fatal(err)
		}
	}
	if text, err := source.Text("whole"); err != nil || len(text) != tree.MaxSize {
		t.Errorf("got %d bytes, %v", len(text), err)
	}
	for name, want := range map[string]string{
		"larger": "larger: the file is larger than 16 MiB, which is the most that is read",
		"none":   "none: no such file",
		".":      ".: a directory; name a file in it",
	} {
		if _, err := source.Text(name); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
}
