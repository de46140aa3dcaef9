// Package source reads a contract: the OpenAPI document with the overlay applied, and the error
// table, from the files that the user names or from those embedded in the binary. It keeps where
// everything came from. It does not know what an OpenAPI document means; see package openapi.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
	"github.com/omnigen-dev/omnigen/spec"
)

// None switches the overlay or the error table off.
const None = "none"

// Options name the files of a contract. An empty name stands for the embedded file; with a Spec,
// the embedded overlay and error table are used only if they are meant for such a document.
type Options struct{ Spec, Overlay, Errors string }

// A Contract is what to generate from.
type Contract struct {
	Name     string      // the document's file name, without directories
	Document *tree.Node  // with the overlay applied
	Table    *ErrorTable // nil: none
	Overlaid bool        // an overlay was applied
	Notes    []string    // what the user should know about the choice of files
	Parts    Parts       // the files as they are
	Digest   string      // SHA-256 of all that the contract says, in hexadecimal
}

// Load reads a contract. A failure is a diag.List of all that is wrong; warnings come with either.
func Load(opts Options) (*Contract, diag.List, error) {
	l := &loader{opts: opts}
	contract := l.load()
	if err := l.problems.Err(); err != nil {
		return nil, l.problems.Warnings(), err
	}
	return contract, l.problems.Warnings(), nil
}

// A loader reads the files of a contract and collects what is wrong with them.
type loader struct {
	opts     Options
	problems diag.List
}

func (l *loader) load() *Contract {
	name, data := l.document()
	root := l.parse(name, data)
	embedded, notes := l.embedded(root)
	contract := &Contract{Name: filepath.Base(name), Document: root, Notes: notes, Parts: Parts{Document: partOf(name, data)}}
	if file, data := l.choose(l.opts.Overlay, embedded, embeddedOverlay); file != "" {
		contract.Parts.Overlay = partOf(file, data)
		overlay := l.overlay(l.parse(file, data))
		contract.Overlaid = true
		contract.Document = l.apply(overlay, root)
	}
	if file, data := l.choose(l.opts.Errors, embedded, embeddedErrors); file != "" {
		contract.Parts.Errors = partOf(file, data)
		contract.Table = l.table(l.parse(file, data))
	}
	contract.Digest = contract.digest()
	return contract
}

// document returns the name and text of the OpenAPI document.
func (l *loader) document() (name string, data []byte) {
	if l.opts.Spec == "" {
		return embeddedDir + spec.DocumentName, spec.Document
	}
	return l.opts.Spec, l.read(l.opts.Spec)
}

func (c *Contract) digest() string {
	hash := sha256.New()
	hash.Write(c.Document.JSON())
	if c.Table != nil {
		hash.Write([]byte("\n"))
		hash.Write(c.Table.node.JSON())
	}
	return hex.EncodeToString(hash.Sum(nil))
}
