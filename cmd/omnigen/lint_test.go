package main

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator"
)

func TestWorkflowCommand(t *testing.T) {
	got := asCommands([]generator.Finding{{
		File: "a,b:c%\r\n.yaml", Line: 1, Column: 2, Rule: "rule", Problem: "50%, a: b\r\nc", Outcome: "d",
	}})
	const want = "::error file=a%2Cb%3Ac%25%0D%0A.yaml,line=1,col=2,title=rule::50%25, a: b%0D%0Ac; d\n"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
