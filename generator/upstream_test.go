package generator_test

import (
	"os"
	"path/filepath"
	"testing"
)

// The published documents, by their names in the directory that OMNIGEN_UPSTREAM names.
const (
	publishedDocument = "omnichannel-integration.specs.yaml"
	publishedPage     = "error-codes-and-troubleshooting.md"
)

// upstream returns the directory of the published documents, which are not part of the project. A
// test that needs them is skipped where they are not, unless OMNIGEN_REQUIRE_UPSTREAM is set.
func upstream(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("OMNIGEN_UPSTREAM")
	switch {
	case dir != "":
		for _, name := range []string{publishedDocument, publishedPage} {
			if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
				t.Fatalf("OMNIGEN_UPSTREAM must be the absolute path of the published documents: %v", err)
			}
		}
	case os.Getenv("OMNIGEN_REQUIRE_UPSTREAM") != "":
		t.Fatal("OMNIGEN_REQUIRE_UPSTREAM is set, but OMNIGEN_UPSTREAM is not: give the directory of the published documents")
	default:
		t.Skip("OMNIGEN_UPSTREAM is not set: this test needs the published documents")
	}
	return dir
}

// readFile returns the content of a file that must be there.
func readFile(t testing.TB, elem ...string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
