package workload

import (
	"bytes"
	"io"
	"net/http"
	"strconv"
)

// The names of what the contestants are compared with, beside each other.
const (
	PlainCopy = "plain copy"
	RawReader = "raw reader"
)

// plainCopy answers with a copy of the finished bytes.
func plainCopy(answer *kept) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		body := bytes.Clone(answer.body)
		w.Header()["Content-Type"] = []string{"application/json"}
		w.Header()["Content-Length"] = []string{strconv.Itoa(len(body))}
		w.WriteHeader(answer.status)
		_, _ = w.Write(body)
	})
}

// readRaw reads a form to its end without looking at it.
func readRaw(w http.ResponseWriter, r *http.Request) {
	if err := Drain(r.MultipartReader()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, _ = io.WriteString(w, `{"success":true,"data":{"id":"`+MessageID+`"}}`)
}
