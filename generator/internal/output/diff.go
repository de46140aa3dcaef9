package output

import (
	"path/filepath"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// Diff returns what Write would change in dir as a unified diff for "patch -p1", or nothing if dir
// is current. A directory that Write would refuse is an error.
func (t Tree) Diff(dir string) (string, error) {
	p, err := t.plan(dir)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, c := range p.changes {
		path := strings.TrimPrefix(filepath.ToSlash(filepath.Join(dir, c.name)), "/")
		b.WriteString(udiff.Unified(label("a/"+path, c.from), label("b/"+path, c.to), string(unix(c.from)), string(c.to)))
	}
	return b.String(), nil
}

// label returns the name of a file in a diff.
func label(path string, data []byte) string {
	if data == nil {
		return "/dev/null"
	}
	return path
}
