package generator_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// constructors calls the constructor of each error code. A test holds it against the source of the
// generated package: none is missing, none more.
var constructors = map[string]func(documentedError) *omnichannel.Error{
	"InvalidBody":      plain(omnichannel.InvalidBody),
	"Unauthorized":     plain(omnichannel.Unauthorized),
	"AccountSuspended": plain(omnichannel.AccountSuspended),
	"Forbidden":        plain(omnichannel.Forbidden),
	"NotFound":         plain(omnichannel.NotFound),
	"RateLimitExceeded": func(e documentedError) *omnichannel.Error {
		return omnichannel.RateLimitExceeded(e.retryBy, "%s", e.message)
	},
}

func plain(constructor func(string, ...any) *omnichannel.Error) func(documentedError) *omnichannel.Error {
	return func(e documentedError) *omnichannel.Error { return constructor("%s", e.message) }
}

// answerEverywhere serves a provider whose every method returns err, calls all operations over HTTP,
// and returns the answer, which must be the same for each.
func answerEverywhere(t *testing.T, err error) (status int, body string) {
	t.Helper()
	server := serve(t, failing{err})
	for _, operation := range []string{
		"GET /channels/c/conversations", "GET /channels/c/conversations/v", "POST /channels/c/messages",
		"GET /channels/c/messages/m", "GET /channels/c/conversations/v/messages/m",
		"GET /channels/c/senders/s", "GET /channels/c/templates", "DELETE /channels/c",
	} {
		gotStatus, gotBody := call(t, server, operation)
		if status == 0 {
			status, body = gotStatus, gotBody
		}
		if gotStatus != status || gotBody != body {
			t.Fatalf("%s: answers %d %s, where another operation answers %d %s", operation, gotStatus, gotBody, status, body)
		}
	}
	return status, body
}

// serve returns the address of a server with the generated handler.
func serve(t *testing.T, p omnichannel.Provider) string {
	t.Helper()
	handler, err := omnichannel.NewHandler(p, omnichannel.BasicAuth("id", "secret"))
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// goodForm is a form that postMessage accepts.
const goodForm = "--b\r\nContent-Disposition: form-data; name=\"senderId\"\r\n\r\ns\r\n" +
	"--b\r\nContent-Disposition: form-data; name=\"conversationId\"\r\n\r\nv\r\n" +
	"--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nhello\r\n--b--\r\n"

// call sends a request, given as method and path, and returns the answer.
func call(t *testing.T, server, operation string) (status int, body string) {
	t.Helper()
	method, path, _ := strings.Cut(operation, " ")
	r, err := http.NewRequestWithContext(t.Context(), method, server+path, strings.NewReader(goodForm))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	r.SetBasicAuth("id", "secret")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(data)
}

// failing is a provider of all operations whose methods return its error.
type failing struct{ err error }

func (p failing) GetConversations(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
	return nil, p.err
}

func (p failing) GetConversationByID(context.Context, *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error) {
	return nil, p.err
}

func (p failing) PostMessage(context.Context, *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
	return nil, p.err
}

func (p failing) GetMessageByID(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
	return nil, p.err
}

func (p failing) GetSenderByID(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
	return nil, p.err
}

func (p failing) GetTemplates(context.Context, *omnichannel.GetTemplatesRequest) (*omnichannel.TemplateList, error) {
	return nil, p.err
}

func (p failing) DeleteChannelByID(context.Context, *omnichannel.DeleteChannelByIDRequest) error {
	return p.err
}
