package generator

import (
	"errors"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/contractdiff"
)

// A Comparison is what changed from one contract to another.
type Comparison struct {
	// Changes are sorted: most serious first.
	Changes []contractdiff.Change

	// Notes are what omnigen has decided about its input, a line each.
	Notes []string
}

// Compare reads two contracts and tells what changed, for those who implement them. An error holds
// all that is wrong with either.
func Compare(old, new Options) (*Comparison, error) {
	before, was, _, errOld := load(old)
	after, is, _, errNew := load(new)
	if err := errors.Join(errOld, errNew); err != nil {
		return nil, err
	}
	return &Comparison{
		Changes: contractdiff.Compare(was, is),
		Notes:   slices.Compact(slices.Concat(before.Notes, after.Notes)),
	}, nil
}
