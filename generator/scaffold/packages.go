package scaffold

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A listed package is what the go command tells of it.
type listed struct {
	ImportPath, Dir string
	GoFiles         []string
	CgoFiles        []string
	InvalidGoFiles  []string
	Imports         []string
	ImportMap       map[string]string // where an import leads, if not to the path that it says
}

// list asks the go command for packages. The arguments are further flags, "--", and patterns. What is
// wrong with a package does not matter as long as there is something of it.
func list(arguments ...string) ([]*listed, error) {
	args := []string{"list", "-e", "-json=ImportPath,Dir,GoFiles,CgoFiles,InvalidGoFiles,Imports,ImportMap"}
	var stdout, stderr bytes.Buffer
	command := exec.Command("go", append(args, arguments...)...)
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("the go command is not found; install Go, or add it to PATH")
	case err != nil:
		return nil, fmt.Errorf("go list: %s", firstLine(stderr.String()))
	}
	var packages []*listed
	for decoder := json.NewDecoder(&stdout); ; {
		p := new(listed)
		switch err := decoder.Decode(p); err {
		case nil:
			packages = append(packages, p)
		case io.EOF:
			return packages, nil
		default:
			return nil, fmt.Errorf("go list: %w", err)
		}
	}
}

// find returns the package in a directory, or of an import path.
func find(name string) (*listed, error) {
	pattern := name
	if isDir(name) && !filepath.IsAbs(name) {
		pattern = "./" + filepath.ToSlash(filepath.Clean(name)) // otherwise it is an import path
	}
	packages, err := list("--", pattern)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case len(packages) != 1:
		return nil, fmt.Errorf("%s: stands for %d packages; name one", name, len(packages))
	case len(packages[0].sources()) == 0 && !isDir(name):
		return nil, fmt.Errorf("%s: no such package; name its directory or its import path", name)
	case len(packages[0].sources()) == 0:
		return nil, fmt.Errorf("%s: holds no Go files", name)
	}
	return packages[0], nil
}

// sources are the names of the files that make up the package, those that do not parse included.
func (p *listed) sources() []string {
	var names []string
	for _, list := range [][]string{p.GoFiles, p.CgoFiles, p.InvalidGoFiles} {
		for _, name := range list {
			if !strings.HasSuffix(name, "_test.go") {
				names = append(names, name)
			}
		}
	}
	return names
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return line
}
