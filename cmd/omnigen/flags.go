package main

import (
	"cmp"
	"errors"
	"io/fs"

	"github.com/omnigen-dev/omnigen/generator"
)

// configFile is read from the current directory.
const configFile = "omnigen.yaml"

// contractFlags say which contract to read.
type contractFlags struct {
	Spec    string `placeholder:"FILE" help:"OpenAPI 3.0 document. Without it, the embedded contract."`
	Overlay string `placeholder:"FILE" help:"OpenAPI Overlay 1.0 document, or \"none\". Without it, the embedded one where it applies."`
	Errors  string `placeholder:"FILE" help:"Error table, or \"none\". Without it, the embedded one where it applies."`
}

// packageFlags say which contract to read, which package to make of it, and where that is.
type packageFlags struct {
	contractFlags
	Out     string `placeholder:"DIR" help:"Directory of the package. Without it, \"omnichannel\"."`
	Package string `placeholder:"NAME" help:"Name of the package. Without it, \"omnichannel\"."`
}

// generate generates what the flags and omnigen.yaml say, tells what there is to tell about the
// contract, and returns the output directory as well.
func (f *packageFlags) generate(c *console) (*generator.Result, string, error) {
	config, err := f.config()
	if err != nil {
		return nil, "", err
	}
	config.Package = cmp.Or(f.Package, config.Package)
	result, err := generate(c, config.Options)
	return result, cmp.Or(f.Out, config.Out, "omnichannel"), err
}

// config returns what omnigen.yaml sets, if there is one, and what the flags set instead.
func (f *contractFlags) config() (generator.Config, error) {
	config, err := generator.ReadConfig(configFile)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return config, err
	}
	config.Spec = cmp.Or(f.Spec, config.Spec)
	config.Overlay = cmp.Or(f.Overlay, config.Overlay)
	config.Errors = cmp.Or(f.Errors, config.Errors)
	return config, nil
}

func generate(c *console, o generator.Options) (*generator.Result, error) {
	result, err := generator.Generate(o)
	if err != nil {
		return nil, err
	}
	c.note(result.Notes...)
	c.note(result.Warnings...)
	return result, nil
}
