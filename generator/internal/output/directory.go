package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// checkDir returns an error if dir is not a directory and cannot become one.
func checkDir(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%s: is a file, not a directory; choose another --out", dir)
	case err == nil:
		return nil
	}
	above, info := nearest(dir)
	switch {
	case info == nil || info.IsDir() && errors.Is(err, fs.ErrNotExist):
		return nil
	case info.Mode().Type() == fs.ModeSymlink:
		return fmt.Errorf("%s: %s is a symbolic link that leads nowhere; choose another --out", dir, above)
	case !info.IsDir():
		return fmt.Errorf("%s: lies below %s, which is a file; choose another --out", dir, above)
	default:
		return outputSite(dir).explain("cannot be read", err)
	}
}

// nearest returns the closest of dir and the directories above it that exists, and what it is. A
// symbolic link counts as what it leads to, and as itself if that is missing.
func nearest(dir string) (string, fs.FileInfo) {
	for path := filepath.Clean(dir); ; path = filepath.Dir(path) {
		if info, err := os.Stat(path); err == nil {
			return path, info
		}
		if info, err := os.Lstat(path); err == nil {
			return path, info
		}
		if path == filepath.Dir(path) {
			return path, nil
		}
	}
}

// missing returns the directories that os.MkdirAll would make for dir, the deepest first.
func missing(dir string) []string {
	var paths []string
	for path := filepath.Clean(dir); path != filepath.Dir(path); path = filepath.Dir(path) {
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		paths = append(paths, path)
	}
	return paths
}

// A site is what a failure is told about: a path that the user knows, unlike the names of temporary
// files, and what helps if nothing can be written there.
type site struct{ path, remedy string }

// outputSite is where the generated package goes, or a file of it.
func outputSite(path string) site { return site{path, "choose another --out"} }

// explain says what failed and what to do about it.
func (s site) explain(what string, err error) error {
	cause, remedy := reason(err), s.remedy
	if errors.Is(cause, fs.ErrPermission) {
		remedy = "change its permissions or " + remedy
	}
	return fmt.Errorf("%s: %s: %w; %s", s.path, what, cause, remedy)
}

// reason returns why something failed, without the path, which may be one that the user does not know.
func reason(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return e.Err
	}
	if e := (*os.LinkError)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
