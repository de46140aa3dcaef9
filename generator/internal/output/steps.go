package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// steps returns what turns the plan into files. Whatever is likely to fail comes first: the
// directory, and the new content in temporary files. Renaming and removing come last.
func (p *plan) steps() []step {
	var stage, commit, remove []step
	for _, c := range p.changes {
		path := filepath.Join(p.dir, c.name)
		if c.to == nil {
			remove = append(remove, p.remove(path, c.from))
			continue
		}
		temp := tempName(path)
		stage = append(stage, stageFile(temp, c.to, outputSite(p.dir)))
		commit = append(commit, p.commit(temp, path, c.from))
	}
	if len(stage) > 0 {
		stage = append([]step{makeDir(p.dir, outputSite(p.dir))}, stage...)
	}
	return append(append(stage, commit...), remove...)
}

// makeDir makes a directory and those above it, as far as they are missing.
func makeDir(dir string, at site) step {
	made := missing(dir)
	undo := func() error {
		for _, dir := range made {
			_ = os.Remove(dir) // stays if somebody else has used it
		}
		return nil
	}
	do := func() error {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return errors.Join(at.explain("cannot be made", err), undo())
		}
		return nil
	}
	return step{do, undo}
}

// stageFile writes a temporary file.
func stageFile(temp string, data []byte, at site) step {
	return step{
		do: func() error {
			if err := create(temp, data); err != nil {
				return at.explain("cannot be written to", err)
			}
			return nil
		},
		undo: func() error { return remove(temp) },
	}
}

func (p *plan) commit(temp, path string, old []byte) step {
	return step{
		do: func() error {
			if err := os.Rename(temp, path); err != nil {
				return outputSite(path).explain("cannot be replaced", err)
			}
			return nil
		},
		undo: func() error { return restore(path, old) },
	}
}

func (p *plan) remove(path string, old []byte) step {
	return step{
		do: func() error {
			if err := remove(path); err != nil {
				return outputSite(path).explain("cannot be removed", err)
			}
			return nil
		},
		undo: func() error { return restore(path, old) },
	}
}

// restore gives a file its old content again, or removes it if it had none.
func restore(path string, old []byte) error {
	if old == nil {
		return remove(path)
	}
	if now, err := os.ReadFile(path); err == nil && string(now) == string(old) {
		return nil
	}
	temp := tempName(path)
	if err := create(temp, old); err != nil {
		return err
	}
	return os.Rename(temp, path)
}

// create writes a new file, or leaves none.
func create(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, remove(path))
	}
	return nil
}

// remove makes sure that there is no such file.
func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
