package generator_test

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
)

// TestCurrent holds the package that is checked in against what omnigen writes now.
func TestCurrent(t *testing.T) {
	result, err := generator.Generate(generator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	diff, err := result.Diff(generatedDir)
	if err != nil {
		t.Fatal(err)
	}
	if diff != "" {
		t.Errorf("generated/omnichannel is not current; run: go run ./cmd/omnigen generate --out generated/omnichannel\n%s", diff)
	}
}

// TestNothingByHand sees to it that the directory holds nothing that omnigen does not write.
func TestNothingByHand(t *testing.T) {
	generated := written(t, generator.Options{})
	for name := range filesIn(t, generatedDir) {
		if _, ok := generated[name]; !ok {
			t.Errorf("generated/omnichannel/%s is not written by omnigen; move it elsewhere", name)
		}
	}
}
