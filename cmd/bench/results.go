package main

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
)

// The names of the contestants, as the measured program has them.
const (
	us          = "omnigen"
	handWritten = "hand-written"
)

// results are all that was measured.
type results struct {
	samples    workload.Samples
	uploads    map[string]float64 // growth in MiB, by contestant
	generating map[int]map[string]*generating
}

// measureAll measures everything, and notes what it is about to do.
func measureAll(w *workspace, rounds int, note func(string)) (r results, err error) {
	note("building the peers")
	for _, t := range []tool{oapiCodegen, ogen} {
		if err := t.build(w); err != nil {
			return r, err
		}
	}
	note("generating and building the servers")
	program, err := buildProgram(w)
	if err != nil {
		return r, err
	}
	note(fmt.Sprintf("serving, %d rounds", rounds))
	output, err := w.run(w.dir, program, "measure", strconv.Itoa(rounds))
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(output), &r.samples); err != nil {
		return r, err
	}
	note("uploading large files")
	r.uploads = map[string]float64{}
	for _, name := range []string{us, oapiCodegen.name, handWritten} {
		if r.uploads[name], err = measureUploads(w, program, name); err != nil {
			return r, err
		}
	}
	r.generating, err = measureGenerating(w, note)
	return r, err
}
