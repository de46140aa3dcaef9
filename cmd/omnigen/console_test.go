package main

import (
	"errors"
	"strings"
	"testing"
)

func TestPanic(t *testing.T) {
	var stderr strings.Builder
	status := good
	func() {
		c := &console{err: &stderr}
		defer c.catch(&status)
		panic("no such name")
	}()
	const want = `omnigen: internal error: no such name
this is a bug in omnigen: please report it at https://github.com/omnigen-dev/omnigen/issues,
with the contract and with what OMNIGEN_DEBUG=1 prints
`
	if status != failed || stderr.String() != want {
		t.Errorf("status %d\n%s", status, stderr.String())
	}
}

func TestPanicShowsItsPlace(t *testing.T) {
	t.Setenv(debugVariable, "1")
	var stderr strings.Builder
	func() {
		c := &console{err: &stderr}
		defer c.catch(new(int))
		panic("no such name")
	}()
	if !strings.Contains(stderr.String(), "TestPanicShowsItsPlace") {
		t.Errorf("no stack:\n%s", stderr.String())
	}
}

func TestFinish(t *testing.T) {
	for _, tc := range []struct {
		err    error
		status int
		stderr string
	}{
		{nil, good, ""},
		{finding("out: not current"), findings, "out: not current\n"},
		{errors.New("a.yaml:1:2: no"), failed, "a.yaml:1:2: no\n"},
	} {
		var stderr strings.Builder
		c := &console{err: &stderr}
		if got := c.finish(tc.err); got != tc.status || stderr.String() != tc.stderr {
			t.Errorf("status %d, want %d\n%s", got, tc.status, stderr.String())
		}
	}
}
