package main

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

var sampleRows = []row{
	{
		name: "page",
		bars: []bar{{us, 20, "20 µs"}, {"slow & old", 80, "80 µs"}, {"fast", 10, "10 µs"}},
		checks: []check{
			{ours: "20 µs", peers: "slow & old 80 µs", goal: "at most 1/6", value: 0.25, most: 1.0 / 6},
			{ours: "8 allocations", peers: "slow & old 900", goal: "at most 8 allocations", value: 8, most: 8.5},
		},
	},
	{
		name:   "form",
		bars:   []bar{{us, 1, "1 µs"}},
		checks: []check{{ours: "1 µs", peers: "fast 1 µs", goal: "at most 1.15 ×", value: 1.15, most: 1.15}},
	},
}

func TestTable(t *testing.T) {
	compareReport(t, options{}, `| measurement | omnigen       | beside           | value | goal                  | met |
| ----------- | ------------- | ---------------- | ----- | --------------------- | --- |
| page        | 20 µs         | slow & old 80 µs | 0.25  | at most 1/6           | no  |
|             | 8 allocations | slow & old 900   | 8.00  | at most 8 allocations | yes |
| form        | 1 µs          | fast 1 µs        | 1.15  | at most 1.15 ×        | yes |

| measurement | all, the fastest first                      |
| ----------- | ------------------------------------------- |
| page        | fast 10 µs, omnigen 20 µs, slow & old 80 µs |
| form        | omnigen 1 µs                                |
`)
}

func TestJSON(t *testing.T) {
	compareReport(t, options{json: true}, `{
  "rows": [
    {
      "name": "page",
      "goal": "at most 1/6",
      "value": 0.25,
      "met": false
    },
    {
      "name": "page",
      "goal": "at most 8 allocations",
      "value": 8,
      "met": true
    },
    {
      "name": "form",
      "goal": "at most 1.15 ×",
      "value": 1.15,
      "met": true
    }
  ]
}
`)
}

// compareReport compares what is printed, without the line about the machine.
func compareReport(t *testing.T, o options, want string) {
	t.Helper()
	var b strings.Builder
	if err := report(o, sampleRows, &b); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	if !o.json {
		_, got, _ = strings.Cut(got, "\n\n")
	}
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPlot(t *testing.T) {
	var b strings.Builder
	if err := writePlot(&b, sampleRows[1:], "today, on <this>"); err != nil {
		t.Fatal(err)
	}
	_, got, _ := strings.Cut(b.String(), "</style>\n")
	want := `<text class="title" x="20" y="34">form</text>
<text x="124" y="53" text-anchor="end">omnigen</text>
<rect class="ours" x="130" y="42" width="620.0" height="14" rx="2"/>
<text x="756.0" y="53">1 µs</text>
<text class="note" x="20" y="90">today, on &lt;this&gt;</text>
</svg>
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The bars are in proportion, the fastest first, and the picture is well formed.
func TestPlotProportions(t *testing.T) {
	var b strings.Builder
	if err := writePlot(&b, sampleRows, ""); err != nil {
		t.Fatal(err)
	}
	var widths []string
	for d := xml.NewDecoder(strings.NewReader(b.String())); ; {
		token, err := d.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "rect" {
			widths = append(widths, e.Attr[3].Value)
		}
	}
	if got, want := strings.Join(widths, " "), "77.5 155.0 620.0 620.0"; got != want {
		t.Errorf("widths %s, want %s", got, want)
	}
}
