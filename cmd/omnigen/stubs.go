package main

import (
	"cmp"
	"strings"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/scaffold"
)

type stubsVerb struct {
	Provider string `arg:"" name:"package" help:"Package of the type: its directory, or its import path."`
	Type     string `arg:"" help:"Name of the type."`
	contractFlags
	Out      string   `placeholder:"DIR" help:"Directory of the generated package. Without it, \"omnichannel\"."`
	Optional []string `placeholder:"OPERATION" default:"none" help:"Optional operations that the type is to offer, separated by commas, or \"all\". Without it, none."`
}

// Help is shown by "omnigen stubs --help".
func (stubsVerb) Help() string {
	return `Each method goes into a file of its own beside that of the type, and returns an error that says that it is not implemented. The package needn't compile, as long as it can be parsed. Nothing that exists is changed. Flags win over omnigen.yaml in the current directory.

Example:

    omnigen stubs ./internal/provider Provider --optional getTemplates`
}

// Run writes the methods.
func (v *stubsVerb) Run(c *console) error {
	config, err := v.config()
	if err != nil {
		return err
	}
	files, err := scaffold.Stubs(scaffold.StubOptions{
		Package:   v.Provider,
		Type:      v.Type,
		Optional:  v.Optional,
		Generated: cmp.Or(v.Out, config.Out, generator.DefaultPackage),
		Contract:  config.Options,
	})
	if err != nil {
		return err
	}
	c.note(files.Notes...)
	c.note(files.Warnings...)
	if err := files.Write(); err != nil {
		return err
	}
	if len(files.Paths()) == 0 {
		return c.print(v.Type + " lacks nothing\n")
	}
	return c.print(strings.Join(files.Paths(), "\n") + "\n")
}
