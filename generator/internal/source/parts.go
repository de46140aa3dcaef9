package source

import "path/filepath"

// A Part is a file of a contract as it is. Name is empty if the contract has no such file, and
// otherwise its base name.
type Part struct {
	Name string
	Data []byte
}

// Parts are the files of a contract.
type Parts struct{ Document, Overlay, Errors Part }

// ReadParts returns the files that Load reads for these options, which Load must have accepted.
func ReadParts(opts Options) (Parts, error) {
	l := &loader{opts: opts}
	name, data := l.document()
	embedded, _ := l.embedded(l.parse(name, data))
	parts := Parts{
		Document: partOf(name, data),
		Overlay:  partOf(l.choose(opts.Overlay, embedded, embeddedOverlay)),
		Errors:   partOf(l.choose(opts.Errors, embedded, embeddedErrors)),
	}
	return parts, l.problems.Err()
}

func partOf(name string, data []byte) Part {
	if name == "" {
		return Part{}
	}
	return Part{filepath.Base(name), data}
}
