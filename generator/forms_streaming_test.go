package generator_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// If all text stands before it, the provider reads the begin of a file before its end is sent.
func TestStreaming(t *testing.T) {
	dir := tempDir(t)
	form := formOf(streamed("files@a="+strings.Repeat("x", 1<<20), "files@b=2")...)
	begun := make(chan bool)
	server := posting(t, func(_ context.Context, req *omnichannel.PostMessageRequest) error {
		var got strings.Builder
		for file, err := range req.Files.All() {
			if err != nil {
				return err
			}
			begin := make([]byte, 1)
			if _, err := io.ReadFull(file, begin); err != nil {
				return err
			}
			if file.Name == "a" {
				close(begun)
			}
			fmt.Fprintf(&got, "%s=%s %d; ", file.Name, begin, len(filesOf(t, dir)))
		}
		same(t, got.String(), "a=x 0; b=2 0; ")
		return nil
	})
	in, out := io.Pipe()
	go func() {
		_, _ = io.WriteString(out, form[:1000])
		<-begun
		_, _ = io.WriteString(out, form[1000:])
		_ = out.Close()
	}()
	same(t, post(t, server, multi, in), posted)
}

// What the provider does not read is neither waited for nor judged.
func TestUnread(t *testing.T) {
	malformed := strings.TrimSuffix(formOf(streamed("files@a=1", "files@b=2")...), "--b--\r\n") + "--b\r\nmalformed"
	for name, do := range map[string]func(context.Context, *omnichannel.PostMessageRequest) error{
		"nothing": func(context.Context, *omnichannel.PostMessageRequest) error { return nil },
		"one file, without its content": func(_ context.Context, req *omnichannel.PostMessageRequest) error {
			for _, err := range req.Files.All() {
				return err
			}
			return errors.New("no file")
		},
		"one file": func(_ context.Context, req *omnichannel.PostMessageRequest) error {
			for file, err := range req.Files.All() {
				if err == nil {
					_, err = io.ReadAll(file)
				}
				return err
			}
			return errors.New("no file")
		},
		"all, errors ignored": func(_ context.Context, req *omnichannel.PostMessageRequest) error {
			n := 0
			for range req.Files.All() {
				n++
			}
			if n != 3 {
				return fmt.Errorf("%d steps, want 2 files and an error", n)
			}
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) { same(t, post(t, posting(t, do), multi, strings.NewReader(malformed)), posted) })
	}
}

// The answer does not wait for files that the provider does not read.
func TestAnswerBeforeUpload(t *testing.T) {
	server := posting(t, func(context.Context, *omnichannel.PostMessageRequest) error { return omnichannel.Forbidden("a") })
	same(t, begin(t, server, 256<<20, strings.TrimSuffix(formOf(streamed("files@a=1")...), "\r\n--b--\r\n")), "403 "+refusal("a", "FORBIDDEN"))
	same(t, begin(t, server, 256<<20+1, ""), "400 "+refusal("body: larger than 268435456 bytes", "INVALID_BODY"))
	server = newServer(t, newHandler(t, untouched(t), omnichannel.WithFormLimits(omnichannel.FormLimits{Body: 1000})))
	same(t, begin(t, server, 1<<20, ""), "400 "+refusal("body: larger than 1000 bytes", "INVALID_BODY"))
}

// begin sends the begin of a body of a size, and returns the answer.
func begin(t *testing.T, server *httptest.Server, size int, body string) string {
	t.Helper()
	conn := dial(t, server)
	fmt.Fprintf(conn, "POST /channels/c/messages HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s",
		credentials, multi, size, body)
	return read(t, conn, "POST")
}

