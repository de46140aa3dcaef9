package contractdiff

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A described is what has another description: something, parts of it, or both.
type described struct {
	owner  string
	itself bool
	noun   string   // what the parts are
	parts  []string // their names
}

// String says so as a sentence.
func (d described) String() string {
	noun := d.noun
	if len(d.parts) > 1 {
		noun += "s"
	}
	switch {
	case len(d.parts) == 0:
		return fmt.Sprintf("The description of %s changed.", word(d.owner))
	case d.itself:
		return fmt.Sprintf("The descriptions of %s and of its %s %s changed.", word(d.owner), noun, words(d.parts))
	case len(d.parts) == 1:
		return fmt.Sprintf("The description of the %s %s of %s changed.", noun, words(d.parts), word(d.owner))
	}
	return fmt.Sprintf("The descriptions of the %s %s of %s changed.", noun, words(d.parts), word(d.owner))
}

// compareOperationDocs compares what is said of an operation and its request.
func (c *comparison) compareOperationDocs(old, new *model.Operation) {
	d := described{owner: new.ID, itself: old.Doc != new.Doc, noun: "input"}
	for _, p := range inputs(old, new) {
		if p.both() && p.old.Doc != p.new.Doc {
			d.parts = append(d.parts, p.new.Name)
		}
	}
	if old.Form != nil && new.Form != nil && old.Form.Files && new.Form.Files && old.Form.FilesDoc != new.Form.FilesDoc {
		d.parts = append(d.parts, new.Form.FileNames...)
	}
	if d.itself || len(d.parts) > 0 {
		c.add(documentation, old.Pos, new.Pos, d.String(), nothing)
	}
}

// compareTypeDocs compares what is said of a type and its fields.
func (c *comparison) compareTypeDocs(p *typePair) {
	d := described{owner: p.new.GoName, itself: p.old.Doc != p.new.Doc, noun: "field"}
	for _, f := range fields(p) {
		if f.both() && f.old.Doc != f.new.Doc {
			d.parts = append(d.parts, f.new.Name)
		}
	}
	if d.itself || len(d.parts) > 0 {
		c.add(documentation, p.old.Pos, p.new.Pos, d.String(), nothing)
	}
}
