package output

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// An Edit gives a file of a repository new content. Path is below the repository, with slashes; nil
// stands for no file.
type Edit struct {
	Path     string
	From, To []byte
}

// Edits returns what Write would do to dir, which is below the current directory, and what it would
// say about it. It changes nothing.
func (t Tree) Edits(dir string) ([]Edit, Summary, error) {
	p, err := t.plan(dir)
	if err != nil {
		return nil, Summary{}, err
	}
	var edits []Edit
	for _, c := range p.changes {
		edits = append(edits, Edit{filepath.ToSlash(filepath.Join(dir, c.name)), c.from, c.to})
	}
	return edits, p.summary(), nil
}

// Check returns an error if Apply would refuse the edits. It changes nothing.
func Check(config string, edits []Edit) error {
	root, err := os.OpenRoot(filepath.Dir(config))
	if err != nil {
		return fmt.Errorf("%s: cannot be opened: %w", filepath.Dir(config), reason(err))
	}
	defer root.Close()
	return (&repository{Root: root}).check(edits)
}

// Apply makes the edits in the repository of a configuration file: all of them, or none and an error.
// It is for files that belong together though they lie in several directories.
//
// No file system changes several files at once. So a journal comes first, with the old state; then the
// files change; and the moment at which the journal goes is the one at which the new state counts. A
// run that fails in between does at once, and one that is killed leaves to the next, what Undo does.
func Apply(config string, edits []Edit) error {
	r, err := enter(config)
	if err != nil {
		return err
	}
	defer r.leave()
	if _, err := r.undo(); err != nil {
		return err
	}
	if err := r.check(edits); err != nil || len(edits) == 0 {
		return err
	}
	return r.take(r.applySteps(r.newJournal(edits), edits))
}

// check returns an error for all files that cannot be edited, or are not what the edits are based on.
func (r *repository) check(edits []Edit) error {
	var found diag.List
	for _, e := range edits {
		at := diag.Pos{File: filepath.FromSlash(e.Path)}
		if !Inside(e.Path) {
			found.Errorf(at, "lies outside of the repository, or in a hidden directory; keep it elsewhere")
		} else if now, err := r.read(e.Path); err != nil {
			found.Errorf(at, "cannot be replaced: %s; move it away", reason(err))
		} else if fingerprint(now) != fingerprint(e.From) {
			found.Errorf(at, "has changed since it was read; run \"omnigen update\" again")
		}
	}
	return found.Err()
}

// take takes the steps, and undoes them if one fails.
func (r *repository) take(steps []func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			if _, stuck := r.undo(); stuck != nil {
				return fmt.Errorf("%w\n%w", err, stuck)
			}
			return fmt.Errorf("%w; nothing has changed: mend this, and run \"omnigen update\" again", err)
		}
	}
	return nil
}

// applySteps returns the changes to the file system, one each. Whatever is likely to fail comes before
// the first file that exists is touched.
func (r *repository) applySteps(j *journal, edits []Edit) []func() error {
	steps := []func() error{
		func() error { return j.write(r) },
		func() error { return failing(journalName, "written", r.Rename(journalTemp, journalName)) },
	}
	for _, dir := range j.Made {
		steps = append(steps, func() error { return failing(dir, "made", r.Mkdir(dir, 0o755)) })
	}
	var commit []func() error
	for i, e := range edits {
		f := j.Files[i]
		if e.To == nil {
			commit = append(commit, func() error { return failing(e.Path, "removed", r.remove(e.Path)) })
			continue
		}
		steps = append(steps, func() error { return failing(e.Path, "written", r.stage(f.temp(), e.To, f.Mode)) })
		commit = append(commit, func() error { return failing(e.Path, "replaced", r.Rename(f.temp(), e.Path)) })
	}
	return append(append(steps, commit...), r.dropJournal)
}

// dropJournal is the step that ends it: what the files hold now counts.
func (r *repository) dropJournal() error {
	return failing(journalName, "removed", r.remove(journalName))
}

// failing says what could not be done to a file.
func failing(path, what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: cannot be %s: %w", filepath.FromSlash(path), what, reason(err))
}
