package contractdiff

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// A goName is how something is called in the generated package.
type goName struct {
	kind   Kind   // of the change, if the old name is gone
	what   string // the thing
	old    string
	new    string
	reused bool // the old name now means something else, which compiles in the same places
}

// compareGoName notes that something is called otherwise.
func (c *comparison) compareGoName(old, new diag.Pos, n goName) {
	switch {
	case n.old == n.new:
	case n.reused:
		c.add(goNameReused, old, new, fmt.Sprintf("The %s is now called %s in Go, and %s means something else.", n.what, n.new, n.old),
			fmt.Sprintf("Rename it: the compiler does not tell where the code means the old %s.", n.old))
	default:
		c.add(n.kind, old, new, fmt.Sprintf("The %s is now called %s in Go; it was %s.", n.what, n.new, n.old), "Rename it where the code uses it.")
	}
}
