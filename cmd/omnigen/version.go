package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/omnigen-dev/omnigen/generator"
)

type versionVerb struct{}

// Help is shown by "omnigen version --help".
func (versionVerb) Help() string {
	return `The embedded contract is the one that is used if none is given.

Example:

    omnigen version`
}

// Run prints the versions.
func (versionVerb) Run(c *console) error {
	result, err := generator.Generate(generator.Options{})
	if err != nil {
		return err
	}
	return c.print(fmt.Sprintf("omnigen %s\nbuilt with %s for %s/%s\ncontract %q, version %s, sha256:%s\n",
		ownVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
		result.Contract.Title, result.Contract.Version, result.Contract.Digest))
}

// ownVersion returns the version of the module that this binary was built from.
func ownVersion() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return "(unknown)"
	}
	return cmp.Or(info.Main.Version, "(devel)")
}
