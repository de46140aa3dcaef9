package source

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// read returns the text of a file, or nil if it can't be read, which is an error.
func (l *loader) read(file string) []byte {
	data, err := readFile(file)
	if err != nil {
		l.problems.Errorf(diag.Pos{File: file}, "%s", reason(err))
		return nil
	}
	return data
}

// readFile reads one byte more than allowed at most: the parser says what the bound is.
func readFile(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errDirectory
	}
	return io.ReadAll(io.LimitReader(f, tree.MaxSize+1))
}

var errDirectory = errors.New("a directory; name a file in it")

// reason says why a file can't be read, without repeating its name.
func reason(err error) string {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(err, fs.ErrPermission):
		return "not readable: permission denied"
	case errors.As(err, &pathErr):
		return "not readable: " + pathErr.Err.Error()
	}
	return err.Error()
}
