package main

import (
	"fmt"
	"runtime/debug"

	"github.com/omnigen-dev/omnigen/generator/scaffold"
)

type newVerb struct {
	Name string `arg:"" help:"Name of the repository: of its directory, and of the program."`
	contractFlags
	Module   string   `placeholder:"PATH" help:"Module path. Without it, the name."`
	Optional []string `placeholder:"OPERATION" default:"all" help:"Optional operations that the provider is to offer, separated by commas, or \"none\". Without it, all."`
}

// Help is shown by "omnigen new --help".
func (newVerb) Help() string {
	return `The repository is complete: it builds, its tests pass, and it needs nothing but Go. With the embedded contract the provider is a demo that works from memory; with another one its methods are still to be written. Nothing that exists is changed.

Example, and how to see it at work:

    omnigen new acme --optional getMessageById,getSenderById
    cd acme
    go run . --demo`
}

// Run writes the repository.
func (v *newVerb) Run(c *console) error {
	config, err := v.config()
	if err != nil {
		return err
	}
	files, err := scaffold.New(scaffold.Options{
		Name:     v.Name,
		Module:   v.Module,
		Optional: v.Optional,
		Release:  release(debug.ReadBuildInfo()),
		Contract: config.Options,
	})
	if err != nil {
		return err
	}
	c.note(files.Notes...)
	c.note(files.Warnings...)
	if err := files.Write(); err != nil {
		return err
	}
	return c.print(fmt.Sprintf("%s: %s written; see %s/README.md\n", v.Name, count(len(files.Names()), "file"), v.Name))
}

// release returns the version of omnigen, if it was installed as a module: only then can the go
// command get it again. A binary that was built from a directory has a version, but no checksum.
func release(info *debug.BuildInfo, ok bool) string {
	if !ok || info.Main.Sum == "" || info.Main.Replace != nil {
		return ""
	}
	return info.Main.Version
}
