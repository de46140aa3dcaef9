package generator

import (
	"fmt"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
)

// suggestion names the word that was probably meant, or all of them if none is near.
func suggestion(word string, known []string) string {
	if near := diag.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "the keys are " + strings.Join(known, ", ")
}
