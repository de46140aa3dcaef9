package generator_test

import (
	"path/filepath"
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/contractdiff"
)

// TestSameContract compares the published document with the embedded one, which is told in other
// words: nothing but the words may differ.
func TestSameContract(t *testing.T) {
	published := filepath.Join(upstream(t), "omnichannel-integration.specs.yaml")
	comparison, err := generator.Compare(generator.Options{}, generator.Options{Spec: published})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range comparison.Changes {
		if c.ID != "documentation" {
			t.Error(c)
		}
	}
	if contractdiff.Count(comparison.Changes, contractdiff.NothingToDo) == 0 {
		t.Error("no words differ: is it another document at all?")
	}
}
