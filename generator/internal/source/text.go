package source

import (
	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// Text returns the text of a file that is no part of a contract. It is as large as a document may be
// at most. A failure is a diag.List.
func Text(file string) (string, error) {
	var l loader
	data := l.read(file)
	if len(data) > tree.MaxSize {
		l.problems.Errorf(diag.Pos{File: file}, "the file is larger than %d MiB, which is the most that is read", tree.MaxSize>>20)
	}
	return string(data), l.problems.Err()
}
