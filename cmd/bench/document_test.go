package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/spec"
)

const small = `paths:
  /a/{b}:
    get:
      operationId: getA
      responses:
        '200':
          $ref: '#/components/responses/R'
  /c:
    get:
      operationId: getC
components:
  responses:
    R:
      schema:
        properties:
          code:
            type: string
            enum: [X, Y]
          kind:
            enum: [X]
  schemas:
    s:
      items:
        $ref: '#/components/schemas/s'
`

func TestMultiply(t *testing.T) {
	want := `paths:
  /a/{b}:
    get:
      operationId: getA
      responses:
        '200':
          $ref: '#/components/responses/R'
  /c:
    get:
      operationId: getC
  /a1/{b}:
    get:
      operationId: getA1
      responses:
        '200':
          $ref: '#/components/responses/R'
  /c1:
    get:
      operationId: getC1
components:
  responses:
    R:
      schema:
        properties:
          code:
            type: string
            enum: [X, Y]
          kind:
            enum: [X]
  schemas:
    s:
      items:
        $ref: '#/components/schemas/s'
    s1:
      items:
        $ref: '#/components/schemas/s1'
`
	compareDocument(t, want, func(d *document) { d.multiply(2) })
}

func TestWithoutEnumsInErrors(t *testing.T) {
	want := strings.Replace(small, "            enum: [X, Y]\n", "", 1)
	compareDocument(t, want, (*document).withoutEnumsInErrors)
}

func compareDocument(t *testing.T, want string, change func(*document)) {
	t.Helper()
	d, err := parseDocument([]byte(small))
	if err != nil {
		t.Fatal(err)
	}
	change(d)
	got, err := d.text()
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The embedded document has codes with an enum, and is what the changes are for.
func TestDocumentFor(t *testing.T) {
	operations := regexp.MustCompile(`(?m)^      operationId: `)
	text, err := documentFor(oapiCodegen, 3)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(operations.FindAll(text, -1)), 3*len(operations.FindAll(spec.Document, -1)); got != want {
		t.Errorf("%d operations, want %d", got, want)
	}
	if enum := "[UNAUTHORIZED, ACCOUNT_SUSPENDED]"; !strings.Contains(string(spec.Document), enum) ||
		strings.Contains(string(text), enum) {
		t.Errorf("%s is not in the document, or still in the changed one", enum)
	}
}
