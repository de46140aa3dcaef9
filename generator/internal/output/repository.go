package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A repository is a directory in which this run alone changes files. Nothing outside of it can be
// reached, symbolic links included.
type repository struct {
	*os.Root
	lock *os.File
}

// errLocked is why a file cannot be locked that another run has locked.
var errLocked = errors.New("locked by another run")

// enter locks the repository of a configuration file. The lock is on that file and ends with the
// process, so that there is no stale one, and no file that is only there to be a lock.
func enter(config string) (*repository, error) {
	lock, err := openLocked(config)
	switch {
	case errors.Is(err, errLocked):
		return nil, fmt.Errorf("%s: another omnigen is updating the repository; wait until it has ended", config)
	case err != nil:
		return nil, fmt.Errorf("%s: cannot be locked: %w", config, reason(err))
	}
	root, err := os.OpenRoot(filepath.Dir(config))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s: cannot be opened: %w", filepath.Dir(config), reason(err)), lock.Close())
	}
	return &repository{root, lock}, nil
}

func (r *repository) leave() { _ = errors.Join(r.Root.Close(), r.lock.Close()) } // nothing is written through them

// Inside reports whether a file at the path can be changed by Apply: it must be below the repository,
// and not in a hidden directory, where tools keep what they believe in.
func Inside(path string) bool {
	path = filepath.Clean(path)
	if !filepath.IsLocal(path) {
		return false
	}
	for part := range strings.SplitSeq(filepath.ToSlash(path), "/") {
		if strings.HasPrefix(part, ".") && part != "." {
			return false
		}
	}
	return true
}

// read returns the content of a regular file, or nil if there is none.
func (r *repository) read(path string) ([]byte, error) {
	info, err := r.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	}
	data, err := r.ReadFile(path)
	return append([]byte{}, data...), err
}

// put gives a file new content, through a temporary one; nil removes it.
func (r *repository) put(path, temp string, data []byte, mode fs.FileMode) error {
	if data == nil {
		return r.remove(path)
	}
	if err := r.stage(temp, data, mode); err != nil {
		return err
	}
	return r.Rename(temp, path)
}

// stage writes a new file, down to the disk. Without a mode, it has that of any new file.
func (r *repository) stage(path string, data []byte, mode fs.FileMode) error {
	f, err := r.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && mode != 0 {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// remove makes sure that there is no such file.
func (r *repository) remove(path string) error {
	if err := r.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
