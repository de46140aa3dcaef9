package contractdiff

import "slices"

// A pair is what corresponds to each other in two contracts. Of what was added, old is nil; of what
// was removed, new is nil.
type pair[T any] struct{ old, new *T }

func (p pair[T]) both() bool { return p.old != nil && p.new != nil }

// align finds what corresponds: first by the first criterion, then, for what is left over, by the
// next. It returns all of the new ones in their order, and then those that were removed.
func align[T any](old, new []*T, criteria ...func(old, new *T) bool) []pair[T] {
	partner := make(map[*T]*T)
	taken := make(map[*T]bool)
	for _, same := range criteria {
		for _, n := range new {
			i := slices.IndexFunc(old, func(o *T) bool { return partner[n] == nil && !taken[o] && same(o, n) })
			if i >= 0 {
				partner[n], taken[old[i]] = old[i], true
			}
		}
	}
	var pairs []pair[T]
	for _, n := range new {
		pairs = append(pairs, pair[T]{partner[n], n})
	}
	for _, o := range old {
		if !taken[o] {
			pairs = append(pairs, pair[T]{o, nil})
		}
	}
	return pairs
}
