package output

import (
	"errors"
	"slices"
	"time"
)

// Write makes dir hold the tree's files. It checks everything first and writes then: either all
// that has to change does, or an error says why nothing did. Current files keep their time stamps,
// stale ones of ours go.
//
// Every file is replaced as a whole, by renaming. So an interrupted run, or another one at the same
// time, leaves no broken file; the next run mends what is left. Nothing is synced to the disk: what
// a machine loses in a crash can be generated again.
func (t Tree) Write(dir string) (Summary, error) {
	p, err := t.plan(dir)
	if err != nil {
		return Summary{}, err
	}
	if err := perform(p.steps()); err != nil {
		return Summary{}, err
	}
	sweep(dir, time.Now())
	return p.summary(), nil
}

func (p *plan) summary() Summary {
	s := Summary{Unchanged: p.unchanged}
	for _, c := range p.changes {
		if c.to == nil {
			s.Removed = append(s.Removed, c.name)
		} else {
			s.Written = append(s.Written, c.name)
		}
	}
	return s
}

// A step is one change to the file system. If do fails, it leaves nothing behind; undo takes back
// what it has done.
type step struct {
	do, undo func() error
}

// perform takes the steps in order. If one fails, those before it are undone.
func perform(steps []step) error {
	for i, s := range steps {
		err := s.do()
		if err == nil {
			continue
		}
		for _, done := range slices.Backward(steps[:i]) {
			err = errors.Join(err, done.undo())
		}
		return err
	}
	return nil
}
