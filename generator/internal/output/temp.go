package output

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// abandoned is the age from which a temporary file belongs to a run that was interrupted. Writing
// takes milliseconds; a younger file may belong to a run that is still at it.
const abandoned = 10 * time.Minute

// tempName returns a name beside path that the go tool ignores and that no other run uses.
func tempName(path string) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".omnigen-%016x-%s.tmp", rand.Uint64(), filepath.Base(path)))
}

var tempPattern = regexp.MustCompile(`^\.omnigen-[0-9a-f]{16}-.+\.gen\.go\.tmp$`)

// sweep removes what interrupted runs have left in dir, as far as that can be done: the output is
// good without it.
func sweep(dir string, now time.Time) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if tempPattern.MatchString(entry.Name()) && isLeftover(dir, entry, now) {
			_ = os.Remove(filepath.Join(dir, entry.Name()))
		}
	}
}

// isLeftover reports whether a temporary file is surely ours, whole or cut off, and abandoned.
func isLeftover(dir string, entry os.DirEntry, now time.Time) bool {
	info, err := entry.Info()
	if err != nil || !info.Mode().IsRegular() || now.Sub(info.ModTime()) < abandoned {
		return false
	}
	data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
	return err == nil && (isOurs(data) || bytes.HasPrefix([]byte(Header), data))
}

// sweep removes what interrupted runs of the same creation have left.
func (c creation) sweep(now time.Time) {
	for _, temp := range abandonedTemps(c.dir, now) {
		if info, err := os.Stat(temp); err != nil || !info.IsDir() {
			continue
		}
		for _, f := range c.files {
			sweepFile(creation{dir: temp}.path(f), f.Data)
		}
		sweepDirs(temp, c.files)
	}
	for _, f := range c.files {
		for _, temp := range abandonedTemps(c.path(f), now) {
			sweepFile(temp, f.Data)
		}
	}
}

// abandonedTemps returns the temporary names of path that no run uses any more.
func abandonedTemps(path string, now time.Time) []string {
	var temps []string
	entries, _ := os.ReadDir(filepath.Dir(path))
	for _, entry := range entries {
		prefix, ok := strings.CutSuffix(entry.Name(), "-"+filepath.Base(path)+".tmp")
		info, err := entry.Info()
		if ok && prefixPattern.MatchString(prefix) && err == nil && now.Sub(info.ModTime()) >= abandoned {
			temps = append(temps, filepath.Join(filepath.Dir(path), entry.Name()))
		}
	}
	return temps
}

var prefixPattern = regexp.MustCompile(`^\.omnigen-[0-9a-f]{16}$`)

// sweepFile removes a file if it is surely ours, whole or cut off.
func sweepFile(path string, data []byte) {
	if found, err := os.ReadFile(path); err == nil && bytes.HasPrefix(data, found) {
		_ = os.Remove(path)
	}
}

// sweepDirs removes the directories of the files below top, and top, as far as they are empty.
func sweepDirs(top string, files []File) {
	for _, f := range files {
		for name := path.Dir(f.Name); name != "."; name = path.Dir(name) {
			_ = os.Remove(filepath.Join(top, filepath.FromSlash(name)))
		}
	}
	_ = os.Remove(top)
}
