package generator_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

func testError(t *testing.T) {
	next := noon.In(time.FixedZone("", 3600))
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"INVALID_BODY", omnichannel.InvalidBody("a %d", 1), "400 " + refusal("a 1", "INVALID_BODY")},
		{"UNAUTHORIZED", omnichannel.Unauthorized("b"), "401 " + refusal("b", "UNAUTHORIZED")},
		{"ACCOUNT_SUSPENDED", omnichannel.AccountSuspended("c"), "401 " + refusal("c", "ACCOUNT_SUSPENDED")},
		{"FORBIDDEN", omnichannel.Forbidden("d"), "403 " + refusal("d", "FORBIDDEN")},
		{"NOT_FOUND", omnichannel.NotFound("e %s", "f"), "404 " + refusal("e f", "NOT_FOUND")},
		{"RATE_LIMIT_EXCEEDED", omnichannel.RateLimitExceeded(next, "g"),
			`429 (Retry-After: Thu, 29 Feb 2024 12:00:00 GMT) {"success":false,"data":{"message":"g","code":"RATE_LIMIT_EXCEEDED","retry_by":"2024-02-29T12:00:00.000Z"}}`},
		{"without a time", omnichannel.RateLimitExceeded(time.Time{}, "g"), "429 " + refusal("g", "RATE_LIMIT_EXCEEDED")},
		{"time beside another code", &omnichannel.Error{Code: "FORBIDDEN", RetryBy: noon},
			`403 (Retry-After: Thu, 29 Feb 2024 12:00:00 GMT) {"success":false,"data":{"message":"","code":"FORBIDDEN","retry_by":"2024-02-29T12:00:00.000Z"}}`},
		{"wrapped", fmt.Errorf("secret: %w", fmt.Errorf("%w", omnichannel.NotFound("a"))), "404 " + refusal("a", "NOT_FOUND")},
		{"joined", errors.Join(errors.New("secret"), omnichannel.NotFound("a")), "404 " + refusal("a", "NOT_FOUND")},
		{"cause", &omnichannel.Error{Code: "NOT_FOUND", Message: "a", Cause: errors.New("secret")}, "404 " + refusal("a", "NOT_FOUND")},
		{"cause with a code", &omnichannel.Error{Code: "NOT_FOUND", Cause: omnichannel.Forbidden("secret")}, "404 " + refusal("", "NOT_FOUND")},
		{"any text", omnichannel.NotFound("<a href=\"x\">&%%d\n\x00"),
			`404 {"success":false,"data":{"message":"<a href=\"x\">&%d\n\u0000","code":"NOT_FOUND"}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log logbook
			p := senders(func() (*omnichannel.Sender, error) { return &omnichannel.Sender{ID: "ignored"}, c.err })
			same(t, ask(t, newServer(t, newHandler(t, p, log.option())), "GET "+aSender), c.want)
			same(t, log.String(), "")
		})
	}
}

func testFailure(t *testing.T) {
	var none *omnichannel.Error
	for _, c := range []struct {
		name string
		err  error
		log  string
	}{
		{"any error", errors.New("secret"), "secret"},
		{"nil *Error", none, `"nil *Error"`},
		{"wrapped nil *Error", fmt.Errorf("a: %w", none), `"a: nil *Error"`},
		{"unknown code", &omnichannel.Error{Code: "TEAPOT", Message: "a"}, `"TEAPOT: a"`},
		{"no code", &omnichannel.Error{Message: "a", Cause: errors.New("b")}, `": a: b"`},
		{"code in another case", &omnichannel.Error{Code: "not_found", RetryBy: noon}, `"not_found: "`},
		{"context", context.Canceled, `"context canceled"`},
		{"deadline", context.DeadlineExceeded, `"context deadline exceeded"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log logbook
			p := senders(func() (*omnichannel.Sender, error) { return &omnichannel.Sender{ID: "s"}, c.err })
			same(t, ask(t, newServer(t, newHandler(t, p, log.option())), "GET "+aSender), internalError)
			same(t, log.String(), `level=ERROR msg="the operation failed" operation=getSenderById error=`+c.log+"\n")
		})
	}
	t.Run("result that cannot be written", func(t *testing.T) {
		var log logbook
		h := newHandler(t, double{getMessageByID: func(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
			return &omnichannel.Message{ID: "m", Status: "sent", SenderID: "s", CreatedAt: noon.AddDate(8000, 0, 0)}, nil
		}}, log.option())
		same(t, answerAt(t, h, "GET", "/channels/c/messages/m"), internalError)
		same(t, log.String(), `level=ERROR msg="the operation failed" operation=getMessageById `+
			`error="the answer cannot be written: created_at: year 10024 cannot be written as RFC 3339"`+"\n")
	})
}

