package generator_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// decoded holds what DecodeData reads from an operation's answer against what the provider returned.
func decoded[T any](t *testing.T, h *omnichannel.Handler, operation string, want *T) {
	t.Helper()
	_, body, _ := strings.Cut(answerTo(t, h, requests(t)[operation]), " ")
	got, err := omnichannel.DecodeData[T]([]byte(body))
	if err != nil {
		t.Errorf("%s: %v", operation, err)
	}
	if diff := cmp.Diff(*want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", operation, diff)
	}
}

func TestDecodeData(t *testing.T) {
	full := fullConversation
	full.Messages = full.Messages[:1]
	r := results{
		&omnichannel.ConversationsPage{Data: []omnichannel.Conversation{full, full}, AdditionalData: after},
		&omnichannel.ConversationPage{Data: full, AdditionalData: after},
		&omnichannel.PostedMessage{ID: "m"},
		&fullMessage,
		&omnichannel.Sender{ID: "s", Name: "<S>", AvatarURL: "https://z"},
		&omnichannel.TemplateList{Templates: []omnichannel.Template{{ID: "t", Name: "T", Content: "\u2028", Language: "en_US"}}},
	}
	h := newHandler(t, r.provider())
	decoded(t, h, "getConversations", r.page)
	decoded(t, h, "getConversationById", r.conversation)
	decoded(t, h, "postMessage", r.posted)
	decoded(t, h, "getMessageById", r.message)
	decoded(t, h, "getSenderById", r.sender)
	decoded(t, h, "getTemplates", r.templates)
	decoded(t, h, "deleteChannelById", new(any))
}

func TestDecodeDataErrors(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`{"success":false,"data":{"message":"a","code":"NOT_FOUND"}}`, `NOT_FOUND "a" 0001-01-01T00:00:00Z`},
		{`{"success":false,"data":{"message":"internal error"}}`, ` "internal error" 0001-01-01T00:00:00Z`},
		{`{"success":false,"data":{"code":"RATE_LIMIT_EXCEEDED","retry_by":"2024-02-29T12:00:00.123Z"}}`, `RATE_LIMIT_EXCEEDED "" 2024-02-29T12:00:00.123Z`},
		{`{"success":false,"data":{"code":"TEAPOT"}}`, `TEAPOT "" 0001-01-01T00:00:00Z`},
	} {
		for _, decode := range []func([]byte) error{decodeError[omnichannel.Sender], decodeError[omnichannel.ConversationsPage], decodeError[omnichannel.Message]} {
			var e *omnichannel.Error
			if err := decode([]byte(c.body)); !errors.As(err, &e) {
				t.Errorf("%s: got %v, want an *Error", c.body, err)
				continue
			}
			same(t, fmt.Sprintf("%s %q %s", e.Code, e.Message, e.RetryBy.Format(time.RFC3339Nano)), c.want)
		}
	}
	for _, body := range []string{
		``, `x`, `[]`, `"a"`, `{"success":"yes"}`, `{"success":true,"data":[]}`, `{"success":true,"data":5}`, `{"success":false}`, `{"success":false,"data":[]}`,
		`{"success":true}`,
		`{"success":false,"data":{"retry_by":"soon"}}`, `{"success":true,"data":{"id":5}}`, `{"success":true,"data":{}} x`, `<html>`,
	} {
		var e *omnichannel.Error
		if err := decodeError[omnichannel.Sender]([]byte(body)); err == nil || errors.As(err, &e) {
			t.Errorf("%s: got %v, want an error that is no *Error", body, err)
		}
	}
}

func decodeError[T any](body []byte) error {
	_, err := omnichannel.DecodeData[T](body)
	return err
}

// wrote returns what is written into a response.
func wrote(t *testing.T, write func(*recorder)) string {
	t.Helper()
	w := newRecorder()
	write(w)
	if w.heads != 1 || w.writes != 1 {
		t.Errorf("%d headers, %d writes, want one of each", w.heads, w.writes)
	}
	return shown(t, w.Code, w.Header(), w.Body.Len(), w.Body.String())
}

