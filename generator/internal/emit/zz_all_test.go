package emit_test

import (
	"fmt"
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

func TestZZ(t *testing.T) {
	contract := maximal(t)
	root, _ := tree.Parse("c.yaml", []byte(contract))
	count := len(stringsOf(root))
	fmt.Println("strings", count)
	ok := 0
	for n := range count {
		for k, text := range []string{"*/ func init() {}\n//go:embed x", "\"`\x00{{.}}%s", "+build ignore", "func", "Provider", "", "array", "object", "string", "ping", "GetPet", "pet_id", "date-time", "/{x}/{petId}.z", "success", "data", "oneOf", "allOf", "nullable","default","default"} {
			func() {
				defer func() {
					if p := recover(); p != nil {
						t.Errorf("PANIC n=%d %q: %v", n, text, p)
					}
				}()
				root, _ := tree.Parse("c.yaml", []byte(contract))
				s := stringsOf(root)
				old := *s[n]
				*s[n] = text
				g, err := generate(string(root.JSON()))
				if err != nil {
					if len(err.Error()) > 8 && err.Error()[:8] == "internal" {
						t.Errorf("n=%d %q->%q: %.300v", n, old, text, err)
					}
					return
				}
				ok++
				if (n+k)%9 == 3 {
					before := false; _ = before
					check(t, g)
					if t.Failed() {
						t.Errorf("n=%d %q -> %q", n, old, text)
						t.Logf("stop")
					}
				}
			}()
		}
	}
	fmt.Println("generated", ok)
}
