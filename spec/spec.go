// Package spec holds the contract that omnigen generates from unless it is given another: the
// OpenAPI document of the endpoints that the inbox calls, the overlay with our decisions about that
// document, and the table of documented errors. It is data alone; reading it is the generator's work.
package spec

import _ "embed" // for the files below

// The names of the files, for positions in messages.
const (
	DocumentName = "omnichannel.yaml"
	OverlayName  = "overlay.yaml"
	ErrorsName   = "errors.yaml"
)

// Document is the OpenAPI 3.0 document: our transcription of the published one, quirks included.
//
//go:embed omnichannel.yaml
var Document []byte

// Overlay is the OpenAPI Overlay 1.0 document that says what omnigen makes of the quirks. It fits
// the published document as well as Document.
//
//go:embed overlay.yaml
var Overlay []byte

// Errors is the table of documented errors, a row for each code.
//
//go:embed errors.yaml
var Errors []byte
