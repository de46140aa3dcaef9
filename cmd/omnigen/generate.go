package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/omnigen-dev/omnigen/generator"
)

type generateVerb struct{ packageFlags }

// Help is shown by "omnigen generate --help".
func (generateVerb) Help() string {
	return `Files that are current stay untouched, generated ones that no longer belong there are removed, and those that omnigen did not write are never touched. Flags win over omnigen.yaml in the current directory.

Example, with the embedded contract and with one of your own:

    omnigen generate
    omnigen generate --spec openapi.yaml --out internal/inbox --package inbox`
}

// Run generates the package and writes it.
func (v *generateVerb) Run(c *console) error {
	result, out, err := v.generate(c)
	if err != nil {
		return err
	}
	written, err := result.Write(out)
	if err != nil {
		return err
	}
	c.noteRemoved(out, written)
	return c.print(summary(out, written, result) + "\n")
}

// noteRemoved names the files that are gone.
func (c *console) noteRemoved(out string, w generator.Written) {
	for _, name := range w.Removed {
		c.note(filepath.Join(out, name) + ": removed, it is no longer generated")
	}
	if len(w.Removed) > 0 && os.Getenv("GOFILE") != "" {
		c.note("the go command has listed the files before: if it stops at one that is gone, run it again")
	}
}

// summary says in a line what was done.
func summary(out string, w generator.Written, r *generator.Result) string {
	files := count(len(w.Written), "file") + " written"
	if n := len(w.Unchanged); n > 0 {
		files += fmt.Sprintf(", %d unchanged", n)
	}
	if n := len(w.Removed); n > 0 {
		files += fmt.Sprintf(", %d removed", n)
	}
	return out + ": " + strings.Join([]string{
		files, count(r.Operations, "operation"), count(r.ErrorCodes, "error code"), count(len(r.Warnings), "warning"),
	}, ", ")
}

// count returns a number with its noun.
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
