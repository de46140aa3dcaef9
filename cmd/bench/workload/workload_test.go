package workload

import (
	"encoding/json"
	"io"
	"net/http"
	"testing"
)

// The page is as large as the inbox's first call asks for: some 200 kB.
func TestPages(t *testing.T) {
	for channel, text := range Pages() {
		var page Page
		if err := json.Unmarshal(text, &page); err != nil {
			t.Fatalf("%s: %v", channel, err)
		}
		want, least, most := 30, 180_000, 260_000
		if channel == "single" {
			want, least, most = 1, 500, 2000
		}
		if len(page.Data) != want || len(page.Data[0].Messages) != want || len(text) < least || len(text) > most {
			t.Errorf("%s: %d conversations of %d messages in %d bytes", channel, len(page.Data), len(page.Data[0].Messages), len(text))
		}
	}
}

func TestForm(t *testing.T) {
	contentType, form := Form(5000)
	size := form.Size
	r, err := http.NewRequest(http.MethodPost, "/", form)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", contentType)
	if err := r.ParseMultipartForm(1 << 20); err != nil {
		t.Fatal(err)
	}
	if got := r.MultipartForm.File["files"][0].Size; got != 5000 || len(r.MultipartForm.Value) != 4 {
		t.Errorf("a file of %d bytes and %d fields, want 5000 and 4", got, len(r.MultipartForm.Value))
	}
	_, again := Form(5000)
	if n, err := io.Copy(io.Discard, again); err != nil || n != size {
		t.Errorf("read %d bytes (%v), want %d", n, err, size)
	}
}

// A request can be sent again and again.
func TestRequests(t *testing.T) {
	for _, s := range Scenarios() {
		request := s.Requests()
		for range 2 {
			r := request()
			body, err := io.ReadAll(r.Body)
			if err != nil || len(body) != len(s.body) {
				t.Errorf("%s: a body of %d bytes (%v), want %d", s.Name, len(body), err, len(s.body))
			}
		}
	}
}

func TestCheckSame(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		same       bool
	}{
		{"equal", `{"a":[1,"x"]}`, `{"a": [1, "x"]}`, true},
		{"times in two forms", `["2024-01-02T03:04:05.000Z"]`, `["2024-01-02T03:04:05Z"]`, true},
		{"other times", `["2024-01-02T03:04:05.001Z"]`, `["2024-01-02T03:04:05Z"]`, false},
		{"a member more", `{"a":1}`, `{"a":1,"b":null}`, false},
		{"not JSON", `{}`, `oops`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := checkSame([]byte(c.a), []byte(c.b)); (err == nil) != c.same {
				t.Errorf("got %v", err)
			}
		})
	}
}

// A contestant that answers something else is not measured.
func TestField(t *testing.T) {
	answer := func(body string) Contestant {
		return Contestant{body, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) })}
	}
	s := Scenario{Name: "s", method: "GET", url: "/", status: 200}
	field, err := s.field([]Contestant{answer(`{"a":1}`), answer(`{ "a": 1 }`)})
	if err != nil || len(field) != 3 || field[2].Name != PlainCopy {
		t.Errorf("got %d contestants (%v), want two and the plain copy", len(field), err)
	}
	if _, err := s.field([]Contestant{answer(`1`), answer(`2`)}); err == nil || err.Error() != "2: the answers differ:\n1\n2" {
		t.Errorf("got %v", err)
	}
	s.status = 404
	if _, err := s.field([]Contestant{answer(`1`)}); err == nil || err.Error() != "s: answered with status 200, want 404: 1" {
		t.Errorf("got %v", err)
	}
}