// Files can be gone through once, each until the next one comes.
func TestFilesAreUsedOnce(t *testing.T) {
	tempDir(t)
	do := func(_ context.Context, req *omnichannel.PostMessageRequest) error {
		var previous *omnichannel.File
		for file, err := range req.Files.All() {
			if err != nil {
				return err
			}
			if previous != nil {
				_, err := previous.Read(make([]byte, 1))
				same(t, fmt.Sprint(err), "files: file read after the loop had gone on")
			}
			previous = file
		}
		n := 0
		for file, err := range req.Files.All() {
			if n++; file != nil || omnichannel.CodeOf(err) != "" {
				t.Errorf("got %v, %v", file, err)
			}
			same(t, fmt.Sprint(err), "files: gone through more than once")
		}
		if n != 1 {
			t.Errorf("second loop: %d steps", n)
		}
		return nil
	}
	same(t, post(t, posting(t, do), multi, strings.NewReader(formOf(streamed("f@a=1", "f@b=2")...))), posted)
	same(t, post(t, posting(t, do), multi, strings.NewReader(with("f@a=1", "f@b=2"))), posted)
	given := []*omnichannel.File{{Name: "a", Reader: strings.NewReader("1")}, {Name: "b", Reader: strings.NewReader("2")}}
	if err := do(t.Context(), &omnichannel.PostMessageRequest{Files: omnichannel.FilesOf(given...)}); err != nil {
		t.Error(err)
	}
}

// The zero value, and FilesOf for tests of a provider.
func TestFilesOf(t *testing.T) {
	var got strings.Builder
	req := &omnichannel.PostMessageRequest{Message: "m", SenderID: "s", ConversationID: "v"}
	for _, files := range []omnichannel.Files{{}, omnichannel.FilesOf(), omnichannel.FilesOf(
		&omnichannel.File{Field: "files", Name: "a", ContentType: "b/c", Reader: strings.NewReader("d")},
		&omnichannel.File{Name: "e", Reader: strings.NewReader("")},
	)} {
		req.Files = files
		if err := describe(&got, req); err != nil {
			t.Error(err)
		}
	}
	same(t, got.String(), `"m" s v []"m" s v []"m" s v [] files/a/b/c=d /e/=`)
}

// A client that goes away in the middle leaves an *Error to whoever reads, and nothing on the disk.
func TestClientGoneInUpload(t *testing.T) {
	tempDir(t)
	for name, parts := range map[string][]string{
		"in a text":           {"message=hi"},
		"in a spooled file":   {large},
		"between files":       streamed("f@a=1"),
		"in a streamed file":  streamed(large),
		"in a header":         streamed("f@a=1", "f@b"),
		"before the boundary": streamed("f@a=1", "files="),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			reasons := make(chan error, 1)
			server := posting(t, func(_ context.Context, req *omnichannel.PostMessageRequest) error {
				return describe(new(strings.Builder), req)
			},
				omnichannel.WithObserver(func(_ context.Context, o omnichannel.Observation) { reasons <- o.Err }))
			conn := dial(t, server)
			fmt.Fprintf(conn, "POST /channels/c/messages HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: 100000000\r\n\r\n%s",
				credentials, multi, strings.TrimSuffix(formOf(parts...), "\r\n--b--\r\n"))
			_ = conn.Close()
			var e *omnichannel.Error
			if err := <-reasons; !errors.As(err, &e) || e.Code != omnichannel.CodeInvalidBody || e.Cause == nil {
				t.Errorf("got %#v, want an *Error with a cause", err)
			}
			server.Close()
		})
	}
}

// Wherever a form is cut off, it is refused, unless all but the last line break is there.
func TestCutForms(t *testing.T) {
	tempDir(t)
	var got strings.Builder
	h := newHandler(t, required{postMessage: func(_ context.Context, req *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
		return &omnichannel.PostedMessage{ID: "m"}, describe(&got, req)
	}})
	for _, whole := range []string{formOf(streamed("files@a=1\r\n2", "files@b=3")...), formOf("files@a=1\r\n2", "senderId=s", "conversationId=v", "files@b=3")} {
		for n := range len(whole) + 1 {
			r := httptest.NewRequest("POST", "/channels/c/messages", chunked(whole[:n]))
			r.Header.Set("Content-Type", multi)
			status := answerTo(t, h, r)[:3]
			if want := map[bool]string{true: "200", false: "400"}[n == len(whole) || n == len(whole)-len("\r\n")]; status != want {
				t.Errorf("%q: got %s, want %s", whole[:n], status, want)
			}
		}
	}
}
