package main

import (
	"fmt"
	"strings"
)

type checkVerb struct{ packageFlags }

// Help is shown by "omnigen check --help".
func (checkVerb) Help() string {
	return `If "omnigen generate" with the same flags would change anything, prints what as a diff, says why, and exits with status 1. Writes nothing.

Example, for a build that must not pass with a package that is out of date:

    omnigen check --out internal/inbox --package inbox`
}

// Run compares the package with what would be generated.
func (v *checkVerb) Run(c *console) error {
	result, out, err := v.generate(c)
	if err != nil {
		return err
	}
	diff, err := result.Diff(out)
	if err != nil || diff == "" {
		return err
	}
	causes, err := result.Drift(out)
	if err != nil {
		return err
	}
	if err := c.print(diff); err != nil {
		return err
	}
	return finding(fmt.Sprintf("%s: not current: %s; run \"omnigen generate\" with the same flags", out, strings.Join(causes, ", and ")))
}
