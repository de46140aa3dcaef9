package main

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
)

// A row is one measurement: what each contestant took, and the goals for ours.
type row struct {
	name   string
	bars   []bar
	checks []check
}

// A bar is a contestant's value in a row. The text has the unit.
type bar struct {
	name  string
	value float64
	text  string
}

// A check holds a value against the most that it may be.
type check struct {
	ours, peers string
	goal        string
	value, most float64
}

func (c check) met() bool { return c.value <= c.most }

// serving is a row about a request.
type serving struct {
	row
	samples map[string]*workload.Sample
}

// newServing shows the time of the contestants, ours first.
func newServing(name string, samples map[string]*workload.Sample, contestants ...string) *serving {
	s := &serving{row{name: name}, samples}
	for _, c := range append([]string{us}, contestants...) {
		value := median(samples[c].Nanoseconds)
		s.bars = append(s.bars, bar{c, value, microseconds(value)})
	}
	return s
}

// time adds the goal to take at most so many times the time of another.
func (s *serving) time(most float64, peer, goal string) *serving {
	s.checks = append(s.checks, check{
		ours:  microseconds(median(s.samples[us].Nanoseconds)),
		peers: peer + " " + microseconds(median(s.samples[peer].Nanoseconds)),
		goal:  goal, most: most,
		value: ratio(s.samples[us].Nanoseconds, s.samples[peer].Nanoseconds),
	})
	return s
}

// allocations adds the goal to allocate at most so often.
func (s *serving) allocations(most float64) *serving {
	ours, theirs := s.samples[us].Allocations, s.samples[oapiCodegen.name].Allocations
	s.checks = append(s.checks, check{
		ours: fmt.Sprintf("%.0f allocations", ours), peers: fmt.Sprintf("%s %.0f", oapiCodegen.name, theirs),
		goal: fmt.Sprintf("at most %.0f allocations", most), most: most + tolerance, value: ours,
	})
	return s
}

// tolerance is for what the runtime allocates now and then while a handler runs.
const tolerance = 0.5

// growth adds the goal to allocate no more than for a small page.
func (s *serving) growth(small map[string]*workload.Sample) *serving {
	ours := s.samples[us].Allocations - small[us].Allocations
	theirs := s.samples[oapiCodegen.name].Allocations - small[oapiCodegen.name].Allocations
	s.checks = append(s.checks, check{
		ours: fmt.Sprintf("%+.0f allocations", ours), peers: fmt.Sprintf("%s %+.0f", oapiCodegen.name, theirs),
		goal: "no more allocations than for 1×1", most: tolerance, value: ours,
	})
	return s
}

// rows are the rows of the table.
func (r results) rows() []row {
	const faster = "faster than "
	oapi, samples := oapiCodegen.name, r.samples
	page := []string{oapi, ogen.name, handWritten, workload.PlainCopy}
	return append([]row{
		newServing("conversations 30×30, Latin text", samples[workload.Latin], page...).
			time(1.0/6, oapi, "at most 1/6 of "+oapi).
			time(1.6, workload.PlainCopy, "at most 1.6 × "+workload.PlainCopy).
			allocations(8).growth(samples[workload.Single]).row,
		newServing("conversations 30×30, mixed scripts", samples[workload.Mixed], page...).
			time(1.0/4, oapi, "at most 1/4 of "+oapi).row,
		newServing("error answer, with authentication", samples[workload.ErrorAnswer], page...).
			time(0.75, oapi, "at most 0.75 × "+oapi).allocations(10).row,
		newServing("getSenderById, small answer", samples[workload.GetSender], page...).
			time(1, oapi, faster+oapi).
			time(1, ogen.name, faster+ogen.name).row,
		newServing("postMessage, 1 MiB file", samples[workload.PostMessage],
			oapi, ogen.name, handWritten, workload.RawReader).
			time(1.15, workload.RawReader, "at most 1.15 × "+workload.RawReader).row,
		r.uploadsRow(),
	}, r.generatingRows()...)
}

// uploadsRow leaves ogen out: it would keep 32 MiB of each form in memory, and the rest on disk.
func (r results) uploadsRow() row {
	result := row{name: fmt.Sprintf("postMessage, %d × %d MiB at once", uploads, uploadSize>>20)}
	for _, name := range []string{us, oapiCodegen.name, handWritten} {
		result.bars = append(result.bars, bar{name, r.uploads[name], mebibytes(r.uploads[name])})
	}
	result.checks = []check{{
		ours: "+" + mebibytes(r.uploads[us]), peers: oapiCodegen.name + " +" + mebibytes(r.uploads[oapiCodegen.name]),
		goal: "at most 32 MiB more", value: r.uploads[us], most: 32,
	}}
	return result
}

// generatingRows are about the command.
func (r results) generatingRows() []row {
	var rows []row
	for _, size := range sizes {
		ours, theirs := r.generating[size.times][us], r.generating[size.times][oapiCodegen.name]
		result := row{name: fmt.Sprintf("generate, document ×%d", size.times)}
		seconds := []float64{median(ours.seconds), median(theirs.seconds)}
		result.bars = []bar{{us, seconds[0], milliseconds(seconds[0])}, {oapiCodegen.name, seconds[1], milliseconds(seconds[1])}}
		result.checks = []check{{
			ours: milliseconds(seconds[0]), peers: oapiCodegen.name + " " + milliseconds(seconds[1]),
			goal: "at most the time of " + oapiCodegen.name, value: ratio(ours.seconds, theirs.seconds), most: 1,
		}}
		if size.times > 1 {
			result.checks = append(result.checks, memoryOf(ours, theirs), r.linear(size.times))
		}
		rows = append(rows, result)
	}
	return rows
}

// memoryOf compares the memory of two tools at their peaks.
func memoryOf(ours, theirs *generating) check {
	return check{
		ours: mebibytes(median(ours.megabytes)), peers: oapiCodegen.name + " " + mebibytes(median(theirs.megabytes)),
		goal: "at most the memory of " + oapiCodegen.name, value: ratio(ours.megabytes, theirs.megabytes), most: 1,
	}
}

// linear compares the time with that of a document a tenth as large. Twelve times is linear enough: the
// collector works more at times.
func (r results) linear(times int) check {
	growth := func(tool string) float64 {
		return median(r.generating[times][tool].seconds) / median(r.generating[times/10][tool].seconds)
	}
	return check{
		ours:  fmt.Sprintf("%.1f × that of ×%d", growth(us), times/10),
		peers: fmt.Sprintf("%s %.1f ×", oapiCodegen.name, growth(oapiCodegen.name)),
		goal:  "linear: at most 12 ×", value: growth(us), most: 12,
	}
}

func microseconds(nanoseconds float64) string {
	if nanoseconds < 100_000 {
		return fmt.Sprintf("%.2f µs", nanoseconds/1e3)
	}
	return fmt.Sprintf("%.0f µs", nanoseconds/1e3)
}

func milliseconds(seconds float64) string { return fmt.Sprintf("%.0f ms", seconds*1e3) }

func mebibytes(mib float64) string { return fmt.Sprintf("%.1f MiB", mib) }
