package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/omnigen-dev/omnigen/cmd/bench/handwritten"
	"github.com/omnigen-dev/omnigen/cmd/bench/ours"
	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
)

// The contestants that need no generating answer alike. (Their pages differ in how they write times.)
func TestServers(t *testing.T) {
	want := answers(t, ours.Handler)
	got := answers(t, handwritten.Handler)
	for _, name := range []string{workload.ErrorAnswer, workload.GetSender, workload.PostMessage} {
		if got[name] != want[name] {
			t.Errorf("%s: got %s, want %s", name, got[name], want[name])
		}
	}
}

func answers(t *testing.T, handler func() (http.Handler, error)) map[string]string {
	t.Helper()
	h, err := handler()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, s := range workload.Scenarios() {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, s.Requests()())
		all[s.Name] = http.StatusText(w.Code) + " " + string(bytes.TrimSpace(w.Body.Bytes()))
	}
	return all
}
