package main

import (
	"cmp"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
)

// The picture's measures, in pixels.
const (
	plotWidth  = 860
	nameWidth  = 110 // of a contestant's name
	barsWidth  = 620 // of the longest bar
	barHeight  = 14
	barStep    = 18
	titleStep  = 30
	plotMargin = 20
)

// plotHead begins the picture, which follows the colours of the page that it stands on.
const plotHead = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="12">
<style>
text { fill: #24292f }
.title { font-weight: 600 }
.note { fill: #57606a }
.bar { fill: #afb8c1 }
.ours { fill: #0969da }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.note { fill: #8d96a0 }
.bar { fill: #484f58 }
.ours { fill: #2f81f7 }
}
</style>
`

// writePlot draws the rows: a group of bars each, in proportion to the longest of the group.
func writePlot(w io.Writer, rows []row, note string) error {
	var b strings.Builder
	y := plotMargin
	for _, r := range rows {
		y = plotRow(&b, r, y)
	}
	fmt.Fprintf(&b, "<text class=\"note\" x=\"%d\" y=\"%d\">%s</text>\n", plotMargin, y+barStep, html.EscapeString(note))
	_, err := fmt.Fprintf(w, plotHead+"%s</svg>\n", plotWidth, y+2*plotMargin, b.String())
	return err
}

// plotRow draws a row from y on, and returns where it ends.
func plotRow(b *strings.Builder, r row, y int) int {
	fmt.Fprintf(b, "<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>\n", plotMargin, y+barHeight, html.EscapeString(r.name))
	y += barStep + 4
	longest := 0.0
	for _, bar := range r.bars {
		longest = max(longest, bar.value)
	}
	for _, bar := range r.fastestFirst() {
		width := max(1, barsWidth*bar.value/max(longest, 1e-9))
		class := "bar"
		if bar.name == us {
			class = "ours"
		}
		x := plotMargin + nameWidth
		fmt.Fprintf(b, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", x-6, y+barHeight-3, html.EscapeString(bar.name))
		fmt.Fprintf(b, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>\n", class, x, y, width, barHeight)
		fmt.Fprintf(b, "<text x=\"%.1f\" y=\"%d\">%s</text>\n", float64(x)+width+6, y+barHeight-3, html.EscapeString(bar.text))
		y += barStep
	}
	return y + titleStep - barStep
}

// fastestFirst returns the bars in the order of their values.
func (r row) fastestFirst() []bar {
	return slices.SortedStableFunc(slices.Values(r.bars), func(a, b bar) int { return cmp.Compare(a.value, b.value) })
}
