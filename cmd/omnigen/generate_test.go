package main

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
)

func TestSummary(t *testing.T) {
	many := &generator.Result{Operations: 7, ErrorCodes: 6}
	one := &generator.Result{Operations: 1, ErrorCodes: 1, Warnings: []string{"a.yaml:1:2: warning: hm"}}
	for _, c := range []struct {
		written generator.Written
		result  *generator.Result
		want    string
	}{
		{generator.Written{Written: make([]string, 11)}, many,
			"out: 11 files written, 7 operations, 6 error codes, 0 warnings"},
		{generator.Written{Written: make([]string, 1), Unchanged: make([]string, 9), Removed: make([]string, 2)}, one,
			"out: 1 file written, 9 unchanged, 2 removed, 1 operation, 1 error code, 1 warning"},
	} {
		if got := summary("out", c.written, c.result); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
