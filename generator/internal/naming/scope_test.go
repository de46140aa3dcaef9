package naming

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

func TestScope(t *testing.T) {
	var s Scope
	here, there := diag.Pos{File: "f", Line: 1, Col: 1}, diag.Pos{File: "f", Line: 2, Col: 1}
	if first, free := s.Take("A", here); !free || first != here {
		t.Errorf("Take of a free name = %v, %t", first, free)
	}
	if first, free := s.Take("A", there); free || first != here {
		t.Errorf("Take of a taken name = %v, %t, want %v, false", first, free, here)
	}
	if s.Free("A") || s.Free("") || !s.Free("B") {
		t.Error("A is taken, no name is none, B is free")
	}
	if got := s.First(there, "", "A", "B", "C"); got != "B" || s.Free("B") || !s.Free("C") {
		t.Errorf("First = %q, want B, and it alone taken", got)
	}
	if got := s.First(there, "A", "B"); got != "" {
		t.Errorf("First without a free name = %q", got)
	}
}
