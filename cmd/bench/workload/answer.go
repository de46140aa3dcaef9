package workload

import (
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"time"
)

// A discarded answer counts nothing and keeps nothing but the header.
type discarded struct{ header http.Header }

func (d discarded) Header() http.Header         { return d.header }
func (d discarded) Write(p []byte) (int, error) { return len(p), nil }
func (d discarded) WriteHeader(int)             {}

// A kept answer is one to be looked at.
type kept struct {
	discarded
	status int
	body   []byte
}

func (k *kept) WriteHeader(status int) { k.status = status }

func (k *kept) Write(p []byte) (int, error) {
	k.body = append(k.body, p...)
	return len(p), nil
}

// answerTo returns the answer of a handler to a scenario's request.
func answerTo(s Scenario, h http.Handler) (*kept, error) {
	w := &kept{discarded: discarded{http.Header{}}, status: http.StatusOK}
	h.ServeHTTP(w, s.Requests()())
	if w.status != s.status {
		return nil, fmt.Errorf("%s: answered with status %d, want %d: %.200s", s.Name, w.status, s.status, w.body)
	}
	return w, nil
}

// checkSame fails if two answers do not say the same.
func checkSame(want, got []byte) error {
	var a, b any
	if err := json.Unmarshal(want, &a); err != nil {
		return err
	}
	if err := json.Unmarshal(got, &b); err != nil {
		return err
	}
	if !reflect.DeepEqual(comparable(a), comparable(b)) {
		return fmt.Errorf("the answers differ:\n%.2000s\n%.2000s", want, got)
	}
	return nil
}

// comparable returns a decoded answer with its times in one form.
func comparable(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			v[key] = comparable(value)
		}
	case []any:
		for i, value := range v {
			v[i] = comparable(value)
		}
	case string:
		if t, err := time.Parse(time.RFC3339, v); err == nil {
			return t.UnixMilli()
		}
	}
	return v
}
