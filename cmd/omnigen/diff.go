package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/contractdiff"
)

type diffVerb struct {
	Old    string `arg:"" help:"The contract that the provider was written for: an OpenAPI document, or a directory that holds one, with overlay.yaml and errors.yaml beside it."`
	New    string `arg:"" help:"The contract that it is to follow."`
	Format string `enum:"text,json,github" default:"text" help:"How to print: text, json, or github for annotations of a workflow (${default})."`
}

// Help is shown by "omnigen diff --help".
func (diffVerb) Help() string {
	return `Tells what changed for those who implement the contract, most serious first: what must change in their code, what they should look at, and what needs nothing; and whether a running provider still satisfies the new contract, and whether its code still compiles. Exits with status 1 if code must change.

Example, for a new document, and for a new state of a provider's directory:

    omnigen diff openapi-1.yaml openapi-2.yaml
    omnigen diff api /tmp/new/api --format json`
}

// Run prints the changes.
func (v *diffVerb) Run(c *console) error {
	old, errOld := contractAt(v.Old)
	new, errNew := contractAt(v.New)
	if err := errors.Join(errOld, errNew); err != nil {
		return err
	}
	comparison, err := generator.Compare(old, new)
	if err != nil {
		return err
	}
	c.note(comparison.Notes...)
	if err := c.print(changeFormats[v.Format](comparison.Changes)); err != nil {
		return err
	}
	if n := contractdiff.Count(comparison.Changes, contractdiff.MustChange); n > 0 {
		return finding(fmt.Sprintf("%s: code must change: %s", v.New, count(n, "change")))
	}
	return nil
}

// Names of the files in a contract's directory.
const (
	overlayFile = "overlay.yaml"
	errorsFile  = "errors.yaml"
)

// contractAt returns the contract at a path: a document, or a directory that holds one and may hold
// its overlay and error table.
func contractAt(path string) (generator.Options, error) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return generator.Options{Spec: path}, nil // what is wrong with it is found when it is read
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return generator.Options{}, err
	}
	var o generator.Options
	var documents []string
	for _, entry := range entries {
		switch name := entry.Name(); {
		case entry.IsDir() || !isDocument(name):
		case name == overlayFile:
			o.Overlay = filepath.Join(path, name)
		case name == errorsFile:
			o.Errors = filepath.Join(path, name)
		default:
			documents = append(documents, name)
		}
	}
	if len(documents) != 1 {
		return o, fmt.Errorf("%s: %s; it must hold one OpenAPI document beside %s and %s", path, found(documents), overlayFile, errorsFile)
	}
	o.Spec = filepath.Join(path, documents[0])
	return o, nil
}

// isDocument reports whether a file can be an OpenAPI document by its name.
func isDocument(name string) bool {
	return !strings.HasPrefix(name, ".") && slices.Contains([]string{".yaml", ".yml", ".json"}, filepath.Ext(name))
}

// found says which documents a directory holds.
func found(documents []string) string {
	if len(documents) == 0 {
		return "no .yaml, .yml or .json file"
	}
	return count(len(documents), "document") + ": " + strings.Join(documents, ", ")
}

// changeFormats are the ways to print changes.
var changeFormats = map[string]func([]contractdiff.Change) string{
	"text":   contractdiff.Text,
	"json":   changesAsJSON,
	"github": changesAsCommands,
}

// changesAsJSON returns an object with the changes and the two answers.
func changesAsJSON(changes []contractdiff.Change) string {
	report := struct {
		Changes  []contractdiff.Change `json:"changes"`
		Must     int                   `json:"must_change"`
		Look     int                   `json:"should_look"`
		Nothing  int                   `json:"nothing_to_do"`
		Wire     bool                  `json:"wire"`
		Compiles bool                  `json:"compiles"`
	}{
		append([]contractdiff.Change{}, changes...), // never null
		contractdiff.Count(changes, contractdiff.MustChange),
		contractdiff.Count(changes, contractdiff.ShouldLook),
		contractdiff.Count(changes, contractdiff.NothingToDo),
		!slices.ContainsFunc(changes, func(c contractdiff.Change) bool { return !c.Wire }),
		!slices.ContainsFunc(changes, func(c contractdiff.Change) bool { return !c.Compiles }),
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(report) // texts, numbers and booleans always encode
	return b.String()
}

// levels are the commands for annotations.
var levels = map[contractdiff.Grade]string{
	contractdiff.MustChange: "error", contractdiff.ShouldLook: "warning", contractdiff.NothingToDo: "notice",
}

// changesAsCommands returns a workflow command of GitHub Actions for each change.
func changesAsCommands(changes []contractdiff.Change) string {
	var b strings.Builder
	for _, c := range changes {
		fmt.Fprintf(&b, "::%s %stitle=%s::%s\n", levels[c.Grade], placeProperties(cmp.Or(c.New, c.Old)),
			propertyEscapes.Replace(c.ID), messageEscapes.Replace(c.What+" "+c.Do))
	}
	return b.String()
}

// placeProperties returns the properties of a command that say where, if anything does: a position
// is "file:line:col".
func placeProperties(position string) string {
	rest, column, _ := cutLast(position, ":")
	file, line, ok := cutLast(rest, ":")
	if !ok {
		return ""
	}
	return fmt.Sprintf("file=%s,line=%s,col=%s,", propertyEscapes.Replace(file), line, column)
}

// cutLast is strings.Cut around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
