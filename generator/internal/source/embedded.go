package source

import (
	"path/filepath"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
	"github.com/omnigen-dev/omnigen/spec"
)

// embeddedDir is the directory of the embedded files in this repository, for positions.
const embeddedDir = "spec/"

// appliesTo is the key of an overlay whose JSONPath says which documents it is meant for.
const appliesTo = "x-omnigen-applies-to"

// An embeddedFile is one of the files in the binary.
type embeddedFile struct {
	name string
	data []byte
}

var (
	embeddedOverlay = embeddedFile{embeddedDir + spec.OverlayName, spec.Overlay}
	embeddedErrors  = embeddedFile{embeddedDir + spec.ErrorsName, spec.Errors}
)

// choose returns the name and text of the overlay or error table to use, or "" for none.
func (l *loader) choose(option string, applies bool, embedded embeddedFile) (name string, data []byte) {
	switch {
	case option == None, option == "" && !applies:
		return "", nil
	case option == "":
		return embedded.name, embedded.data
	}
	return option, l.read(option)
}

// embedded reports whether the embedded overlay and error table apply to the document, and notes it
// if the user did not decide it.
func (l *loader) embedded(root *tree.Node) (applies bool, notes []string) {
	if l.opts.Spec == "" {
		return true, nil
	}
	parts := l.undecided()
	if parts == "" || root == nil {
		return false, nil
	}
	name := filepath.Base(l.opts.Spec)
	if l.isMeant(root) {
		return true, []string{name + ": the embedded " + parts + " applied"}
	}
	return false, []string{name + ": the embedded " + parts + " not applied: it is another contract"}
}

// undecided names the embedded files about which the user says nothing, with their verb.
func (l *loader) undecided() string {
	switch {
	case l.opts.Overlay == "" && l.opts.Errors == "":
		return "overlay and error table are"
	case l.opts.Overlay == "":
		return "overlay is"
	case l.opts.Errors == "":
		return "error table is"
	}
	return ""
}

// isMeant reports whether the embedded overlay is meant for the document.
func (l *loader) isMeant(root *tree.Node) bool {
	overlay := l.parse(embeddedOverlay.name, embeddedOverlay.data)
	path := overlay.Field(appliesTo, tree.String, &l.problems)
	if path == nil {
		return false
	}
	found, problem := newSelector().find(path.Value, toYAML(root))
	if problem != "" {
		l.problems.Errorf(path.Pos, "%s", problem)
	}
	return len(found) > 0
}

// parse reads the text of a file; nil stays nil, and stands for a failure reported before.
func (l *loader) parse(file string, data []byte) *tree.Node {
	if data == nil {
		return nil
	}
	root, err := tree.Parse(file, data)
	l.problems = append(l.problems, diag.Of(err)...)
	return root
}
