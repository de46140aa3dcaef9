package contractdiff

import (
	"fmt"
	"slices"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// compareBodies compares what a client sends.
func (c *comparison) compareBodies(old, new *model.Operation) {
	before, was := body(old)
	after, is := body(new)
	id := word(new.ID)
	switch {
	case was == is && is == aForm:
		c.compareForms(old, new)
	case was == is && is == aJSONBody:
		c.compareJSONBodies(old, new)
	case was == is:
	case was == noBody:
		c.add(bodyAdded, diag.Pos{}, after, fmt.Sprintf("A request of %s now has %s.", id, is), fmt.Sprintf("See what to do with it; it stands in %s.", new.Request))
	case is == noBody:
		c.add(bodyRemoved, before, diag.Pos{}, fmt.Sprintf("A request of %s no longer has %s.", id, was), fmt.Sprintf("Do without it; it stood in %s.", old.Request))
	default:
		c.add(bodyType, before, after, fmt.Sprintf("A request of %s now has %s; it was %s.", id, is, was), fmt.Sprintf("Change the code that reads %s.", new.Request))
	}
}

// What a request can hold.
const (
	noBody    = "no body"
	aForm     = "a form"
	aJSONBody = "a JSON body"
)

// body returns what a request holds, and where that stands.
func body(op *model.Operation) (pos diag.Pos, kind string) {
	switch {
	case op.Form != nil:
		return op.Form.Pos, aForm
	case op.Body != nil:
		return op.Body.Pos, aJSONBody
	}
	return diag.Pos{}, noBody
}

func (c *comparison) compareJSONBodies(old, new *model.Operation) {
	is, id := c.noting(old.Body.Pos, new.Body.Pos), word(new.ID)
	if before, after := whole(old.Body.Type), whole(new.Body.Type); !c.sameGo(before, after) {
		kind := bodyType
		if c.fits(after, before) {
			kind = bodyGoType
		}
		is(kind, fmt.Sprintf("The body of %s is now of the Go type %s; it was %s.", id, goType(after), goType(before)),
			fmt.Sprintf("Change the code that reads %s.Body.", new.Request))
	}
	switch {
	case !old.Body.Required && new.Body.Required:
		is(bodyBecameRequired, fmt.Sprintf("The body of %s is now always given.", id), nothing)
	case old.Body.Required && !new.Body.Required:
		is(bodyBecameOptional, fmt.Sprintf("The body of %s may now be missing.", id),
			fmt.Sprintf("See that the code understands an empty %s.Body; then regenerate and deploy.", new.Request))
	}
}

// compareForms compares the rules of two forms, and their files. Their text fields are compared as
// parameters are.
func (c *comparison) compareForms(old, new *model.Operation) {
	is, id := c.noting(old.Form.Pos, new.Form.Pos), word(new.ID)
	switch {
	case !old.Form.Files && new.Form.Files:
		c.add(parameterAdded, diag.Pos{}, new.Form.Pos, fmt.Sprintf("The form of %s may now hold files.", id),
			fmt.Sprintf("See what to do with %s.Files.", new.Request))
	case old.Form.Files && !new.Form.Files:
		c.add(parameterRemoved, old.Form.Pos, diag.Pos{}, fmt.Sprintf("The form of %s no longer holds files.", id),
			fmt.Sprintf("Do without %s.Files.", old.Request))
	case !slices.Equal(old.Form.FileNames, new.Form.FileNames):
		is(formFileNames, fmt.Sprintf("The files in the form of %s are now in %s; they were in %s. The handler takes any.", id, words(new.Form.FileNames), words(old.Form.FileNames)), nothing)
	}
	c.compareNeeds(old.Form, new.Form, id)
}

// compareNeeds compares what must not be missing in a form, besides the fields that are required.
func (c *comparison) compareNeeds(old, new *model.Form, id string) {
	before, after := needs(old), needs(new)
	if before == after {
		return
	}
	kind, do := formLoosened, "See that the code can take what is now allowed; then regenerate and deploy."
	if isTighter(old, new) {
		kind, do = formTightened, nothing
	}
	c.add(kind, old.Pos, new.Pos, fmt.Sprintf("The form of %s now needs %s; it needed %s.", id, after, before), do)
}

// needs says what must not be missing in a form.
func needs(f *model.Form) string {
	var parts []string
	switch len(f.NeedOne) {
	case 0:
	case 1:
		parts = append(parts, word(f.NeedOne[0]))
	default:
		parts = append(parts, "one or more of "+words(f.NeedOne))
	}
	if f.NeedFile {
		parts = append(parts, "a file")
	}
	if len(parts) == 0 {
		return "nothing in particular"
	}
	return list(parts)
}

// isTighter reports whether every form that the new rules allow was allowed.
func isTighter(old, new *model.Form) bool {
	return (new.NeedFile || !old.NeedFile) && (len(old.NeedOne) == 0 || len(new.NeedOne) > 0 &&
		!slices.ContainsFunc(new.NeedOne, func(name string) bool { return !slices.Contains(old.NeedOne, name) }))
}
