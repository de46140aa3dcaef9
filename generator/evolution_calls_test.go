package generator_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// serveProgram builds and starts the program of a module, and returns the address that it prints.
func serveProgram(t *testing.T, module string) string {
	t.Helper()
	program := filepath.Join(module, "program.exe")
	if said, err := goCommand(t, module, "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	c := goCommand(t, module)
	c.Path, c.Args = program, []string{program}
	input, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = input.Close() // which ends it
		_ = c.Wait()
	})
	address, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(address)
}

// exchanges sends the requests of a text and returns the text with the answers that came. An exchange
// is a line with method, target and body, then one for each header, then the answer.
func exchanges(t *testing.T, address, host, text string) string {
	t.Helper()
	var list []string
	for exchange := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		lines := strings.Split(exchange, "\n")
		if i := slices.IndexFunc(lines, isAnswer); i > 0 {
			lines = lines[:i]
		}
		list = append(list, strings.Join(append(lines, answerOf(t, newRequest(t, address, host, lines))), "\n"))
	}
	return strings.Join(list, "\n\n") + "\n"
}

// isAnswer reports whether a line is an answer: it begins with a status.
func isAnswer(line string) bool { return line != "" && line[0] >= '1' && line[0] <= '5' }

// newRequest returns a request with credentials. A body is JSON, or a form such as "form a=b&c=@d",
// in which c is a file of the name and content d.
func newRequest(t *testing.T, address, host string, lines []string) *http.Request {
	t.Helper()
	words := append(strings.SplitN(lines[0], " ", 3), "")
	body, contentType := words[2], "application/json"
	if fields, ok := strings.CutPrefix(body, "form "); ok {
		body, contentType = formFields(t, fields)
	}
	r, err := http.NewRequestWithContext(t.Context(), words[0], address+words[1], strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Host = host
	r.Header.Set("Authorization", credentials)
	if body != "" {
		r.Header.Set("Content-Type", contentType)
	}
	for _, line := range lines[1:] {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Set(name, value)
	}
	return r
}

// formFields returns the body of a multipart form, and its type.
func formFields(t *testing.T, fields string) (body, contentType string) {
	t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	for field := range strings.SplitSeq(fields, "&") {
		name, value, _ := strings.Cut(field, "=")
		value, err := url.QueryUnescape(value)
		if err != nil {
			t.Fatal(err)
		}
		var w io.Writer
		if file, ok := strings.CutPrefix(value, "@"); ok {
			value = file
			w, err = form.CreateFormFile(name, file)
		} else {
			w, err = form.CreateFormField(name)
		}
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(w, value) // to memory
	}
	_ = form.Close()
	return b.String(), form.FormDataContentType()
}

// answerOf sends a request and returns the status and the body of the answer.
func answerOf(t *testing.T, r *http.Request) string {
	t.Helper()
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(fmt.Sprint(answer.StatusCode, " ", string(body)))
}
