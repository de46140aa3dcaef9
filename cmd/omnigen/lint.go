package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/omnigen-dev/omnigen/generator"
)

type lintVerb struct {
	contractFlags
	Docs   string `placeholder:"PAGE" help:"Documentation page in Markdown, whose error table is held against the contract's."`
	Format string `enum:"text,json,github" default:"text" help:"How to print: text, json, or github for annotations of a workflow."`
}

// Help is shown by "omnigen lint --help".
func (lintVerb) Help() string {
	return `Prints each place where the contract contradicts itself or says too little, with what omnigen does about it, and exits with status 1 if there is one. A decision about it belongs in the overlay: mend the document there, or list the finding's ID under x-omnigen-accepted.

Example, for the embedded contract without our decisions, and for one of your own:

    omnigen lint --overlay none
    omnigen lint --spec openapi.yaml --overlay decisions.yaml --format github`
}

// Run prints the findings.
func (v *lintVerb) Run(c *console) error {
	config, err := v.config()
	if err != nil {
		return err
	}
	result, err := generator.Lint(generator.LintOptions{Options: config.Options, Docs: v.Docs})
	if err != nil {
		return err
	}
	c.note(result.Notes...)
	if err := c.print(findingFormats[v.Format](result.Findings)); err != nil || len(result.Findings) == 0 {
		return err
	}
	return finding(count(len(result.Findings), "finding") + "; decide about each in an overlay, or accept it there with x-omnigen-accepted")
}

// findingFormats are the ways to print findings.
var findingFormats = map[string]func([]generator.Finding) string{
	"text":   asText,
	"json":   asJSON,
	"github": asCommands,
}

// asText returns a line for each finding.
func asText(list []generator.Finding) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString(f.String() + "\n")
	}
	return b.String()
}

// asJSON returns a list of objects.
func asJSON(list []generator.Finding) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(list) // texts and numbers always encode
	return b.String()
}

var (
	// messageEscapes are what a workflow command's message may not hold.
	messageEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")

	// propertyEscapes are what the properties before the message may not hold.
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// asCommands returns a workflow command of GitHub Actions for each finding.
func asCommands(list []generator.Finding) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "::error file=%s,line=%d,col=%d,title=%s::%s\n",
			propertyEscapes.Replace(f.File), f.Line, f.Column, propertyEscapes.Replace(f.Rule), messageEscapes.Replace(f.Problem+"; "+f.Outcome))
	}
	return b.String()
}
