// Package templates holds the text of what omnigen generates, where it is mostly fixed. Templates
// hold words, ranges and ifs; everything else is computed by those who execute them.
package templates

import (
	"embed"
	"text/template"
)

//go:embed server
var files embed.FS

// Server returns the templates of the generated package, by their file names, ready to be executed
// with the given functions.
func Server(funcs template.FuncMap) (*template.Template, error) {
	return template.New("").Funcs(funcs).ParseFS(files, "server/*.tmpl")
}
