package generator_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strconv"
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

// A receiver serves a provider whose postMessage puts down what it gets, and returns the error of
// its files.
func receiver(t testing.TB, got *strings.Builder, opts ...omnichannel.Option) *httptest.Server {
	t.Helper()
	return posting(t, func(_ context.Context, req *omnichannel.PostMessageRequest) error { return describe(got, req) }, opts...)
}

// posting serves a provider whose postMessage does this.
func posting(t testing.TB, do func(context.Context, *omnichannel.PostMessageRequest) error, opts ...omnichannel.Option) *httptest.Server {
	t.Helper()
	return newServer(t, newHandler(t, required{postMessage: func(ctx context.Context, req *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
		return &omnichannel.PostedMessage{ID: "m"}, do(ctx, req)
	}}, opts...))
}

const posted = `200 {"success":true,"data":{"id":"m"}}`

// received posts a form and returns what the provider got of it, and the answer if it is a refusal.
func received(t testing.TB, body io.Reader, opts ...omnichannel.Option) string {
	t.Helper()
	var got strings.Builder
	server := receiver(t, &got, opts...)
	answer := post(t, server, multi, body)
	server.Close() // the provider has returned
	if answer == posted {
		return got.String()
	}
	message := strings.TrimPrefix(answer, `400 {"success":false,"data":{"message":`)
	message, ok := strings.CutSuffix(message, `,"code":"INVALID_BODY"}}`)
	if !ok {
		return got.String() + answer
	}
	message, err := strconv.Unquote(message)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(got.String() + " 400: " + message)
}

// chunked hides the length of a body, so that it is sent in chunks.
func chunked(body string) io.Reader { return io.MultiReader(strings.NewReader(body)) }

// streamed returns all text fields, so that files after them are streamed, and further parts.
func streamed(parts ...string) []string {
	return append([]string{"message=hi", "senderId=s", "conversationId=v", "recipientIds=r"}, parts...)
}

// hi are the text fields that are needed.
var hi = []string{"message=hi", "senderId=s", "conversationId=v"}

// with returns a form of hi and further parts.
func with(parts ...string) string { return formOf(append(slices.Clone(hi), parts...)...) }

// tempDir makes an empty directory the one for temporary files. It must be empty at the end too.
func tempDir(t *testing.T) string {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Cleanup(func() {
		if left := filesOf(t, dir); len(left) > 0 {
			t.Errorf("left in the temporary directory: %q", left)
		}
	})
	return dir
}

func filesOf(t testing.TB, dir string) []string {
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}
