// Package templates holds the text of what omnigen generates, where it is mostly fixed. Templates
// hold words, ranges and ifs; everything else is computed by those who execute them.
package templates

import (
	"embed"
	"io/fs"
	"text/template"
)

//go:embed server
var files embed.FS

// Server returns the templates of the generated package, by their file names, ready to be executed
// with the given functions.
func Server(funcs template.FuncMap) (*template.Template, error) {
	return template.New("").Funcs(funcs).ParseFS(files, "server/*.tmpl")
}

//go:embed all:scaffold
var scaffold embed.FS

// Scaffold returns the templates of a new provider's repository. Their paths are those of the files,
// in folders that say when a file is made.
func Scaffold() fs.FS {
	folder, _ := fs.Sub(scaffold, "scaffold") // fails for a path that is none
	return folder
}
