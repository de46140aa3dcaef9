package generator_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/omnigen-dev/omnigen/generator/internal/tree"
	"github.com/omnigen-dev/omnigen/spec"
)

// A documentedError is a row of the embedded error table.
type documentedError struct {
	status  int
	code    string
	example string // the whole body as JSON

	// What the example says.
	message string
	retryBy time.Time
}

// documentedErrors reads the embedded error table.
func documentedErrors(t *testing.T) []documentedError {
	t.Helper()
	root, err := tree.Parse(spec.ErrorsName, spec.Errors)
	if err != nil {
		t.Fatal(err)
	}
	var errors []documentedError
	for _, row := range root.Get("errors").Items {
		data := row.At("/example/data")
		e := documentedError{
			code:    row.Get("code").Value,
			example: string(row.Get("example").JSON()),
			message: data.Get("message").Value,
		}
		if e.status, err = strconv.Atoi(row.Get("status").Value); err != nil {
			t.Fatal(err)
		}
		if retryBy := data.Get("retry_by"); retryBy != nil {
			if e.retryBy, err = time.Parse(time.RFC3339, retryBy.Value); err != nil {
				t.Fatal(err)
			}
		}
		errors = append(errors, e)
	}
	return errors
}

var (
	// A row of the page's table begins with the status and ends with an example in backticks.
	publishedRow = regexp.MustCompile("(?s)\\*\\*(\\d{3}) - [^*]+\\*\\*[^`]*\\| `([^`]*)`")

	// One of the examples lacks the comma between two members.
	missingComma = regexp.MustCompile(`"\s+"`)
)

// publishedErrors returns the outlines of the page's rows.
func publishedErrors(t *testing.T, page string) []string {
	t.Helper()
	var outlines []string
	for _, row := range publishedRow.FindAllStringSubmatch(page, -1) {
		status, err := strconv.Atoi(row[1])
		if err != nil {
			t.Fatal(err)
		}
		outlines = append(outlines, outline(t, status, missingComma.ReplaceAllString(row[2], `", "`)))
	}
	return outlines
}

// outline tells what two answers of the same error have in common: the status, the code, and the
// members of the body at each level with their kinds.
func outline(t *testing.T, status int, body string) string {
	t.Helper()
	var envelope map[string]any
	if err := json.Unmarshal([]byte(body), &envelope); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	data, _ := envelope["data"].(map[string]any)
	return fmt.Sprint(status, " ", data["code"], " ", shape(envelope))
}

// shape returns a JSON value with the names of the kinds in place of the values.
func shape(v any) any {
	switch v := v.(type) {
	case map[string]any:
		members := map[string]any{}
		for name, value := range v {
			members[name] = shape(value)
		}
		return members // fmt prints maps sorted by key
	case []any:
		return "list"
	default:
		return fmt.Sprintf("%T", v)
	}
}
