package generator_test

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// hostileKinds are the texts that go into every place.
var hostileKinds = []string{"comment end", "newlines", "directive", "build tag", "quotes", "backticks", "braces", "tag", "NUL",
	"separators", "right to left", "formats", "backslashes", "empty", "keyword", "our own"}

var updateHostile = flag.Bool("update-hostile", false, "write testdata/hostile.txt")

// TestHostile puts hostile texts into every place of a contract. Those that are refused are so with
// the messages in testdata/hostile.txt, in which HERE is the position of the text, TEXT what it says,
// and ELSEWHERE any other position. The others are harmless, all at once.
func TestHostile(t *testing.T) {
	base := &target{dir: t.TempDir()}
	base.read(t, true)
	if _, err := base.generate(t); err != nil {
		t.Fatal(err)
	}
	var report strings.Builder
	good := map[string][]string{} // the places where a kind is not refused
	for _, place := range hostilePlaces {
		said := map[string][]string{}
		var order []string
		for _, kind := range hostileKinds {
			message := attack(t, base.dir, place, kind)
			if message == "" {
				message = "harmless"
				good[kind] = append(good[kind], place)
			}
			if said[message] == nil {
				order = append(order, message)
			}
			said[message] = append(said[message], kind)
		}
		fmt.Fprintf(&report, "== %s\n", strings.ReplaceAll(place, " ", "\n   "))
		for _, message := range order {
			fmt.Fprintf(&report, "%s:\n\t%s\n", listed(said[message]), strings.ReplaceAll(message, "\n", "\n\t"))
		}
	}
	for _, kind := range hostileKinds {
		t.Run(kind, func(t *testing.T) { attackAll(t, base.dir, good[kind], kind) })
	}
	golden := filepath.Join("testdata", "hostile.txt")
	if *updateHostile {
		if err := os.WriteFile(golden, []byte(report.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := strings.ReplaceAll(string(readFile(t, golden)), "\r\n", "\n")
	if d := cmp.Diff(want, report.String()); d != "" {
		t.Errorf("testdata/hostile.txt (-) and what happens (+) differ; run with -update-hostile, and read the difference:\n%s", d)
	}
}

// listed lists kinds of texts.
func listed(kinds []string) string {
	if len(kinds) == len(hostileKinds) {
		return "all"
	}
	return strings.Join(kinds, ", ")
}

// attack puts a text into a place, and returns with what message it is refused, or nothing.
func attack(t *testing.T, dir, place, kind string) string {
	t.Helper()
	text := hostileNamed(kind)
	c := &target{dir: dir}
	c.read(t, !strings.HasPrefix(place, "d.yaml"))
	here, _ := c.put(t, place, text)
	warnings, err := generator.Check(c.write(t))
	if err == nil {
		for _, warning := range warnings {
			checkSaid(t, warning)
		}
		return ""
	}
	checkSaid(t, err.Error())
	said := strings.ReplaceAll(err.Error(), dir+string(filepath.Separator), "")
	if pos, ok := c.position(here); ok {
		said = strings.ReplaceAll(said, pos+": ", "HERE: ")
	}
	return strings.ReplaceAll(elsewhere.ReplaceAllString(said, "ELSEWHERE"), strconv.Quote(text), "TEXT")
}

// elsewhere finds positions. The contract is written as JSON, in one line.
var elsewhere = regexp.MustCompile(`\b[coe]\.yaml:1:\d+\b`)

// attackAll puts a text into many places: into as many at once as do not get into each other's way.
func attackAll(t *testing.T, dir string, places []string, kind string) {
	t.Helper()
	for len(places) > 0 {
		c := &target{dir: dir}
		c.read(t, !strings.HasPrefix(places[0], "d.yaml"))
		places = slices.DeleteFunc(places, func(place string) bool {
			_, ok := c.put(t, place, hostileNamed(kind))
			return ok
		})
		result, err := c.generate(t)
		if err != nil {
			t.Fatalf("each of them is harmless, but not all: %v", err)
		}
		checkOutcome(t, result, nil)
	}
}

// hostileNamed returns the hostile text of a kind.
func hostileNamed(kind string) string {
	return hostile[slices.IndexFunc(hostile, func(h hostileText) bool { return h.name == kind })].text
}

// A target is the contract in testdata, with texts put into it.
type target struct {
	dir   string
	roots map[string]*tree.Node
	spots map[string][]spot // as they are in testdata
	taken map[string]bool   // spots, and mappings one key of which is another
}

// The files of the contract, as they are called in testdata and in messages.
var targetFiles = map[string]string{"c.yaml": "hostile_contract.yaml", "o.yaml": "hostile_overlay.yaml", "e.yaml": "hostile_errors.yaml"}

// read reads the contract, with its error table or without.
func (c *target) read(t *testing.T, table bool) {
	t.Helper()
	c.roots, c.spots, c.taken = map[string]*tree.Node{}, map[string][]spot{}, map[string]bool{}
	for name, source := range targetFiles {
		if name == "e.yaml" && !table {
			continue
		}
		root, err := tree.Parse(name, readFile(t, "testdata", source))
		if err != nil {
			t.Fatal(err)
		}
		c.roots[name], c.spots[name] = root, spotsOf(root)
	}
}

// A mark is where a text has been put: a spot of a file.
type mark struct {
	file string
	spot int
}

// put puts a text into a place and returns where that is, unless it gets into the way of another.
func (c *target) put(t *testing.T, place, text string) (first mark, ok bool) {
	t.Helper()
	file, rest, _ := strings.Cut(place, " ")
	if file == "d.yaml" && c.roots["e.yaml"] == nil {
		file = "c.yaml"
	}
	if c.roots[file] == nil {
		return first, false
	}
	changes, taken := map[*string]string{}, []string{}
	for i, edit := range strings.Fields(rest) {
		pointer, format, found := strings.Cut(edit, "=")
		if !found {
			format = "%s"
		}
		at := c.find(t, file, pointer)
		if i == 0 {
			first = mark{file, at}
		}
		s := c.spots[file][at]
		changes[s.text] = strings.NewReplacer("%s", text, "%r", url.PathEscape(tree.Escape(text))).Replace(format)
		if taken = append(taken, file+pointer); s.key {
			taken = append(taken, file+s.pointer[:strings.LastIndexByte(s.pointer, '/')])
		}
	}
	if slices.ContainsFunc(taken, func(name string) bool { return c.taken[name] }) {
		return first, false
	}
	for _, name := range taken {
		c.taken[name] = true
	}
	for spot, text := range changes {
		*spot = text
	}
	return first, true
}

// find returns the spot that a pointer leads to; with "#" behind it, that of the key.
func (c *target) find(t *testing.T, file, pointer string) int {
	t.Helper()
	pointer, key := strings.CutSuffix(pointer, "#")
	i := slices.IndexFunc(c.spots[file], func(s spot) bool { return s.pointer == pointer && s.key == key })
	if i < 0 {
		t.Fatalf("%s: %s leads nowhere", file, pointer)
	}
	return i
}

// position returns the position of a text in the file that is written.
func (c *target) position(m mark) (string, bool) {
	root, err := tree.Parse(m.file, c.roots[m.file].JSON())
	if err != nil {
		return "", false
	}
	return spotsOf(root)[m.spot].pos.String(), true
}

func (c *target) contract() contract {
	return contract{jsonOf(c.roots["c.yaml"]), jsonOf(c.roots["o.yaml"]), jsonOf(c.roots["e.yaml"])}
}

func (c *target) write(t *testing.T) generator.Options { return c.contract().write(t, c.dir) }

func (c *target) generate(t *testing.T) (*generator.Result, error) {
	return c.contract().generate(t, c.dir)
}
