package scaffold

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/mod/module"

	"github.com/omnigen-dev/omnigen/generator"
)

// plainName is what a package is called by custom, and what every file system takes.
var plainName = regexp.MustCompile(`^[a-z][a-z0-9]*$`)

// checkName returns an error if a repository of this name would be trouble, with a better name.
func checkName(name string) error {
	proposal := propose(name)
	if !plainName.MatchString(name) {
		return fmt.Errorf("name %q is not one for a package and a directory; use lower-case letters and digits, as in %q", name, proposal)
	}
	if err := generator.CheckPackage(name); err != nil {
		return fmt.Errorf("%w, %q say", err, proposal)
	}
	if module.CheckImportPath(name) != nil {
		return fmt.Errorf("name %q is reserved on Windows; choose another, %q say", name, proposal)
	}
	return nil
}

// propose returns a usable name that is like the given one.
func propose(name string) string {
	last := name[strings.LastIndexAny(strings.TrimRight(name, `/\`), `/\`)+1:]
	plain := strings.TrimLeft(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(last)), "0123456789")
	switch {
	case plain == "":
		return "acme"
	case generator.CheckPackage(plain) != nil, module.CheckImportPath(plain) != nil:
		return plain + "provider"
	}
	return plain
}

// checkModule returns an error if the go command would not take a module path, or would look for its
// packages in the standard library.
func checkModule(path, name string) error {
	first, _, _ := strings.Cut(path, "/")
	switch {
	case module.CheckImportPath(path) != nil:
		return fmt.Errorf("module path %q is not one; set one such as %q with --module", path, "example.com/"+name)
	case slices.Contains(reserved, first):
		return fmt.Errorf("module path %q is reserved for Go itself; set one such as %q with --module", path, "example.com/"+name)
	}
	return nil
}

// reserved are the first elements of import paths that the go command takes for its own.
var reserved = strings.Fields(`
	all archive arena bufio builtin bytes cmd cmp compress container context crypto database debug
	embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime
	net os path plugin reflect regexp runtime simd slices sort std strconv strings structs sync
	syscall testing text time tool unicode unique unsafe vendor weak work`)
