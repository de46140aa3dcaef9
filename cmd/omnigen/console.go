package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/alecthomas/kong"
)

// debugVariable is the environment variable that shows where a panic came from.
const debugVariable = "OMNIGEN_DEBUG"

// A console is where a verb speaks: results to out, findings to err.
type console struct {
	out, err io.Writer
}

// print writes a result. The error must not get lost: the disk may be full.
func (c *console) print(text string) error {
	_, err := io.WriteString(c.out, text)
	return err
}

// note writes a finding, or whatever else is no result, a line each.
func (c *console) note(lines ...string) {
	for _, line := range lines {
		fmt.Fprintln(c.err, line)
	}
}

// usage says what is wrong with a command line and where its help is.
func (c *console) usage(err error) {
	help := "omnigen --help"
	if e := (*kong.ParseError)(nil); errors.As(err, &e) && e.Context != nil && e.Context.Selected() != nil {
		help = e.Context.Selected().FullPath() + " --help"
	}
	message := strings.Replace(err.Error(), noValue, " needs a value", 1)
	c.note("omnigen: "+message, fmt.Sprintf("run %q to see what there is", help))
}

// noValue is how kong says that a flag stands at the end without its value.
const noValue = `: expected string value but got "EOL" (<EOL>)`

// catch turns a panic into a message and an exit status.
func (c *console) catch(status *int) {
	p := recover()
	if p == nil {
		return
	}
	*status = failed
	c.note(fmt.Sprintf("omnigen: internal error: %v", p))
	if os.Getenv(debugVariable) != "" {
		c.note(string(debug.Stack()))
	}
	c.note("this is a bug in omnigen: please report it at https://github.com/omnigen-dev/omnigen/issues,",
		"with the contract and with what "+debugVariable+"=1 prints")
}
