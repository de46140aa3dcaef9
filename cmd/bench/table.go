package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// writeTable writes the rows as a Markdown table that is aligned for reading as it is.
func writeTable(w io.Writer, rows []row) error {
	lines := [][]string{{"measurement", us, "beside", "value", "goal", "met"}}
	for _, r := range rows {
		for i, c := range r.checks {
			name := r.name
			if i > 0 {
				name = ""
			}
			lines = append(lines, []string{name, c.ours, c.peers, fmt.Sprintf("%.2f", c.value), c.goal, yes(c.met())})
		}
	}
	var b strings.Builder
	widths := widthsOf(lines)
	for i, line := range lines {
		writeLine(&b, line, widths)
		if i == 0 {
			writeLine(&b, rules(widths), widths)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func yes(met bool) string {
	if met {
		return "yes"
	}
	return "no"
}

func widthsOf(lines [][]string) []int {
	widths := make([]int, len(lines[0]))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

func rules(widths []int) []string {
	cells := make([]string, len(widths))
	for i, width := range widths {
		cells[i] = strings.Repeat("-", width)
	}
	return cells
}

func writeLine(b *strings.Builder, cells []string, widths []int) {
	for i, cell := range cells {
		b.WriteString("| " + cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+1))
	}
	b.WriteString("|\n")
}

// writeContestants writes what everyone took, as a Markdown table.
func writeContestants(w io.Writer, rows []row) error {
	lines := [][]string{{"measurement", "all, the fastest first"}}
	for _, r := range rows {
		var all []string
		for _, b := range r.fastestFirst() {
			all = append(all, b.name+" "+b.text)
		}
		lines = append(lines, []string{r.name, strings.Join(all, ", ")})
	}
	var b strings.Builder
	widths := widthsOf(lines)
	for i, line := range lines {
		writeLine(&b, line, widths)
		if i == 0 {
			writeLine(&b, rules(widths), widths)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeJSON writes each check of each row.
func writeJSON(w io.Writer, rows []row) error {
	type result struct {
		Name  string  `json:"name"`
		Goal  string  `json:"goal"`
		Value float64 `json:"value"`
		Met   bool    `json:"met"`
	}
	var all struct {
		Rows []result `json:"rows"`
	}
	for _, r := range rows {
		for _, c := range r.checks {
			all.Rows = append(all.Rows, result{r.name, c.goal, c.value, c.met()})
		}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(all)
}
