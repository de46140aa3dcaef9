package contractdiff

import (
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A use tells how a type is used: a set.
type use int

// The uses.
const (
	inRequest use = 1 << iota // by clients, who ask with it
	inResult                  // by providers, who answer with it
)

// A typePair is a type of the old contract and what it is in the new one.
type typePair struct {
	old, new *model.Type
	uses     use
}

// kind returns the kind of a change by how the type is used: of two kinds, the more serious one.
func (p *typePair) kind(result, request Kind) Kind {
	switch {
	case p.uses == inResult:
		return result
	case p.uses == inRequest, request.Grade > result.Grade, request.Grade == result.Grade && !request.Wire:
		return request
	}
	return result
}

// matchTypes finds what became of each type: types of the same Go name correspond to each other, and
// those that were renamed.
func (c *comparison) matchTypes() {
	c.renamed = renames(meet(c.operations, c.mayBeRenamed()))
	c.types = meet(c.operations, c.correspond)
}

// correspond reports whether a type became another.
func (c *comparison) correspond(old, new *model.Type) bool {
	return old.GoName == new.GoName || c.renamed[old] == new && new != nil
}

// mayBeRenamed returns a function that reports whether a type became another, as far as the two can
// tell: the name of one is gone, that of the other is new, and they are alike.
func (c *comparison) mayBeRenamed() func(old, new *model.Type) bool {
	before, after := goNames(c.old), goNames(c.new)
	return func(old, new *model.Type) bool {
		return old.GoName == new.GoName ||
			!after[old.GoName] && !before[new.GoName] && old.Kind == new.Kind && (old.Name != "" && old.Name == new.Name || alike(old, new))
	}
}

func goNames(api *model.API) map[string]bool {
	names := make(map[string]bool)
	for _, t := range api.Types {
		names[t.GoName] = true
	}
	return names
}

// alike reports whether two types have more in common than not, or one has all that the other has.
func alike(old, new *model.Type) bool {
	before, after, common := len(old.Fields)+len(old.Values), len(new.Fields)+len(new.Values), 0
	for _, f := range new.Fields {
		if slices.ContainsFunc(old.Fields, func(o *model.Field) bool { return o.Name == f.Name }) {
			common++
		}
	}
	for _, v := range new.Values {
		if slices.ContainsFunc(old.Values, func(o *model.Value) bool { return o.Text == v.Text }) {
			common++
		}
	}
	return 2*common > max(before, after) || common == min(before, after)
}

// renames returns the types that became one type of another name, which no other type became.
func renames(pairs []*typePair) map[*model.Type]*model.Type {
	partners := make(map[*model.Type]int)
	for _, p := range pairs {
		partners[p.old]++
		partners[p.new]++
	}
	renamed := make(map[*model.Type]*model.Type)
	for _, p := range pairs {
		if p.old.GoName != p.new.GoName && partners[p.old] == 1 && partners[p.new] == 1 {
			renamed[p.old] = p.new
		}
	}
	return renamed
}

// A meeting goes through two contracts and finds the types that stand in the same places.
type meeting struct {
	correspond func(old, new *model.Type) bool
	pairs      []*typePair
}

// meet returns the types that stand in the same places of the operations, each pair once.
func meet(operations []pair[model.Operation], correspond func(old, new *model.Type) bool) []*typePair {
	m := &meeting{correspond: correspond}
	for _, op := range operations {
		if op.both() {
			m.operation(op.old, op.new)
		}
	}
	return m.pairs
}

func (m *meeting) operation(old, new *model.Operation) {
	for _, p := range inputs(old, new) {
		if p.both() {
			m.refs(p.old.Type, p.new.Type, inRequest)
		}
	}
	if old.Body != nil && new.Body != nil {
		m.refs(old.Body.Type, new.Body.Type, inRequest)
	}
	m.refs(old.Result.Type, new.Result.Type, inResult)
}

func (m *meeting) refs(old, new *model.TypeRef, uses use) {
	switch {
	case old == nil || new == nil:
	case old.Elem != nil && new.Elem != nil:
		m.refs(old.Elem, new.Elem, uses)
	case old.Type != nil && new.Type != nil && m.correspond(old.Type, new.Type):
		m.types(old.Type, new.Type, uses)
	}
}

func (m *meeting) types(old, new *model.Type, uses use) {
	p := m.pair(old, new)
	if p.uses&uses != 0 {
		return
	}
	p.uses |= uses
	for _, f := range fields(p) {
		if f.both() {
			m.refs(f.old.Type, f.new.Type, uses)
		}
	}
}

func (m *meeting) pair(old, new *model.Type) *typePair {
	for _, p := range m.pairs {
		if p.old == old && p.new == new {
			return p
		}
	}
	p := &typePair{old: old, new: new}
	m.pairs = append(m.pairs, p)
	return p
}
