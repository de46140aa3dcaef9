package spec_test

import (
	"testing"

	yaml "go.yaml.in/yaml/v4"

	"github.com/omnigen-dev/omnigen/spec"
)

// An overlay is a list of decisions; one that does not say why cannot be reviewed.
func TestDecisionsSayWhy(t *testing.T) {
	var overlay struct {
		Actions []struct {
			Target, Description string
		}
	}
	if err := yaml.Unmarshal(spec.Overlay, &overlay); err != nil {
		t.Fatal(err)
	}
	if len(overlay.Actions) == 0 {
		t.Fatal("the overlay has no actions")
	}
	for _, a := range overlay.Actions {
		if a.Description == "" {
			t.Errorf("the action on %s has no description that says why", a.Target)
		}
	}
}
