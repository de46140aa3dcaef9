package generator

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/contractdiff"
)

// A Todo is what changes of a contract leave to the author of a provider.
type Todo struct {
	Must    int  // changes that the code has to follow
	Unseen  int  // those of them that the compiler does not notice
	Look    int  // changes that deserve a look
	Methods bool // methods may be missing that "omnigen stubs" writes
}

// Todo returns what the changes leave to do.
func (c *Comparison) Todo() Todo {
	t := Todo{
		Must: contractdiff.Count(c.Changes, contractdiff.MustChange),
		Look: contractdiff.Count(c.Changes, contractdiff.ShouldLook),
	}
	for _, change := range c.Changes {
		if change.Grade == contractdiff.MustChange && change.Compiles {
			t.Unseen++
		}
		if slices.Contains(methodKinds, change.ID) {
			t.Methods = true
		}
	}
	return t
}

// methodKinds are the kinds of changes after which a provider may lack a method.
var methodKinds = []string{"operation-added", "operation-became-required"}
