package generator

import (
	"fmt"
	"go/token"
	"go/types"
)

// checkPackage returns an error if a package of this name could not be built, imported or used.
func checkPackage(name string) error {
	switch {
	case token.IsKeyword(name):
		return fmt.Errorf("package name %q is a Go keyword; choose another", name)
	case !token.IsIdentifier(name):
		return fmt.Errorf("package name %q is not a Go identifier; use letters and digits, as in %q", name, DefaultPackage)
	case name == "_":
		return fmt.Errorf("package name %q is the blank identifier; choose another", name)
	case name == "main":
		return fmt.Errorf("package name %q is for programs, which cannot be imported; choose another", name)
	case name == "init":
		return fmt.Errorf("package name %q cannot be imported without renaming; choose another", name)
	case name == "documentation":
		return fmt.Errorf("package name %q makes the go command ignore the files; choose another", name)
	case types.Universe.Lookup(name) != nil:
		return fmt.Errorf("package name %q is predeclared in Go; choose another", name)
	}
	return nil
}
