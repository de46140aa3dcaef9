package workload

import (
	"fmt"
	"net/http"
	"runtime"
	"time"
)

// A Contestant is a server that is measured.
type Contestant struct {
	Name    string
	Handler http.Handler
}

// Samples are what was measured, by scenario and contestant.
type Samples map[string]map[string]*Sample

// A Sample is what the requests of one scenario took from one contestant.
type Sample struct {
	Nanoseconds []float64 // of processor time for a request, one value a round
	Allocations float64   // of a request
	Bytes       float64   // of a request's allocations
}

// slice is how long a contestant runs before the next one does.
const slice = 20 * time.Millisecond

// Measure lets the contestants take turns, round after round, scenario by scenario. Each scenario has
// further contestants of its own: what there is to be compared with.
func Measure(contestants []Contestant, rounds int) (Samples, error) {
	runtime.GOMAXPROCS(1) // so that nothing but the handler and the collector runs
	samples := Samples{}
	for _, s := range Scenarios() {
		field, err := s.field(contestants)
		if err != nil {
			return nil, err
		}
		samples[s.Name] = s.measure(field, rounds)
	}
	return samples, nil
}

// field returns all that take part in a scenario, after it has made sure that they give one answer.
func (s Scenario) field(contestants []Contestant) ([]Contestant, error) {
	first, err := answerTo(s, contestants[0].Handler)
	if err != nil {
		return nil, err
	}
	for _, c := range contestants[1:] {
		answer, err := answerTo(s, c.Handler)
		if err == nil {
			err = checkSame(first.body, answer.body)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	field := append(contestants[:len(contestants):len(contestants)], Contestant{PlainCopy, plainCopy(first)})
	if s.Name == PostMessage {
		field = append(field, Contestant{RawReader, http.HandlerFunc(readRaw)})
	}
	return field, nil
}

// measure lets a field take turns. Each round begins with another one.
func (s Scenario) measure(field []Contestant, rounds int) map[string]*Sample {
	samples := make(map[string]*Sample, len(field))
	turns := make([]*turn, len(field))
	for i, c := range field {
		turns[i] = newTurn(s, c.Handler)
		samples[c.Name] = &Sample{}
	}
	for round := range rounds {
		for i := range field {
			i = (i + round) % len(field)
			turns[i].take(samples[field[i].Name])
		}
	}
	return samples
}

// A turn is what a contestant does before the next one does.
type turn struct {
	serve    func()
	requests int
}

// newTurn finds out how many requests fill a slice, which warms the handler up.
func newTurn(s Scenario, h http.Handler) *turn {
	request, answer := s.Requests(), discarded{http.Header{}}
	t := &turn{requests: 1, serve: func() {
		clear(answer.header)
		h.ServeHTTP(answer, request())
	}}
	for {
		took := t.run()
		if took >= slice/2 {
			t.requests = max(1, int(float64(t.requests)*float64(slice)/float64(took)))
			return t
		}
		t.requests *= 2
	}
}

// run serves the requests of a slice and returns the processor time that they took.
func (t *turn) run() time.Duration {
	began := processorTime()
	for range t.requests {
		t.serve()
	}
	return processorTime() - began
}

// take adds a slice to a sample. One request more comes first: it fills the pools that the collector has
// emptied.
func (t *turn) take(s *Sample) {
	var before, after runtime.MemStats
	runtime.GC()
	t.serve()
	runtime.ReadMemStats(&before)
	took := t.run()
	runtime.ReadMemStats(&after)
	n := float64(t.requests)
	s.Nanoseconds = append(s.Nanoseconds, float64(took)/n)
	least(&s.Allocations, float64(after.Mallocs-before.Mallocs)/n)
	least(&s.Bytes, float64(after.TotalAlloc-before.TotalAlloc)/n)
}

// least keeps the lesser value: the rest is the runtime's own.
func least(kept *float64, value float64) {
	if *kept == 0 || value < *kept {
		*kept = value
	}
}
