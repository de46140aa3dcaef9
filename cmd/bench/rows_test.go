package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
)

// resultsOf returns results in which omnigen takes a share of what everybody else does.
func resultsOf(share float64) results {
	r := results{samples: workload.Samples{}, uploads: map[string]float64{}, generating: map[int]map[string]*generating{}}
	for _, s := range workload.Scenarios() {
		r.samples[s.Name] = map[string]*workload.Sample{us: {Nanoseconds: []float64{1000 * share}, Allocations: 10 * share}}
		for _, peer := range []string{oapiCodegen.name, ogen.name, handWritten, workload.PlainCopy, workload.RawReader} {
			r.samples[s.Name][peer] = &workload.Sample{Nanoseconds: []float64{1000}, Allocations: 10}
		}
	}
	r.uploads[us], r.uploads[oapiCodegen.name], r.uploads[handWritten] = 40*share, 1, 1
	for _, size := range sizes {
		n := float64(size.times)
		r.generating[size.times] = map[string]*generating{
			us: {[]float64{n * share}, []float64{n * share}}, oapiCodegen.name: {[]float64{n}, []float64{n}},
		}
	}
	return r
}

func TestRows(t *testing.T) {
	want := `conversations 30×30, Latin text: at most 1/6 of oapi-codegen
conversations 30×30, Latin text: at most 1.6 × plain copy
conversations 30×30, Latin text: at most 8 allocations
conversations 30×30, mixed scripts: at most 1/4 of oapi-codegen
error answer, with authentication: at most 0.75 × oapi-codegen
error answer, with authentication: at most 10 allocations
getSenderById, small answer: faster than oapi-codegen
getSenderById, small answer: faster than ogen
postMessage, 1 MiB file: at most 1.15 × raw reader
postMessage, 32 × 64 MiB at once: at most 32 MiB more
generate, document ×1: at most the time of oapi-codegen
generate, document ×10: at most the time of oapi-codegen
generate, document ×10: at most the memory of oapi-codegen
generate, document ×100: at most the time of oapi-codegen
generate, document ×100: at most the memory of oapi-codegen
`
	if got := goals(resultsOf(1.7), false); got != want {
		t.Errorf("missed\n%s\nwant\n%s", got, want)
	}
	want += `conversations 30×30, Latin text: no more allocations than for 1×1
generate, document ×10: linear: at most 12 ×
generate, document ×100: linear: at most 12 ×
`
	if got := goals(resultsOf(0.1), true); sortedLines(got) != sortedLines(want) {
		t.Errorf("met\n%s\nwant\n%s", got, want)
	}
}

// goals lists the goals that are met, or those that are not.
func goals(r results, met bool) string {
	var b strings.Builder
	for _, row := range r.rows() {
		for _, c := range row.checks {
			if c.met() == met {
				fmt.Fprintf(&b, "%s: %s\n", row.name, c.goal)
			}
		}
	}
	return b.String()
}

func sortedLines(text string) string {
	lines := strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
