package openapi

// breakCycles reports references that lead to nothing but themselves, and cuts them, so that
// following references always ends. Each schema is looked at once.
func (r *reader) breakCycles() {
	const following, ends = 1, 2
	state := map[*Schema]int{}
	for _, start := range r.references {
		var trail []*Schema
		s := start
		for ; s.Target != nil && state[s] == 0; s = s.Target {
			state[s] = following
			trail = append(trail, s)
		}
		if state[s] == following {
			r.problems.Errorf(s.RefPos, "the reference %q leads back to itself; refer to a schema that says what the value is", s.Ref)
			s.Target = nil
		}
		for _, passed := range trail {
			state[passed] = ends
		}
	}
}
