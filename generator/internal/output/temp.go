package output

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
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
