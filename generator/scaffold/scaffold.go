// Package scaffold makes what stands around a generated package: the repository of a new provider,
// and the methods that a provider's type lacks. It decides what the files hold. Writing them is the
// work of package output, and they are only ever created: nothing that exists is changed.
package scaffold

import (
	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// Files are new files that are not written yet.
type Files struct {
	// Warnings and Notes are those of the contract; see generator.Result.
	Warnings, Notes []string

	dir   string
	files []output.File
}

// Names returns the paths of the files below their directory, in the order of the alphabet.
func (f *Files) Names() []string {
	names := make([]string, len(f.files))
	for i, file := range f.files {
		names[i] = file.Name
	}
	return names
}

// Write creates the files: all of them, or none and an error that lists what is in the way.
func (f *Files) Write() error { return output.Create(f.dir, f.files) }
