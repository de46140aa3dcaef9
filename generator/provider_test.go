package generator_test

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// A required is a provider of the required operations alone. A function that is not given stands
// for one that returns a small, valid result.
type required struct {
	getConversations    func(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error)
	getConversationByID func(context.Context, *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error)
	postMessage         func(context.Context, *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error)
}

// A double is a provider of all operations.
type double struct {
	required
	deleteChannelByID func(context.Context, *omnichannel.DeleteChannelByIDRequest) error
	getMessageByID    func(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error)
	getSenderByID     func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error)
	getTemplates      func(context.Context, *omnichannel.GetTemplatesRequest) (*omnichannel.TemplateList, error)
}

var (
	_ omnichannel.Provider       = required{}
	_ omnichannel.ChannelDeleter = double{}
	_ omnichannel.MessageGetter  = double{}
	_ omnichannel.SenderGetter   = double{}
	_ omnichannel.TemplateLister = double{}
)

func (r required) GetConversations(ctx context.Context, req *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
	if r.getConversations == nil {
		return &omnichannel.ConversationsPage{}, nil
	}
	return r.getConversations(ctx, req)
}

func (r required) GetConversationByID(ctx context.Context, req *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error) {
	if r.getConversationByID == nil {
		return &omnichannel.ConversationPage{Data: conversation(req.SourceConversationID)}, nil
	}
	return r.getConversationByID(ctx, req)
}

func (r required) PostMessage(ctx context.Context, req *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
	if r.postMessage == nil {
		return &omnichannel.PostedMessage{ID: "m"}, nil
	}
	return r.postMessage(ctx, req)
}

func (d double) DeleteChannelByID(ctx context.Context, req *omnichannel.DeleteChannelByIDRequest) error {
	if d.deleteChannelByID == nil {
		return nil
	}
	return d.deleteChannelByID(ctx, req)
}

func (d double) GetMessageByID(ctx context.Context, req *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
	if d.getMessageByID == nil {
		return &omnichannel.Message{ID: req.SourceMessageID, Status: "sent", CreatedAt: noon, SenderID: "s"}, nil
	}
	return d.getMessageByID(ctx, req)
}

func (d double) GetSenderByID(ctx context.Context, req *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
	if d.getSenderByID == nil {
		return &omnichannel.Sender{ID: req.SenderID}, nil
	}
	return d.getSenderByID(ctx, req)
}

func (d double) GetTemplates(ctx context.Context, req *omnichannel.GetTemplatesRequest) (*omnichannel.TemplateList, error) {
	if d.getTemplates == nil {
		return &omnichannel.TemplateList{}, nil
	}
	return d.getTemplates(ctx, req)
}

var noon = time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)

// conversation returns a small, valid conversation.
func conversation(id omnichannel.ConversationID) omnichannel.Conversation {
	return omnichannel.Conversation{ID: id, Status: "open", Participants: []omnichannel.Participant{
		{ID: "u", Role: "source_user"}, {ID: "e", Role: "end_user"},
	}}
}

// senders returns a provider that answers getSenderById so.
func senders(answer func() (*omnichannel.Sender, error)) double {
	return double{getSenderByID: func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
		return answer()
	}}
}

// credentials are those that the handlers of these tests accept: id and secret.
const credentials = "Basic aWQ6c2VjcmV0"

