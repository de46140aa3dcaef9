package scaffold_test

import (
	"strings"
	"testing"
)

// TestSubsets makes a repository for every choice of optional operations. Each builds, vets, and
// passes its tests, which serve it over HTTP.
func TestSubsets(t *testing.T) {
	optional := []string{"deleteChannelById", "getMessageById", "getSenderById", "getTemplates"}
	for set := range 1 << len(optional) {
		var chosen []string
		for i, id := range optional {
			if set&(1<<i) != 0 {
				chosen = append(chosen, id)
			}
		}
		if testing.Short() && len(chosen) != 0 && len(chosen) != len(optional) {
			continue
		}
		choice := strings.Join(chosen, ",")
		if choice == "" {
			choice = "none"
		}
		t.Run(choice, func(t *testing.T) {
			t.Parallel()
			dir := newRepository(t, "--optional", choice)
			run(t, dir, "go", "build", "./...")
			run(t, dir, "go", "test", "-vet=all", "./...")
			if unformatted := run(t, dir, "gofmt", "-l", "."); unformatted != "" {
				t.Errorf("not formatted:\n%s", unformatted)
			}
			run(t, dir, omnigen(t), "check")
		})
	}
}
