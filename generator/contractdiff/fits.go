package contractdiff

import "github.com/omnigen-dev/omnigen/generator/internal/model"

// sameGo reports whether two uses of types are the same in Go. That a type got another name, or became
// another kind of type, is a change of its own.
func (c *comparison) sameGo(old, new *model.TypeRef) bool {
	switch {
	case old.Type != nil && new.Type != nil:
		return old.Pointer == new.Pointer && c.correspond(old.Type, new.Type)
	case old.Kind != new.Kind || old.Pointer != new.Pointer:
		return false
	case old.Elem != nil:
		return c.sameGo(old.Elem, new.Elem)
	}
	return true
}

// fits reports whether every value of one type, as it is written in JSON, is one of the other. Types
// that correspond to each other do: where they differ is a change of its own.
func (c *comparison) fits(value, in *model.TypeRef) bool {
	switch {
	case in.Kind == model.Any:
		return true
	case isNullable(value) && !isNullable(in):
		return false
	case value.Type != nil && in.Type != nil && (c.correspond(value.Type, in.Type) || c.correspond(in.Type, value.Type)):
		return true
	case value.Elem != nil:
		return value.Kind == in.Kind && c.fits(value.Elem, in.Elem)
	case isText(value):
		return takesText(in) || value.Kind == in.Kind && value.Type == nil
	}
	return value.Kind == in.Kind && value.Type == nil || numbers[value.Kind] > 0 && numbers[value.Kind] <= numbers[in.Kind]
}

// fitsInput is fits for values outside of JSON: they are texts, and never null.
func (c *comparison) fitsInput(value, in *model.TypeRef) bool {
	if takesText(in) && value.Elem == nil {
		return true
	}
	before, after := *value, *in
	before.Nullable, after.Nullable = false, false
	return c.fits(&before, &after)
}

// numbers orders the kinds of numbers by how many they hold.
var numbers = map[model.Kind]int{model.Int32: 1, model.Int: 2, model.Int64: 2, model.Float64: 3}

// isNullable reports whether null is a value of its own. The absence of a list is an empty one.
func isNullable(ref *model.TypeRef) bool {
	return ref.Nullable && ref.Kind != model.List && ref.Kind != model.Map && ref.Kind != model.Any
}

// isText reports whether a value is a text in JSON.
func isText(ref *model.TypeRef) bool {
	switch ref.Kind {
	case model.String, model.Bytes, model.Time, model.Enum, model.Defined:
		return true
	}
	return false
}

// takesText reports whether any text is a value of the type.
func takesText(ref *model.TypeRef) bool { return ref.Kind == model.String || ref.Kind == model.Defined }
