package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
)

// sizes are how many times the document's paths and schemas are there, and how often generating from it is
// measured.
var sizes = []struct{ times, rounds int }{{1, 15}, {10, 7}, {100, 3}}

// A generating is what generating from a document took, one value a round.
type generating struct {
	seconds   []float64 // of processor time
	megabytes []float64 // of memory at the peak, in MiB
}

// measureGenerating lets omnigen and oapi-codegen take turns. Its result is by size and tool.
func measureGenerating(w *workspace, note func(string)) (map[int]map[string]*generating, error) {
	omnigen := w.path("omnigen")
	if _, err := w.run(filepath.Join(w.bench, "..", "omnigen"), "go", "build", "-buildvcs=false", "-o", omnigen, "."); err != nil {
		return nil, err
	}
	results := map[int]map[string]*generating{}
	for _, size := range sizes {
		note(fmt.Sprintf("generating from the document ×%d", size.times))
		ours, theirs, err := generators(w, omnigen, size.times)
		if err != nil {
			return nil, err
		}
		forgetPeak()
		result := map[string]*generating{us: {}, oapiCodegen.name: {}}
		for round := range size.rounds {
			if err := result[us].add(ours(round)); err != nil {
				return nil, err
			}
			if err := result[oapiCodegen.name].add(theirs(round)); err != nil {
				return nil, err
			}
		}
		results[size.times] = result
	}
	return results, nil
}

// generators writes the documents and returns the commands of a round, which each write their output anew.
func generators(w *workspace, omnigen string, times int) (ours, theirs func(round int) *exec.Cmd, err error) {
	dir := w.path(fmt.Sprintf("generating-%d", times))
	document, oapiDocument := filepath.Join(dir, "document.yaml"), filepath.Join(dir, "oapi.yaml")
	for path, tool := range map[string]tool{document: {}, oapiDocument: oapiCodegen} {
		text, err := documentFor(tool, times)
		if err != nil {
			return nil, nil, err
		}
		if err := w.write(path, text); err != nil {
			return nil, nil, err
		}
	}
	ours = func(round int) *exec.Cmd {
		return w.command(dir, omnigen, "generate", "--spec", document, "--package", "omnichannel",
			"--out", filepath.Join(dir, fmt.Sprintf("omnigen-%d", round)))
	}
	theirs = func(round int) *exec.Cmd {
		return w.command(dir, w.path(oapiCodegen.name), "-config", w.path("oapi-config.yaml"),
			"-o", filepath.Join(dir, fmt.Sprintf("oapi-%d.go", round)), oapiDocument)
	}
	return ours, theirs, nil
}

// add runs a command and adds what it took.
func (g *generating) add(c *exec.Cmd) error {
	output, err := c.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w\n%.2000s", filepath.Base(c.Path), err, output)
	}
	g.seconds = append(g.seconds, (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds())
	g.megabytes = append(g.megabytes, peakMemory(c.ProcessState))
	return nil
}
