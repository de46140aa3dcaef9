package emit_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestServed runs the tests in testdata/served with the package that is generated from the maximal
// contract: what its handler answers.
func TestServed(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range files(t, maximal(t)) {
		write(f.Name, f.Data)
	}
	tests, err := os.ReadFile(filepath.Join("testdata", "served", "maximal_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	write("served_test.go", tests)
	write("go.mod", []byte("module p\n\ngo 1.24\n"))
	test := exec.CommandContext(t.Context(), "go", "test", "./...")
	test.Dir = dir
	test.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOTOOLCHAIN=local")
	if output, err := test.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, output)
	}
}
