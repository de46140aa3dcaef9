package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// This module, and omnigen's, of which it is a part of the repository.
const (
	thisModule = "github.com/omnigen-dev/omnigen/cmd/bench"
	ourModule  = "github.com/omnigen-dev/omnigen"
)

// A workspace is the temporary directory in which the peers and the program that is measured are built.
type workspace struct {
	ctx   context.Context
	dir   string
	bench string // directory of this module
}

// openWorkspace makes one. The benchmark must be run inside its module.
func openWorkspace(ctx context.Context) (*workspace, error) {
	w := &workspace{ctx: ctx}
	bench, err := w.run(".", "go", "list", "-m", "-f", "{{.Dir}}", thisModule)
	if err != nil {
		return nil, fmt.Errorf("run it in its own directory, with go run . in cmd/bench: %w", err)
	}
	w.bench = strings.TrimSpace(bench)
	w.dir, err = os.MkdirTemp("", "omnigen-bench-*")
	return w, err
}

func (w *workspace) close() error { return os.RemoveAll(w.dir) }

// path returns a path in the workspace.
func (w *workspace) path(elements ...string) string {
	return filepath.Join(append([]string{w.dir}, elements...)...)
}

// write writes a file, and makes its directory.
func (w *workspace) write(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o644)
}

// command returns a command that runs in a directory, on its own module alone.
func (w *workspace) command(dir, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(w.ctx, name, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	return c
}

// run runs a command and returns what it printed.
func (w *workspace) run(dir, name string, args ...string) (string, error) {
	c := w.command(dir, name, args...)
	var output, problems bytes.Buffer
	c.Stdout, c.Stderr = &output, &problems
	if err := c.Run(); err != nil {
		return "", errors.Join(fmt.Errorf("%s %s: %w", filepath.Base(name), strings.Join(args, " "), err),
			errors.New(strings.TrimSpace(problems.String())))
	}
	return output.String(), nil
}
