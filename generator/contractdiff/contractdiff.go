// Package contractdiff tells what changed between two contracts, for those who implement them: what
// it is, how serious it is, where it stands, and what follows. It compares models, not documents:
// what an overlay evens out is no change, and a type that is used in many places changes once.
//
// Two questions stay apart. One is about the wire: whether a running provider, built from the old
// contract, still satisfies the new one. The other is about Go: whether the code of a provider,
// written against the old package, still compiles against the new one. That code implements the
// operations, reads their requests, makes their results with named fields, and uses the constants
// and constructors; it does not call the methods of the interface Provider itself.
//
// It reads no files and prints nothing; see generator.Compare.
package contractdiff

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A Grade says how serious a change is for the author of a provider.
type Grade int

// The grades.
const (
	NothingToDo Grade = iota // regenerate when you like
	ShouldLook               // the code may have to follow, or only to be built again
	MustChange               // the code has to follow
)

// String returns the grade as the heading of a list.
func (g Grade) String() string {
	return [...]string{"Nothing to do", "Should look", "Must change"}[g]
}

// MarshalText implements encoding.TextMarshaler: "must-change", say.
func (g Grade) MarshalText() ([]byte, error) {
	return []byte([...]string{"nothing-to-do", "should-look", "must-change"}[g]), nil
}

// A Kind is a kind of change, with all that follows from it wherever it occurs.
type Kind struct {
	ID       string `json:"kind"` // stable, in kebab case
	Grade    Grade  `json:"grade"`
	Wire     bool   `json:"wire"`     // a running provider built from the old contract satisfies the new one
	Compiles bool   `json:"compiles"` // code written against the old package compiles against the new one
}

// A Change is one thing that is different in the new contract. Positions are "file:line:col", or
// empty where the contract has no such place.
type Change struct {
	Kind
	Old  string `json:"old,omitempty"`
	New  string `json:"new,omitempty"`
	What string `json:"what"` // a sentence: what changed
	Do   string `json:"do"`   // a sentence: what to do about it
}

// Compare returns what changed from one contract to another, most serious first, and in the order
// of the new contract.
func Compare(old, new *model.API) []Change {
	c := &comparison{old: old, new: new}
	c.operations = align(old.Operations, new.Operations, sameMethod, samePlace)
	c.matchTypes()
	c.contract()
	c.compareOperations()
	c.compareTypes()
	c.compareCodes()
	c.compareSecurity()
	c.compareManifests()
	slices.SortStableFunc(c.changes, func(a, b Change) int { return cmp.Compare(b.Grade, a.Grade) })
	return c.changes
}

// A comparison collects the changes between two contracts.
type comparison struct {
	old, new   *model.API
	operations []pair[model.Operation]
	renamed    map[*model.Type]*model.Type // old types to new ones of other names
	types      []*typePair                 // in the order in which operations come to them
	changes    []Change
}

// add notes a change: what it is, and what to do about it.
func (c *comparison) add(kind Kind, old, new diag.Pos, what, do string) {
	c.changes = append(c.changes, Change{kind, old.String(), new.String(), what, do})
}

// contract compares what is said of the contract as a whole.
func (c *comparison) contract() {
	if c.old.Title != c.new.Title {
		c.add(documentation, diag.Pos{}, diag.Pos{}, fmt.Sprintf("The contract is now called %q; it was %q.", c.new.Title, c.old.Title), nothing)
	}
	if c.old.Version != c.new.Version {
		c.add(documentation, diag.Pos{}, diag.Pos{}, fmt.Sprintf("The contract now has the version %s; it was %s.", word(c.new.Version), word(c.old.Version)), nothing)
	}
}

// noting returns add for changes of what stands at two places.
func (c *comparison) noting(old, new diag.Pos) func(kind Kind, what, do string) {
	return func(kind Kind, what, do string) { c.add(kind, old, new, what, do) }
}
