package generator_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// multi is the content type of the forms that formOf writes.
const multi = "multipart/form-data; boundary=b"

// formOf writes parts as a form with the boundary b. A part is "name=value", "name@filename=content",
// or a header and a content as they are, if it holds a blank line.
func formOf(parts ...string) string {
	var form strings.Builder
	for _, part := range parts {
		form.WriteString("--b\r\n" + partOf(part) + "\r\n")
	}
	return form.String() + "--b--\r\n"
}

func partOf(part string) string {
	if strings.Contains(part, "\r\n\r\n") {
		return part
	}
	name, value, _ := strings.Cut(part, "=")
	name, file, isFile := strings.Cut(name, "@")
	if isFile {
		file = `"; filename="` + file
	}
	return `Content-Disposition: form-data; name="` + name + file + "\"\r\n\r\n" + value
}

// describe puts down what a request holds. It returns the error of its files.
func describe(into *strings.Builder, req *omnichannel.PostMessageRequest) error {
	fmt.Fprintf(into, "%q %s %s %q", req.Message, req.SenderID, req.ConversationID, req.RecipientIDs)
	for file, err := range req.Files.All() {
		if err != nil {
			return err
		}
		content, err := io.ReadAll(file)
		if err != nil {
			return err
		}
		fmt.Fprintf(into, " %s/%s/%s=%s", file.Field, file.Name, file.ContentType, content)
	}
	return nil
}

// post sends a body to postMessage and returns the answer.
func post(t testing.TB, server *httptest.Server, contentType string, body io.Reader) string {
	t.Helper()
	r, err := http.NewRequest("POST", server.URL+"/channels/c/messages", body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", credentials)
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	answer, err := server.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return shown(t, answer.StatusCode, answer.Header, len(text), string(text))
}
