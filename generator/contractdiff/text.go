package contractdiff

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Text returns changes as they are read: under the heading of each grade a line each, with its
// positions, what changed, what to do, and its kind. It ends with how many there are, and with an
// answer to each of the two questions.
func Text(changes []Change) string {
	if len(changes) == 0 {
		return "Nothing changed.\n"
	}
	var b strings.Builder
	for _, grade := range []Grade{MustChange, ShouldLook, NothingToDo} {
		if Count(changes, grade) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s:\n\n", grade)
		for _, c := range changes {
			if c.Grade == grade {
				fmt.Fprintf(&b, "  %s\n", c)
			}
		}
		b.WriteString("\n")
	}
	return b.String() + summary(changes) + answers(changes)
}

// String returns the change as a line.
func (c Change) String() string {
	line := fmt.Sprintf("%s %s [%s]", c.What, c.Do, c.ID)
	if c.Grade == NothingToDo {
		line = fmt.Sprintf("%s [%s]", c.What, c.ID)
	}
	switch {
	case c.Old != "" && c.New != "":
		return fmt.Sprintf("%s -> %s: %s", c.Old, c.New, line)
	case c.Old != "" || c.New != "":
		return cmp.Or(c.Old, c.New) + ": " + line
	}
	return line
}

// Count returns how many changes are of a grade.
func Count(changes []Change, grade Grade) int {
	n := 0
	for _, c := range changes {
		if c.Grade == grade {
			n++
		}
	}
	return n
}

// summary counts the changes.
func summary(changes []Change) string {
	noun := "changes"
	if len(changes) == 1 {
		noun = "change"
	}
	return fmt.Sprintf("%d %s: %d must change code, %d should be looked at, %d need nothing.\n", len(changes), noun,
		Count(changes, MustChange), Count(changes, ShouldLook), Count(changes, NothingToDo))
}

// answers answers the two questions, and names the kinds of changes that are to blame.
func answers(changes []Change) string {
	var wire, code []string
	for _, c := range changes {
		if !c.Wire {
			wire = append(wire, c.ID)
		}
		if !c.Compiles {
			code = append(code, c.ID)
		}
	}
	return answer(wire, "A running provider that was built from the old contract", "satisfies", "satisfy", "the new one on the wire") +
		answer(code, "Code that was written against the old package", "compiles", "compile", "against the new one")
}

func answer(because []string, who, does, do, what string) string {
	if len(because) == 0 {
		return fmt.Sprintf("%s still %s %s.\n", who, does, what)
	}
	slices.Sort(because)
	return fmt.Sprintf("%s does not %s %s: %s.\n", who, do, what, list(slices.Compact(because)))
}