func testNoResult(t *testing.T) {
	p := double{
		required: required{
			getConversations: func(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
				return nil, nil
			},
			getConversationByID: func(context.Context, *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error) {
				return nil, nil
			},
			postMessage: func(context.Context, *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
				return nil, nil
			},
		},
		getMessageByID: func(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
			return nil, nil
		},
		getSenderByID: func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) { return nil, nil },
		getTemplates: func(context.Context, *omnichannel.GetTemplatesRequest) (*omnichannel.TemplateList, error) {
			return nil, nil
		},
	}
	for id, r := range requests(t) {
		if id == "deleteChannelById" {
			continue
		}
		t.Run(id, func(t *testing.T) {
			var log logbook
			same(t, answerTo(t, newHandler(t, p, log.option()), r), internalError)
			same(t, log.String(), `level=ERROR msg="the operation failed" operation=`+id+
				` error="the provider returned neither a result nor an error"`+"\n")
		})
	}
}

// requests returns a good request of each operation.
func requests(t testing.TB) map[string]*http.Request {
	t.Helper()
	form := httptest.NewRequest("POST", "/channels/c/messages", strings.NewReader(formOf("message=hi", "senderId=s", "conversationId=v")))
	form.Header.Set("Content-Type", multi)
	return map[string]*http.Request{
		"deleteChannelById":   httptest.NewRequest("DELETE", "/channels/c", nil),
		"getConversations":    httptest.NewRequest("GET", "/channels/c/conversations", nil),
		"getConversationById": httptest.NewRequest("GET", "/channels/c/conversations/v", nil),
		"postMessage":         form,
		"getMessageById":      httptest.NewRequest("GET", "/channels/c/messages/m", nil),
		"getSenderById":       httptest.NewRequest("GET", aSender, nil),
		"getTemplates":        httptest.NewRequest("GET", "/channels/c/templates", nil),
	}
}

func testStrictRefusal(t *testing.T) {
	var log logbook
	p := senders(func() (*omnichannel.Sender, error) { return &omnichannel.Sender{Name: "secret"}, nil })
	server := newServer(t, newHandler(t, p, omnichannel.WithStrictResponses(), log.option()))
	same(t, ask(t, server, "GET "+aSender), internalError)
	same(t, log.String(), `level=ERROR msg="the operation failed" operation=getSenderById `+
		`error="the answer violates the contract: id: empty"`+"\n")
}

func testPanic(t *testing.T) {
	for name, value := range map[string]any{
		"text": "secret", "error": errors.New("secret"), "code": omnichannel.NotFound("secret"), "not comparable": []int{1}, "nil": nil,
	} {
		t.Run(name, func(t *testing.T) {
			var log logbook
			h := newHandler(t, senders(func() (*omnichannel.Sender, error) { panic(value) }), log.option())
			same(t, ask(t, newServer(t, h), "GET "+aSender), internalError)
			if value == nil {
				value = new(runtime.PanicNilError)
			}
			want := fmt.Sprintf("level=ERROR msg=\"the operation failed\" operation=getSenderById error=%q\n", fmt.Sprint("panic: ", value))
			same(t, log.String(), want)
		})
	}
	t.Run("http.ErrAbortHandler", func(t *testing.T) {
		var log logbook
		h := newHandler(t, senders(func() (*omnichannel.Sender, error) { panic(http.ErrAbortHandler) }), log.option())
		w := newRecorder()
		r := httptest.NewRequest("GET", aSender, nil)
		r.Header.Set("Authorization", credentials)
		defer func() {
			if p := recover(); p != http.ErrAbortHandler || w.heads+w.writes > 0 {
				t.Errorf("got panic %v, %d headers, %d writes", p, w.heads, w.writes)
			}
			same(t, log.String(), "")
		}()
		h.ServeHTTP(w, r)
	})
}