// newHandler returns a handler that logs nothing if the options do not say otherwise.
func newHandler(t testing.TB, p omnichannel.Provider, opts ...omnichannel.Option) *omnichannel.Handler {
	t.Helper()
	quiet := omnichannel.WithLogger(slog.New(slog.DiscardHandler))
	h, err := omnichannel.NewHandler(p, omnichannel.BasicAuth("id", "secret"), append([]omnichannel.Option{quiet}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// newServer serves a handler over the network.
func newServer(t testing.TB, h http.Handler) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server
}

// ask sends a request as it is, "GET /path", over a connection of its own and returns the answer.
// Nothing changes the path on its way, as an http.Client would.
func ask(t testing.TB, server *httptest.Server, request string) string {
	t.Helper()
	return askAs(t, server, credentials, request)
}

// askAs is ask with an Authorization header, or with none if it is empty.
func askAs(t testing.TB, server *httptest.Server, authorization, request string) string {
	t.Helper()
	if authorization != "" {
		authorization = "Authorization: " + authorization + "\r\n"
	}
	conn := dial(t, server)
	fmt.Fprintf(conn, "%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n", request, authorization)
	method, _, _ := strings.Cut(request, " ")
	return read(t, conn, method)
}

// dial connects to a server. A test that fails must not wait for ever.
func dial(t testing.TB, server *httptest.Server) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return conn
}

// read reads an answer.
func read(t testing.TB, conn net.Conn, method string) string {
	t.Helper()
	answer, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	if err != nil {
		t.Fatalf("no answer: %v", err)
	}
	defer answer.Body.Close()
	var body strings.Builder
	if _, err := bufio.NewReader(answer.Body).WriteTo(&body); err != nil {
		t.Fatal(err)
	}
	if method == http.MethodHead && body.Len() == 0 {
		return shown(t, answer.StatusCode, answer.Header, int(answer.ContentLength), "")
	}
	return shown(t, answer.StatusCode, answer.Header, body.Len(), body.String())
}

// shown returns an answer as "STATUS BODY", with the headers between them that not all answers have.
// It checks what is the same in all: they are JSON, and say how long they are.
func shown(t testing.TB, status int, header http.Header, size int, body string) string {
	t.Helper()
	text := fmt.Sprint(status)
	for _, name := range slices.Sorted(maps.Keys(header)) {
		value := strings.Join(header[name], " | ")
		switch name {
		case "Date", "Connection":
		case "Content-Type", "Content-Length":
			if want := map[string]string{"Content-Type": "application/json", "Content-Length": strconv.Itoa(size)}[name]; value != want {
				t.Errorf("%s: got %q, want %q", name, value, want)
			}
		default:
			text += " (" + name + ": " + value + ")"
		}
	}
	if len(header["Content-Type"]) != 1 || len(header["Content-Length"]) != 1 {
		t.Errorf("got Content-Type %q, Content-Length %q", header["Content-Type"], header["Content-Length"])
	}
	return strings.TrimSpace(text + " " + body)
}

// A recorder is an http.ResponseWriter that counts what happens to it.
type recorder struct {
	*httptest.ResponseRecorder
	heads, writes int
}

func newRecorder() *recorder { return &recorder{ResponseRecorder: httptest.NewRecorder()} }

func (w *recorder) WriteHeader(status int) {
	w.heads++
	w.ResponseRecorder.WriteHeader(status)
}

func (w *recorder) Write(p []byte) (int, error) {
	w.writes++
	return w.ResponseRecorder.Write(p)
}

// answerAt calls a handler without a network and returns the answer, which must be written at once.
func answerAt(t testing.TB, h http.Handler, method, target string) string {
	t.Helper()
	return answerTo(t, h, httptest.NewRequest(method, target, nil))
}

// answerTo is answerAt with a request, to which it adds the credentials.
func answerTo(t testing.TB, h http.Handler, r *http.Request) string {
	t.Helper()
	r.Header.Set("Authorization", credentials)
	w := newRecorder()
	h.ServeHTTP(w, r)
	if w.heads != 1 || w.writes != 1 {
		t.Errorf("%s %s: %d headers, %d writes, want one of each", r.Method, r.URL, w.heads, w.writes)
	}
	return shown(t, w.Code, w.Header(), w.Body.Len(), w.Body.String())
}

// A logbook keeps what is logged: a line a record, without times and the stacks of panics.
type logbook struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// option makes a handler log into the logbook.
func (l *logbook) option() omnichannel.Option {
	return omnichannel.WithLogger(slog.New(slog.NewTextHandler(l, &slog.HandlerOptions{
		Level: slog.LevelDebug,
		ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			switch a.Key {
			case slog.TimeKey:
				return slog.Attr{}
			case "error":
				first, _, _ := strings.Cut(fmt.Sprint(a.Value.Any()), "\n")
				return slog.String(a.Key, first)
			}
			return a
		},
	})))
}

// same compares texts.
func same(t testing.TB, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("\ngot  %s\nwant %s", got, want)
	}
}
