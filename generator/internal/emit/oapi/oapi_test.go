package oapi

import (
	"go/format"
	"sync"
	"testing"
)

func TestTypes(t *testing.T) {
	hostile := "is */ +build x `\"{{.}} %s \\n.\nSecond line."
	got, err := Types([]Struct{
		{Name: "Zebra", Doc: hostile, Fields: []Field{
			{Name: "z", GoName: "Z", GoType: "map[string][]*Ant", Doc: hostile},
			{Name: "a-b", GoName: "AB", GoType: "time.Time", Presence: OmitZero},
			{Name: "a.b", GoName: "ADotB", GoType: "string", Presence: OmitEmpty},
			{Name: "{{.}}%s$x", GoName: "X", GoType: "json.RawMessage"},
			{Name: "名", GoName: "X名", GoType: "int"},
		}},
		{Name: "Ant", Doc: "walks.", Fields: []Field{{Name: "self", GoName: "Self", GoType: "*Ant"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	formatted, err := format.Source([]byte(got))
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	want := "// Zebra is */ +build x `\"{{.}} %s \\n.\n// Second line.\ntype Zebra struct {\n" +
		"\t// Z is */ +build x `\"{{.}} %s \\n.\n\t// Second line.\n" +
		"\tZ     map[string][]*Ant `json:\"z\"`\n" +
		"\tAB    time.Time         `json:\"a-b,omitzero\"`\n" +
		"\tADotB string            `json:\"a.b,omitempty\"`\n" +
		"\tX     json.RawMessage   `json:\"{{.}}%s$x\"`\n" +
		"\tX名    int               `json:\"名\"`\n}\n\n" +
		"// Ant walks.\ntype Ant struct {\n\tSelf *Ant `json:\"self\"`\n}\n\n"
	if string(formatted) != want {
		t.Errorf("got\n%s\nwant\n%s", formatted, want)
	}
}

func TestNoTypes(t *testing.T) {
	if got, err := Types(nil); got != "" || err != nil {
		t.Errorf("Types(nil) = %q, %v", got, err)
	}
}

func TestConcurrentTypes(t *testing.T) {
	structs := func(presence Presence) []Struct {
		return []Struct{{Name: "T", Fields: []Field{{Name: "f", GoName: "F", GoType: "int", Presence: presence}}}}
	}
	want := map[Presence]string{}
	for _, p := range []Presence{Always, OmitEmpty, OmitZero} {
		want[p], _ = Types(structs(p))
	}
	var group sync.WaitGroup
	for i := range 9 {
		group.Go(func() {
			p := Presence(i % 3)
			if got, err := Types(structs(p)); err != nil || got != want[p] {
				t.Errorf("got %q, %v, want %q", got, err, want[p])
			}
		})
	}
	group.Wait()
}
