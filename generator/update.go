package generator

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/omnigen-dev/omnigen/generator/contractdiff"
	"github.com/omnigen-dev/omnigen/generator/internal/output"
	"github.com/omnigen-dev/omnigen/generator/internal/source"
)

// UpdateOptions name the files of a contract that are to take the places of those in a repository,
// which its omnigen.yaml names. An empty name stands for a file that stays.
type UpdateOptions struct{ Spec, Overlay, Errors string }

// An Update is a new contract for a repository, with all that follows from it, not written yet.
type Update struct {
	Comparison

	// Result is the package of the new contract.
	Result *Result

	// Out is the directory of the package, and Package what Write does there.
	Out     string
	Package Written

	// Placed are the files of the contract that Write replaces, as omnigen.yaml names them.
	Placed []string

	config string
	edits  []output.Edit
}

// NewUpdate reads the new contract and the one in the repository of a configuration file, which is in
// the current directory, and works out the update. It writes nothing. An error holds all that is wrong.
func NewUpdate(config string, o UpdateOptions) (*Update, error) {
	c, err := readRepository(config)
	if err != nil {
		return nil, err
	}
	places := o.places(c)
	if err := places.check(config); err != nil {
		return nil, err
	}
	before, was, _, errOld := load(places.old(c))
	after, is, diags, errNew := load(places.new(c))
	if err := errors.Join(errNew, errOld); err != nil {
		return nil, err
	}
	is.Source = filepath.Base(c.Spec) // where the document is going to be
	u := &Update{
		Comparison: Comparison{contractdiff.Compare(was, is), after.Notes},
		Out:        cmp.Or(c.Out, DefaultPackage),
		config:     config,
	}
	if u.Result, err = build(after, is, diags.Warnings(), cmp.Or(c.Package, DefaultPackage)); err != nil {
		return nil, err
	}
	return u, u.plan(places, before.Parts, after.Parts)
}

// readRepository reads the configuration file, without which there are no places for new files.
func readRepository(config string) (Config, error) {
	c, err := ReadConfig(config)
	if errors.Is(err, fs.ErrNotExist) {
		return c, fmt.Errorf("%s: no such file; run this in the repository of a provider", config)
	}
	if out := cmp.Or(c.Out, DefaultPackage); err == nil && !output.Inside(out) {
		return c, outside(config, "out", out)
	}
	return c, err
}

// plan works out what has to be written.
func (u *Update) plan(places places, before, after source.Parts) error {
	for i, parts := range [][2]source.Part{
		{before.Document, after.Document}, {before.Overlay, after.Overlay}, {before.Errors, after.Errors},
	} {
		if p := places[i]; p.file != "" && string(parts[0].Data) != string(parts[1].Data) {
			u.Placed = append(u.Placed, p.path)
			u.edits = append(u.edits, output.Edit{Path: filepath.ToSlash(filepath.Clean(p.path)), From: parts[0].Data, To: parts[1].Data})
		}
	}
	edits, summary, err := u.Result.tree.Edits(u.Out)
	if err != nil {
		return err
	}
	u.Package = Written(summary)
	u.edits = append(u.edits, edits...)
	return output.Check(u.config, u.edits)
}

// Write makes the repository hold the new contract and its package: all that has to change, or nothing
// at all and an error. If it is interrupted, the next Undo returns to the old state.
func (u *Update) Write() error { return output.Apply(u.config, u.edits) }

// UndoUpdate returns the repository of a configuration file to the state before an update that was
// interrupted, and reports whether there was one.
func UndoUpdate(config string) (bool, error) { return output.Undo(config) }

// exists reports whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
