package contractdiff_test

import (
	"path/filepath"
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/contractdiff"
)

// TestOtherContracts compares contracts that have nothing to do with each other, and each with itself.
func TestOtherContracts(t *testing.T) {
	contracts := []generator.Options{
		{},
		{Spec: filepath.Join("testdata", "desk.yaml"), Errors: filepath.Join("testdata", "errors.yaml"), Overlay: generator.None},
		{Spec: filepath.Join("..", "internal", "emit", "testdata", "maximal.yaml"), Errors: generator.None, Overlay: generator.None},
	}
	for _, old := range contracts {
		for _, new := range contracts {
			changes := compare(t, old, new)
			must := contractdiff.Count(changes, contractdiff.MustChange)
			if old == new && len(changes) > 0 || old != new && must == 0 {
				t.Errorf("%s and %s:\n%s", old.Spec, new.Spec, contractdiff.Text(changes))
			}
		}
	}
}
