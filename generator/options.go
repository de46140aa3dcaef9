package generator

// None is the value of Options.Overlay and Options.Errors that switches the file off.
const None = "none"

// DefaultPackage is the name of the generated package if Options.Package is empty.
const DefaultPackage = "omnichannel"

// Options say what to generate from. The zero value stands for the embedded contract.
type Options struct {
	// Spec is the path of an OpenAPI 3.0 document; empty means the embedded one.
	Spec string

	// Overlay is the path of an OpenAPI Overlay 1.0 document, or None. Empty means the embedded
	// overlay if Spec is empty too, or if the overlay's x-omnigen-applies-to finds something in Spec.
	Overlay string

	// Errors is the path of an error table, or None. Empty means the embedded table, under the same
	// condition as Overlay.
	Errors string

	// Package is the name of the generated package; empty means DefaultPackage.
	Package string
}
