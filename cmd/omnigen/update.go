package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/contractdiff"
	"github.com/omnigen-dev/omnigen/generator/scaffold"
)

type updateVerb struct {
	Spec    string `placeholder:"FILE" help:"The new OpenAPI document. Without it, the document stays."`
	Overlay string `placeholder:"FILE" help:"The new overlay. Without it, the overlay stays."`
	Errors  string `placeholder:"FILE" help:"The new error table. Without it, the table stays."`
	DryRun  bool   `help:"Say all that there is to say, and write nothing."`
}

// Help is shown by "omnigen update --help".
func (updateVerb) Help() string {
	return `Works in a provider's repository: puts the new files where omnigen.yaml says that the contract is, says what changed as "omnigen diff" does, writes the package anew, and says what is left to do. Either all of it happens or nothing does, even if it is interrupted: then the next omnigen command there returns to the old state. Your own files are never changed. Exits with status 1 if code must change.

Example, to look first and to do it then:

    omnigen update --spec openapi-2.yaml --dry-run
    omnigen update --spec openapi-2.yaml`
}

// Run takes over the new contract.
func (v *updateVerb) Run(c *console) error {
	update, err := generator.NewUpdate(configFile, generator.UpdateOptions{Spec: v.Spec, Overlay: v.Overlay, Errors: v.Errors})
	if err != nil {
		return err
	}
	c.note(update.Notes...)
	c.note(update.Result.Warnings...)
	if !v.DryRun {
		if err := update.Write(); err != nil {
			return err
		}
		c.noteRemoved(update.Out, update.Package)
	}
	if err := c.print(contractdiff.Text(update.Changes) + "\n" + v.done(update) + "\n" + left(update)); err != nil {
		return err
	}
	if must := update.Todo().Must; must > 0 {
		return finding(fmt.Sprintf("%s: code must change: %s", cmp.Or(v.Spec, v.Overlay, v.Errors), count(must, "change")))
	}
	return nil
}

// done says which files were written, or would be.
func (v *updateVerb) done(u *generator.Update) string {
	var b strings.Builder
	if v.DryRun {
		b.WriteString("Nothing is written. Without --dry-run it would be:\n\n")
	}
	for _, path := range u.Placed {
		b.WriteString(path + ": written\n")
	}
	return b.String() + summary(u.Out, u.Package, u.Result) + "\n"
}

// left says what is left to do, and ends in the commands to type.
func left(u *generator.Update) string {
	commands := []string{"go build ./..."}
	if u.Todo().Methods {
		commands = append(commands, stubsCommands(u.Out)...)
	}
	return leftWords(u.Todo()) + "\n\n    " + strings.Join(append(commands, "go test ./..."), "\n    ") + "\n"
}

// leftWords says in a line how much is left to do.
func leftWords(t generator.Todo) string {
	look := ""
	if t.Look > 0 {
		look = fmt.Sprintf(", and %d to look at", t.Look)
	}
	switch {
	case t.Must == 0 && t.Look == 0:
		return "No change needs work. To make sure:"
	case t.Must == 0:
		return fmt.Sprintf("No code must change, but %s should be looked at. To make sure:", count(t.Look, "change"))
	case t.Unseen == 0:
		return fmt.Sprintf("Left to do: %s by hand%s. The compiler finds what must change:", count(t.Must, "change"), look)
	case t.Unseen == t.Must:
		return fmt.Sprintf("Left to do: %s by hand%s. The compiler does not find them; they are listed above:", count(t.Must, "change"), look)
	}
	return fmt.Sprintf("Left to do: %s by hand%s. The compiler finds %d of them; the others are listed above:",
		count(t.Must, "change"), look, t.Must-t.Unseen)
}

// stubsCommands are the commands that write missing methods.
func stubsCommands(out string) []string {
	var commands []string
	for _, p := range scaffold.ProviderTypes(out) {
		commands = append(commands, fmt.Sprintf("omnigen stubs %s %s", p.Package, p.Type))
	}
	if commands == nil {
		return []string{"omnigen stubs PACKAGE TYPE"}
	}
	return commands
}

// undoUpdate returns to the state before an update of this repository that was interrupted.
func undoUpdate(c *console) error {
	undone, err := generator.UndoUpdate(configFile)
	if undone {
		c.note(configFile + ": an update of this repository was interrupted; it is undone, and all is as it was before")
	}
	return err
}
