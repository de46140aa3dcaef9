package contractdiff

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// envelopes say where a result stands in an answer.
var envelopes = map[model.Envelope]string{
	model.Bare: "the whole answer", model.InData: `below "data"`, model.Beside: `beside "success"`,
	model.NoResult: `"success" alone`, model.NoBody: "empty",
}

// compareResults compares what an operation answers when all is well.
func (c *comparison) compareResults(old, new *model.Operation) {
	is, id := c.noting(old.Result.Pos, new.Result.Pos), word(new.ID)
	if old.Result.Status != new.Result.Status {
		is(resultStatus, fmt.Sprintf("The answer of %s now has the status %d; it was %d.", id, new.Result.Status, old.Result.Status), deploy)
	}
	before, after := old.Result.Type, new.Result.Type
	switch {
	case before == nil && after != nil:
		is(resultAdded, fmt.Sprintf("The operation %s now answers with a result, %s.", id, methodResult(after)),
			fmt.Sprintf("Return it from %s.", new.GoName))
		return
	case before != nil && after == nil:
		is(resultRemoved, fmt.Sprintf("The operation %s no longer answers with a result; it was %s.", id, methodResult(before)),
			fmt.Sprintf("Return an error alone from %s.", new.GoName))
		return
	case before != nil:
		c.compareResultTypes(old, new)
	}
	if old.Result.Envelope != new.Result.Envelope {
		is(resultEnvelope, fmt.Sprintf("The result of %s is now %s; it was %s.", id, envelopes[new.Result.Envelope], envelopes[old.Result.Envelope]), deploy)
	}
}

func (c *comparison) compareResultTypes(old, new *model.Operation) {
	before, after := whole(old.Result.Type), whole(new.Result.Type)
	if c.sameGo(before, after) {
		return
	}
	kind := resultType
	if c.fits(before, after) {
		kind = resultGoType
	}
	c.add(kind, old.Result.Pos, new.Result.Pos,
		fmt.Sprintf("The result of %s is now of the Go type %s; it was %s.", word(new.ID), methodResult(after), methodResult(before)),
		fmt.Sprintf("Change what %s returns.", new.GoName))
}

// whole returns the type of a whole result or body. A struct is a pointer there, be it ever null or
// not.
func whole(ref *model.TypeRef) *model.TypeRef {
	if ref.Kind != model.Struct {
		return ref
	}
	return &model.TypeRef{Kind: ref.Kind, Type: ref.Type, Nullable: ref.Nullable}
}

// methodResult returns the Go type of a result as it stands in a method's signature.
func methodResult(ref *model.TypeRef) string {
	if ref.Kind == model.Struct {
		return "*" + ref.Type.GoName
	}
	return goType(ref)
}