// writtenData returns what WriteData writes.
func writtenData[T any](t *testing.T, status int, data T) string {
	t.Helper()
	return wrote(t, func(w *recorder) {
		if err := omnichannel.WriteData(w, status, data); err != nil {
			t.Error(err)
		}
	})
}

// WriteData is for handlers beside the Handler: it must write what the Handler would.
func TestWriteData(t *testing.T) {
	same(t, writtenData(t, 200, &omnichannel.Sender{ID: "<s>"}), `200 {"success":true,"data":{"id":"<s>","name":"","avatar_url":""}}`)
	same(t, writtenData(t, 201, omnichannel.Sender{ID: "\u2028"}), `201 {"success":true,"data":{"id":"\u2028","name":"","avatar_url":""}}`)
	same(t, writtenData(t, 200, map[string]int{"a": 1}), `200 {"success":true,"data":{"a":1}}`)
	page := omnichannel.ConversationsPage{Data: []omnichannel.Conversation{{}}, AdditionalData: after}
	const want = `200 {"success":true,"data":[` + emptyConversationJSON + `],"additional_data":{"after":"c"}}`
	same(t, answerAt(t, newHandler(t, results{page: &page}.provider()), "GET", "/channels/c/conversations"), want)
	same(t, writtenData(t, 200, page), want)
	same(t, writtenData(t, 200, &omnichannel.ConversationPage{}), `200 {"success":true,"data":`+emptyConversationJSON+`}`)
	same(t, writtenData[*omnichannel.Sender](t, 200, nil), `200 {"success":true,"data":null}`)
	same(t, writtenData[*omnichannel.ConversationsPage](t, 200, nil), `200 {"success":true,"data":null}`)

	w := newRecorder()
	err := omnichannel.WriteData(w, 200, omnichannel.Message{CreatedAt: noon.AddDate(9000, 0, 0)})
	if err == nil || w.heads+w.writes+len(w.Header()) > 0 {
		t.Errorf("got %v, %d headers, %d writes, %v", err, w.heads, w.writes, w.Header())
	}
}

func TestWriteError(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{omnichannel.NotFound("a"), "404 " + refusal("a", "NOT_FOUND")},
		{fmt.Errorf("b: %w", omnichannel.Forbidden("a")), "403 " + refusal("a", "FORBIDDEN")},
		{omnichannel.RateLimitExceeded(noon, "a"),
			`429 (Retry-After: Thu, 29 Feb 2024 12:00:00 GMT) {"success":false,"data":{"message":"a","code":"RATE_LIMIT_EXCEEDED","retry_by":"2024-02-29T12:00:00.000Z"}}`},
		{errors.New("secret"), internalError},
		{(*omnichannel.Error)(nil), internalError},
		{&omnichannel.Error{Code: "TEAPOT", RetryBy: noon}, internalError},
		{nil, internalError},
	} {
		same(t, wrote(t, func(w *recorder) { omnichannel.WriteError(w, c.err) }), c.want)
	}
}

func TestCodeOf(t *testing.T) {
	for _, c := range []struct {
		err  error
		want omnichannel.ErrorCode
	}{
		{nil, ""},
		{errors.New("a"), ""},
		{(*omnichannel.Error)(nil), ""},
		{omnichannel.Forbidden("a"), "FORBIDDEN"},
		{errors.Join(errors.New("a"), fmt.Errorf("b: %w", omnichannel.NotFound("c"))), "NOT_FOUND"},
		{&omnichannel.Error{Code: "TEAPOT", Cause: omnichannel.NotFound("c")}, "TEAPOT"},
	} {
		if got := omnichannel.CodeOf(c.err); got != c.want {
			t.Errorf("%v: got %q, want %q", c.err, got, c.want)
		}
	}
	cause := errors.New("cause")
	if !errors.Is(fmt.Errorf("a: %w", &omnichannel.Error{Code: "FORBIDDEN", Cause: cause}), cause) {
		t.Error("errors.Is does not see the cause")
	}
}
