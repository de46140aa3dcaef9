package generator_test

import (
	"crypto/sha256"
	"flag"
	"fmt"
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

// hostilePlaces are the places of the contract in testdata that a hostile text is put into, by their
// JSON pointers; "#" behind one stands for the key. Without the error table, the document's codes count.
var hostilePlaces = []struct {
	file     string
	table    bool
	pointers []string
}{
	{"c.yaml", true, []string{
		"/info/title",
		"/info/version",
		"/info/description",
		"/servers/0/url",
		"/servers/0/description",
		"/tags/0/name",
		"/tags/0/description",
		"/paths/~1things~1{thing}/get/tags/0",
		"/x-go-package",
		"/x-go-package#",
		"/paths/~1things~1{thing}/get/x-go-name",
		"/x-omnigen-manifest/version",
		"/paths/~1things~1{thing}#",
		"/paths/~1things~1{thing}/get/operationId",
		"/paths/~1things~1{thing}/get/summary",
		"/paths/~1things~1{thing}/get/description",
		"/paths/~1things~1{thing}/get/x-omnigen-optional",
		"/paths/~1things~1{thing}/get/parameters/1/description",
		"/paths/~1things~1{thing}/get/responses/200/description",
		"/paths/~1things~1{thing}/get/responses/404/description",
		"/paths/~1things/post/requestBody/description",
		"/components/securitySchemes/key/description",
		"/components/schemas/Thing/title",
		"/components/schemas/Thing/description",
		"/components/schemas/ThingID/description",
		"/components/schemas/Thing/properties/id/description",
		"/paths/~1things/post/requestBody/content/multipart~1form-data/schema/properties/photo/description",
		"/paths/~1things~1{thing}/get/x-omnigen-interface",
		"/paths/~1things~1{thing}/get/x-omnigen-paths/0",
		"/paths/~1things~1{thing}/get/x-omnigen-manifest/variables/0",
		"/paths/~1things~1{thing}/get/parameters/0/name",
		"/paths/~1things~1{thing}/get/parameters/1/name",
		"/paths/~1things~1{thing}/get/parameters/3/name",
		"/paths/~1things~1{thing}/get/parameters/1/schema/default",
		"/components/schemas/Thing/properties/name/default",
		"/paths/~1things~1{thing}/get/parameters/1/style",
		"/paths/~1things~1{thing}/get/parameters/2/schema/enum/0",
		"/components/schemas/Thing/properties/state/enum/1",
		"/components/schemas/Thing/properties/state/default",
		"/components/schemas/Thing/properties/state/example",
		"/paths/~1things~1{thing}/get/responses/200/content/application~1json/example/id",
		"/paths/~1things~1{thing}/get/responses/404#",
		"/paths/~1things~1{thing}/get/responses/200/headers/X-Rest#",
		"/paths/~1things~1{thing}/get/responses/200/content/application~1json#",
		"/paths/~1things/post/requestBody/content/multipart~1form-data#",
		"/paths/~1things/post/requestBody/content/multipart~1form-data/schema/properties/owners#",
		"/paths/~1things/post/requestBody/content/multipart~1form-data/schema/properties/photo#",
		"/paths/~1things/post/requestBody/content/multipart~1form-data/schema/properties/owners/x-omnigen-joined",
		"/components/securitySchemes/key#",
		"/components/securitySchemes/key/type",
		"/components/securitySchemes/key/name",
		"/components/schemas/Thing#",
		"/paths/~1things~1{thing}/get/responses/200/content/application~1json/schema/$ref",
		"/components/schemas/Thing/x-go-type",
		"/components/schemas/Thing/x-go-type-import/path",
		"/components/schemas/Thing/x-oapi-codegen-extra-tags/evil",
		"/components/schemas/Thing/properties/id/x-go-name",
		"/components/schemas/Thing/properties/state#",
		"/components/schemas/Thing/required/0",
		"/components/schemas/Thing/properties/id/type",
		"/components/schemas/Thing/properties/id/format",
		"/components/schemas/Thing/properties/id/pattern",
		"/components/schemas/Thing/properties/parts/items/x-omnigen-name",
		"/components/schemas/Thing/properties/id/x-omnigen-type",
		"/components/schemas/Thing/properties/parts/x-omnigen-contains/0/property",
		"/components/schemas/Thing/properties/parts/x-omnigen-contains/0/value",
	}},
	{"c.yaml", false, []string{
		"/paths/~1things~1{thing}/get/responses/404/content/application~1json/schema/properties/code/enum/0",
	}},
	{"o.yaml", true, []string{
		"/info/title",
		"/extends",
		"/actions/0/description",
		"/actions/0/update/x-note",
		"/actions/0/update/description",
		"/actions/0/target",
		"/actions/0/update/x-note#",
	}},
	{"e.yaml", true, []string{
		"/errors/0/code",
		"/errors/0/title",
		"/errors/0/description",
		"/errors/1/example/data/message",
		"/errors/0/title#",
		"/x-note#",
	}},
}

// hostileKinds are the texts that go into every place.
var hostileKinds = []string{"comment end", "newlines", "directive", "build tag", "quotes", "backticks", "braces", "tag", "NUL",
	"separators", "right to left", "formats", "backslashes", "empty", "keyword", "our own"}

var updateHostile = flag.Bool("update-hostile", false, "write testdata/hostile.txt")

// TestHostile puts hostile texts into every place of a contract. They are harmless, or refused with
// the messages in testdata/hostile.txt, in which HERE is the position of the text, TEXT what it
// says, and ELSEWHERE any other position.
func TestHostile(t *testing.T) {
	h := &attack{dir: t.TempDir(), judged: map[[sha256.Size]byte]bool{}}
	if _, said := h.generate(t, "", "", ""); said != "" {
		t.Fatal(said)
	}
	var report strings.Builder
	for _, place := range hostilePlaces {
		h.table = place.table
		for _, pointer := range place.pointers {
			report.WriteString(h.at(t, place.file, pointer))
		}
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

// An attack judges every package once.
type attack struct {
	dir    string
	table  bool // the contract has its error table
	judged map[[sha256.Size]byte]bool
}

// at puts each hostile text into a place. It returns a paragraph that says which are harmless, and with
// what messages the others are refused.
func (h *attack) at(t *testing.T, file, pointer string) string {
	t.Helper()
	var order []string
	kinds := map[string][]string{}
	for _, kind := range hostileKinds {
		text := hostile[slices.IndexFunc(hostile, func(k hostileText) bool { return k.name == kind })].text
		result, said := h.generate(t, file, pointer, text)
		if result != nil {
			said = "harmless"
			h.judge(t, fmt.Sprintf("%s at %s", kind, pointer), result)
		}
		if said = strings.ReplaceAll(said, strconv.Quote(text), "TEXT"); kinds[said] == nil {
			order = append(order, said)
		}
		kinds[said] = append(kinds[said], kind)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "== %s %s\n", file, pointer)
	for _, said := range order {
		which := strings.Join(kinds[said], ", ")
		if len(order) == 1 {
			which = "all"
		}
		fmt.Fprintf(&b, "%s:\n\t%s\n", which, strings.ReplaceAll(said, "\n", "\n\t"))
	}
	return b.String() + "\n"
}

func (h *attack) judge(t *testing.T, what string, result *generator.Result) {
	t.Helper()
	for _, warning := range result.Warnings {
		checkSaid(t, warning)
	}
	hash := sha256.New()
	for _, f := range result.Files() {
		hash.Write(f.Data)
	}
	sum := [sha256.Size]byte(hash.Sum(nil))
	if h.judged[sum] {
		return
	}
	h.judged[sum] = true
	for _, problem := range judge(result) {
		t.Errorf("%s: %v", what, problem)
	}
}

// generate generates from the contract in testdata with a text at a place. It returns the errors if
// there is no result; HERE is the position of the text in them.
func (h *attack) generate(t *testing.T, file, pointer, text string) (result *generator.Result, said string) {
	t.Helper()
	files, here := map[string][]byte{}, "nowhere"
	for name, source := range map[string]string{"c.yaml": "hostile_contract.yaml", "o.yaml": "hostile_overlay.yaml", "e.yaml": "hostile_errors.yaml"} {
		root, err := tree.Parse(name, readFile(t, "testdata", source))
		if err != nil {
			t.Fatal(err)
		}
		i := -1
		if name == file {
			i = spotAt(t, root, pointer)
			*spotsOf(root)[i].text = text
		}
		files[name] = root.JSON()
		if again, err := tree.Parse(name, files[name]); err == nil && i >= 0 {
			here = spotsOf(again)[i].pos.String()
		}
	}
	if !h.table {
		files["e.yaml"] = nil
	}
	result, err := contract{files["c.yaml"], files["o.yaml"], files["e.yaml"]}.generate(t, h.dir)
	if err == nil {
		return result, ""
	}
	checkSaid(t, err.Error())
	said = strings.ReplaceAll(err.Error(), h.dir+string(filepath.Separator), "")
	said = strings.ReplaceAll(said, here+": ", "HERE: ")
	return nil, elsewhere.ReplaceAllString(said, "ELSEWHERE")
}

// elsewhere finds the other positions: the contract is written as JSON, in one line.
var elsewhere = regexp.MustCompile(`\b[coe]\.yaml:1:\d+\b`)

// spotAt returns which of the spots of a document a pointer leads to; with "#" behind it, to the key.
func spotAt(t *testing.T, root *tree.Node, pointer string) int {
	t.Helper()
	pointer, key := strings.CutSuffix(pointer, "#")
	n := root.At(pointer)
	if n == nil {
		t.Fatalf("%s leads nowhere", pointer)
	}
	pos := n.Pos
	if slash := strings.LastIndexByte(pointer, '/'); key {
		name := strings.NewReplacer("~1", "/", "~0", "~").Replace(pointer[slash+1:])
		pos = root.At(pointer[:slash]).KeyPos(name)
	}
	return slices.IndexFunc(spotsOf(root), func(s spot) bool { return s.pos == pos })
}
