package naming

import "github.com/omnigen-dev/omnigen/generator/internal/diag"

// A Scope holds the identifiers that are taken, and where each comes from. The zero value is ready
// to use.
type Scope struct {
	taken map[string]diag.Pos
}

// Take takes a name, and reports whether it was free. If it was not, the position tells who has it;
// the zero position stands for the generated package itself.
func (s *Scope) Take(name string, pos diag.Pos) (diag.Pos, bool) {
	if first, taken := s.taken[name]; taken {
		return first, false
	}
	if s.taken == nil {
		s.taken = make(map[string]diag.Pos)
	}
	s.taken[name] = pos
	return pos, true
}

// Free reports whether a name can be taken.
func (s *Scope) Free(name string) bool {
	_, taken := s.taken[name]
	return name != "" && !taken
}

// First takes the first free name of several and returns it, or "" if none is free.
func (s *Scope) First(pos diag.Pos, names ...string) string {
	for _, name := range names {
		if s.Free(name) {
			s.Take(name, pos)
			return name
		}
	}
	return ""
}
