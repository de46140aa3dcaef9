package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// Create makes new files below dir, and the directories that they need: all of them, or none and an
// error. What exists is never changed; a file in the way is an error, which lists all such files.
//
// A directory that does not exist appears as a whole, by renaming, so that an interrupted run leaves
// nothing of it. In one that exists each file appears as a whole.
func Create(dir string, files []File) error {
	c := creation{filepath.Clean(dir), files}
	if err := c.check(); err != nil {
		return err
	}
	if err := c.obstacles(); err != nil {
		return err
	}
	if err := perform(c.steps()); err != nil {
		return err
	}
	c.sweep(time.Now())
	return nil
}

// A creation is what has to be made.
type creation struct {
	dir   string
	files []File
}

func (c creation) site() site { return site{c.dir, "work in another directory"} }

func (c creation) path(f File) string { return filepath.Join(c.dir, filepath.FromSlash(f.Name)) }

// check returns an error if a file would be outside the directory, or in two versions.
func (c creation) check() error {
	seen := map[string]bool{}
	for _, f := range c.files {
		if !filepath.IsLocal(filepath.FromSlash(f.Name)) || seen[f.Name] {
			return fmt.Errorf("internal error: %q cannot be created", f.Name)
		}
		seen[f.Name] = true
	}
	return nil
}

// obstacles lists what is in the way.
func (c creation) obstacles() error {
	var found diag.List
	for _, f := range c.files {
		path := c.path(f)
		if above, info := nearest(filepath.Dir(path)); info != nil && !info.IsDir() {
			found.Errorf(diag.Pos{File: above}, "is not a directory; move it away")
		} else if _, err := os.Lstat(path); err == nil {
			found.Errorf(diag.Pos{File: path}, "exists already; move it away")
		}
	}
	return found.Err()
}

// steps returns what turns the creation into files. Whatever is likely to fail comes first.
func (c creation) steps() []step {
	if _, err := os.Lstat(c.dir); errors.Is(err, fs.ErrNotExist) {
		return c.atOnce()
	}
	return c.oneByOne()
}

// atOnce fills a directory beside the place of the new one, and moves it there.
func (c creation) atOnce() []step {
	temp := creation{tempName(c.dir), c.files}
	steps := []step{makeDir(temp.dir, c.site())}
	for _, f := range c.files {
		path := temp.path(f)
		steps = append(steps, makeDir(filepath.Dir(path), c.site()), stageFile(path, f.Data, c.site()))
	}
	return append(steps, c.moveFrom(temp.dir))
}

func (c creation) moveFrom(temp string) step {
	return step{
		do: func() error {
			if err := os.Rename(temp, c.dir); err != nil {
				return c.site().explain("cannot be made", err)
			}
			return nil
		},
		undo: func() error { return os.Rename(c.dir, temp) },
	}
}

// oneByOne writes the files under other names, and then gives them their own.
func (c creation) oneByOne() []step {
	var stage, commit []step
	for _, f := range c.files {
		path := c.path(f)
		temp := tempName(path)
		stage = append(stage, makeDir(filepath.Dir(path), c.site()), stageFile(temp, f.Data, c.site()))
		commit = append(commit, c.place(temp, path))
	}
	return append(stage, commit...)
}

func (c creation) place(temp, path string) step {
	return step{
		do: func() error {
			if err := moveNew(temp, path); err != nil {
				return site{path, c.site().remedy}.explain("cannot be created", err)
			}
			return nil
		},
		undo: func() error { return remove(path) },
	}
}

// moveNew renames a file, unless somebody has taken its new name in the meantime: a link, unlike a
// renaming, never replaces a file. Where there are no links, a look before must do.
func moveNew(temp, path string) error {
	if err := os.Link(temp, path); err == nil {
		if err := os.Remove(temp); err != nil {
			return errors.Join(err, remove(path))
		}
		return nil
	}
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return os.Rename(temp, path)
}
