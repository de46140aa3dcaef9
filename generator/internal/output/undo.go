package output

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// Undo returns the repository of a configuration file to the state before an Apply that was
// interrupted, and reports whether there was one.
func Undo(config string) (bool, error) {
	dir := filepath.Dir(config)
	if !there(dir, journalName) && !there(dir, journalTemp) {
		return false, nil
	}
	r, err := enter(config)
	if err != nil && !there(dir, journalName) {
		return false, nil // what lies there does not count, and may belong to a run that is at it
	}
	if err != nil {
		return false, err
	}
	defer r.leave()
	return r.undo()
}

func there(dir, name string) bool {
	_, err := os.Lstat(filepath.Join(dir, name))
	return err == nil
}

// undo returns to the state that the journal has, if there is one. It can be interrupted as well: at any
// time each file is old or new, and the journal goes last.
func (r *repository) undo() (bool, error) {
	_ = r.remove(journalTemp) // did not count yet; if it stays, the next journal cannot be written
	j, err := r.readJournal()
	if err != nil || j == nil {
		return false, err
	}
	if err := r.recognise(j); err != nil {
		return false, err
	}
	for _, step := range r.undoSteps(j) {
		if err := step(); err != nil {
			return false, fmt.Errorf("%w; the update is half undone, and the next omnigen command goes on with it", err)
		}
	}
	return true, nil
}

// recognise returns an error for all files that are neither old nor new: somebody has worked on them.
func (r *repository) recognise(j *journal) error {
	var found diag.List
	for _, f := range j.Files {
		at := diag.Pos{File: filepath.FromSlash(f.Path)}
		if now, err := r.read(f.Path); err != nil {
			found.Errorf(at, "cannot be read: %s; an update was interrupted and cannot be undone before this is mended", reason(err))
		} else if !f.isOld(now) && !f.isNew(now) {
			found.Errorf(at, "has changed since an update was interrupted, which cannot be undone so; "+
				"bring it back from version control, or remove %s to keep all files as they are", journalName)
		}
	}
	return found.Err()
}

// undoSteps returns the changes to the file system, the last file first.
func (r *repository) undoSteps(j *journal) []func() error {
	var steps []func() error
	for _, f := range slices.Backward(j.Files) {
		steps = append(steps,
			func() error { return failing(f.Path, "put back", r.remove(f.temp())) },
			func() error { return failing(f.Path, "put back", r.restore(f)) })
	}
	for _, dir := range slices.Backward(j.Made) {
		steps = append(steps, func() error {
			_ = r.Remove(dir) // stays if somebody else has used it
			return nil
		})
	}
	return append(steps, r.dropJournal)
}

// restore gives a file its old content again. One that has it keeps its time stamp.
func (r *repository) restore(f entry) error {
	if now, err := r.read(f.Path); err != nil || f.isOld(now) {
		return err
	}
	return r.put(f.Path, f.temp(), f.Old, f.Mode)
}
