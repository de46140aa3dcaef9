// Command omnigen reads an omnichannel contract and writes the Go package that a provider needs to
// serve it. "omnigen --help" lists its verbs; each is a small file of this package, which does no
// more than turn flags into a call of package generator and its result into text and exit status.
package main

import (
	"errors"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// The exit statuses.
const (
	good     = iota
	findings // the job is done, and found something that needs work
	failed   // bad usage, bad input, or the job could not be done
)

// A finding is the error of a verb that did its job and found something that needs work.
type finding string

// Error implements error.
func (f finding) Error() string { return string(f) }

// verbs is the command line.
type verbs struct {
	Generate generateVerb `cmd:"" help:"Write the package for a contract."`
	Check    checkVerb    `cmd:"" help:"Say whether the package is current."`
	Lint     lintVerb     `cmd:"" help:"Find contradictions in the contract."`
	Diff     diffVerb     `cmd:"" help:"Tell what changed between two contracts."`
	Update   updateVerb   `cmd:"" help:"Take over a new contract in a provider's repository."`
	Manifest manifestVerb `cmd:"" help:"Print the manifest for a base URL."`
	New      newVerb      `cmd:"" help:"Write the repository of a new provider."`
	Stubs    stubsVerb    `cmd:"" help:"Write the methods that a provider's type lacks."`
	Version  versionVerb  `cmd:"" help:"Print the versions of omnigen, of Go, and of the embedded contract."`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run executes a command line and returns the exit status.
func run(args []string, stdout, stderr io.Writer) (status int) {
	c := &console{stdout, stderr}
	defer c.catch(&status)
	parser := kong.Must(&verbs{}, kong.Name("omnigen"), kong.Writers(stdout, stderr),
		kong.Description("Turns an omnichannel contract into the Go package that serves it."),
		kong.ConfigureHelp(kong.HelpOptions{WrapUpperBound: 100, NoExpandSubcommands: true}))
	line, err := parser.Parse(args)
	if err != nil {
		c.usage(err)
		return failed
	}
	if err := undoUpdate(c); err != nil {
		return c.finish(err)
	}
	return c.finish(line.Run(c))
}

// finish says what went wrong, if anything did, and returns the exit status.
func (c *console) finish(err error) int {
	if err == nil {
		return good
	}
	c.note(err.Error())
	if f := finding(""); errors.As(err, &f) {
		return findings
	}
	return failed
}
