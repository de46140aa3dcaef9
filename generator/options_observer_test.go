package generator_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

type contextKey struct{}

// observed returns a handler that notes its observations, without durations.
func observed(t testing.TB, p omnichannel.Provider, into *[]string) http.Handler {
	h := newHandler(t, p, omnichannel.WithStrictResponses(), omnichannel.WithoutOperations("getTemplates"),
		omnichannel.WithObserver(func(ctx context.Context, o omnichannel.Observation) {
			if o.Duration <= 0 {
				t.Errorf("duration %v", o.Duration)
			}
			reason, _, _ := strings.Cut(fmt.Sprint(o.Err), "\n")
			*into = append(*into, fmt.Sprintf("%v %q %d %q %s", ctx.Value(contextKey{}), o.Operation, o.Status, o.Code, reason))
		}))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), contextKey{}, "mine")))
	})
}

func TestObserver(t *testing.T) {
	var got []string
	h := observed(t, double{
		required: required{getConversations: func(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
			panic("b")
		}},
		getMessageByID: func(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
			return nil, fmt.Errorf("c: %w", &omnichannel.Error{Code: "FORBIDDEN", Message: "d", Cause: errors.New("e")})
		},
		getSenderByID: func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
			return &omnichannel.Sender{}, nil
		},
	}, &got)
	for _, c := range []struct{ method, target, want string }{
		{"GET", "/channels/c/conversations/v", `mine "getConversationById" 200 "" <nil>`},
		{"HEAD", "/channels/c/conversations/v", `mine "getConversationById" 200 "" <nil>`},
		{"DELETE", "/channels/c", `mine "deleteChannelById" 200 "" <nil>`},
		{"GET", "/x", `mine "" 404 "NOT_FOUND" NOT_FOUND: no operation at "/x"`},
		{"GET", "/channels/c/templates", `mine "getTemplates" 404 "NOT_FOUND" NOT_FOUND: getTemplates is not offered by this provider`},
		{"GET", "/channels/c/conversations/v?messages_limit=0", `mine "getConversationById" 400 "INVALID_BODY" INVALID_BODY: messages_limit: 0 is less than 1`},
		{"GET", "/channels/c/messages/m", `mine "getMessageById" 403 "FORBIDDEN" c: FORBIDDEN: d: e`},
		{"GET", "/channels/c/senders/s", `mine "getSenderById" 500 "" the answer violates the contract: id: empty`},
		{"GET", "/channels/c/conversations", `mine "getConversations" 500 "" panic: b`},
	} {
		t.Run(c.method+" "+c.target, func(t *testing.T) {
			got = nil
			answerAt(t, h, c.method, c.target)
			same(t, strings.Join(got, "; "), c.want)
		})
	}
	t.Run("no credentials", func(t *testing.T) {
		got = nil
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/x", nil))
		same(t, strings.Join(got, "; "), `mine "" 401 "UNAUTHORIZED" UNAUTHORIZED: wrong or missing credentials`)
	})
	t.Run("wrong method", func(t *testing.T) {
		got = nil
		answerAt(t, h, "PUT", aSender)
		if len(got) != 1 || !strings.HasPrefix(got[0], `mine "" 405 "" `) || strings.HasSuffix(got[0], "<nil>") {
			t.Errorf("got %q, want a status of 405 and why", got)
		}
	})
}

// A handler that gives up a connection is observed too, as one that has not answered.
func TestObserverOfAbort(t *testing.T) {
	var got []string
	h := observed(t, senders(func() (*omnichannel.Sender, error) { panic(http.ErrAbortHandler) }), &got)
	r := httptest.NewRequest("GET", aSender, nil)
	r.Header.Set("Authorization", credentials)
	func() {
		defer func() { _ = recover() }()
		h.ServeHTTP(httptest.NewRecorder(), r)
	}()
	if len(got) != 1 || !strings.HasPrefix(got[0], `mine "getSenderById" 0 "" `) {
		t.Errorf("got %q", got)
	}
}

// The observer comes after the answer.
func TestObserverComesLast(t *testing.T) {
	w := newRecorder()
	status := 0
	h := newHandler(t, double{}, omnichannel.WithObserver(func(context.Context, omnichannel.Observation) { status = w.heads*1000 + w.Code }))
	r := httptest.NewRequest("GET", aSender, nil)
	r.Header.Set("Authorization", credentials)
	h.ServeHTTP(w, r)
	if status != 1200 {
		t.Errorf("got %d", status)
	}
}
