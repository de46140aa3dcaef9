package scaffold

import (
	"bytes"
	"fmt"
	"go/format"
	"io/fs"
	"strings"
	"sync"
	"text/template"

	"github.com/omnigen-dev/omnigen/generator/internal/output"
	"github.com/omnigen-dev/omnigen/templates"
)

// suffix ends the name of a template. Without it, and without the folder of the set that it belongs
// to, its path is that of the file which it makes.
const suffix = ".tmpl"

// render makes the files of a set of templates, a folder, which may not exist.
func render(set string, data any) ([]output.File, error) {
	scaffold, err := parsed()
	if err != nil {
		return nil, err
	}
	var files []output.File
	for _, name := range scaffold.names {
		path, ok := strings.CutPrefix(name, set+"/")
		if !ok {
			continue
		}
		file, err := scaffold.file(name, strings.TrimSuffix(path, suffix), data)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// A library is all templates of repositories, by their paths.
type library struct {
	*template.Template
	names []string
}

// parsed parses the templates, once.
var parsed = sync.OnceValues(func() (*library, error) {
	l := &library{Template: template.New("")}
	folder := templates.Scaffold()
	err := fs.WalkDir(folder, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(folder, path)
		if err != nil {
			return err
		}
		l.names = append(l.names, path)
		_, err = l.New(path).Parse(string(text))
		return err
	})
	return l, err
})

// file makes a file of a template. Go source comes out formatted.
func (l *library) file(name, path string, data any) (output.File, error) {
	var b bytes.Buffer
	if err := l.ExecuteTemplate(&b, name, data); err != nil {
		return output.File{}, fmt.Errorf("internal error: %w", err)
	}
	text := b.Bytes()
	if strings.HasSuffix(path, ".go") {
		var err error
		if text, err = format.Source(text); err != nil {
			return output.File{}, fmt.Errorf("internal error: template %s: %w", name, err)
		}
	}
	return output.File{Name: path, Data: text}, nil
}
