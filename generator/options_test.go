package generator_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// basic are good credentials.
var basic = omnichannel.BasicAuth("id", "secret")

// refused returns why NewHandler refuses its arguments.
func refused(t testing.TB, p omnichannel.Provider, auth omnichannel.Authenticator, opts ...omnichannel.Option) string {
	t.Helper()
	h, err := omnichannel.NewHandler(p, auth, opts...)
	if h != nil || err == nil {
		t.Fatalf("got %v, %v, want an error alone", h, err)
	}
	return err.Error()
}

func TestNewHandlerReportsAllAtOnce(t *testing.T) {
	same(t, refused(t, nil, omnichannel.BasicAuth("", ""),
		omnichannel.WithBasePath("api"), omnichannel.WithLogger(nil), omnichannel.WithoutOperations("getX"),
		omnichannel.WithFormLimits(omnichannel.FormLimits{Body: -1})), `omnichannel: the provider is nil
the Authenticator is nil, or made from empty credentials
base path "api" is not a plain path such as /api
the logger is nil
"getX" is not an optional operation
a form limit is negative`)
}

func TestNilProvider(t *testing.T) {
	const want = "omnichannel: the provider is nil"
	same(t, refused(t, nil, basic), want)
	same(t, refused(t, (*double)(nil), basic), want)
	same(t, refused(t, (*required)(nil), basic), want)
	var p omnichannel.Provider
	same(t, refused(t, p, basic), want)
}

// Empty credentials authenticate nobody, least of all a request with empty ones.
func TestEmptyCredentials(t *testing.T) {
	for _, auth := range []omnichannel.Authenticator{
		nil, omnichannel.BasicAuth("", ""), omnichannel.BasicAuth("id", ""), omnichannel.BasicAuth("", "secret"),
	} {
		same(t, refused(t, double{}, auth), "omnichannel: the Authenticator is nil, or made from empty credentials")
	}
}

func TestBasicAuth(t *testing.T) {
	for _, c := range []struct{ username, password, givenUsername, givenPassword string }{
		{"id", "secret", "id", "secret"},
		{"id", "a:b", "id", "a:b"},
		{"ü", "€ %00", "ü", "€ %00"},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.SetBasicAuth(c.givenUsername, c.givenPassword)
		if !omnichannel.BasicAuth(c.username, c.password)(r) {
			t.Errorf("%q: refused", c)
		}
		r.SetBasicAuth(c.givenUsername, c.givenPassword+" ")
		if omnichannel.BasicAuth(c.username, c.password)(r) {
			t.Errorf("%q: accepted another password", c)
		}
	}
}

// An Authenticator of one's own decides, and nothing else does.
func TestOwnAuthenticator(t *testing.T) {
	var log logbook
	h, err := omnichannel.NewHandler(double{}, func(r *http.Request) bool {
		if r.Header.Get("X-Key") == "panic" {
			panic("secret")
		}
		return r.Header.Get("X-Key") == "good"
	}, log.option())
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{
		"good":  `200 {"success":true,"data":{"templates":[]}}`,
		"bad":   `401 (Www-Authenticate: Basic realm="omnichannel", charset="UTF-8") ` + refusal("wrong or missing credentials", "UNAUTHORIZED"),
		"panic": internalError,
	} {
		r := httptest.NewRequest("GET", "/channels/c/templates", nil)
		r.Header.Set("X-Key", key)
		same(t, answerTo(t, h, r), want)
	}
	same(t, log.String(), `level=ERROR msg="the operation failed" operation=getTemplates error="panic: secret"`+"\n")
}

func TestBadBasePaths(t *testing.T) {
	for _, path := range []string{
		"/", "api", "/api/", "//", "//api", "/api//v1", "/./api", "/api/.", "/../api", "/api/..", " ", "/a b", "/a?b", "/a#b", "/a%2Fb", "/ü", "/a\x00",
		"https://example.com/api", "/{x}", `\api`, "/api\n", "*",
	} {
		same(t, refused(t, double{}, basic, omnichannel.WithBasePath(path)),
			fmt.Sprintf("omnichannel: base path %q is not a plain path such as /api", path))
	}
}

type wrongDeleter struct{ required }

func (wrongDeleter) DeleteChannelByID(context.Context, *omnichannel.DeleteChannelByIDRequest) {}

type wrongGetters struct{ required }

func (*wrongGetters) GetSenderByID(context.Context, omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
	return nil, nil
}

func (*wrongGetters) GetMessageByID(context.Context, *omnichannel.GetMessageByIDRequest) (omnichannel.Message, error) {
	return omnichannel.Message{}, nil
}

// An optional method with another signature would be an operation that is silently not offered.
func TestWrongSignatures(t *testing.T) {
	same(t, refused(t, wrongDeleter{}, basic), "omnichannel: generator_test.wrongDeleter.DeleteChannelByID is not the one of ChannelDeleter: "+
		"it is func(generator_test.wrongDeleter, context.Context, *omnichannel.DeleteChannelByIDRequest), "+
		"want func(context.Context, *omnichannel.DeleteChannelByIDRequest) error")
	same(t, refused(t, &wrongGetters{}, basic), "omnichannel: *generator_test.wrongGetters.GetMessageByID is not the one of MessageGetter: "+
		"it is func(*generator_test.wrongGetters, context.Context, *omnichannel.GetMessageByIDRequest) (omnichannel.Message, error), "+
		"want func(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error)\n"+
		"*generator_test.wrongGetters.GetSenderByID is not the one of SenderGetter: "+
		"it is func(*generator_test.wrongGetters, context.Context, omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error), "+
		"want func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error)")
}

func TestUnknownOperations(t *testing.T) {
	for _, id := range []string{"", "getX", "getConversations", "postMessage", "GetSenderByID", "getsenderbyid"} {
		same(t, refused(t, double{}, basic, omnichannel.WithoutOperations("getTemplates", id)),
			fmt.Sprintf("omnichannel: %q is not an optional operation", id))
	}
	same(t, refused(t, double{}, basic, omnichannel.WithoutOperations("getX", "getTemplates", "getY")),
		"omnichannel: \"getX\" is not an optional operation\n\"getY\" is not an optional operation")
}

func TestNegativeLimits(t *testing.T) {
	for _, limits := range []omnichannel.FormLimits{{Body: -1}, {Field: -1}, {Parts: -1}, {PartHeader: -1}} {
		same(t, refused(t, double{}, basic, omnichannel.WithFormLimits(limits)), "omnichannel: a form limit is negative")
	}
}

// Without WithStrictResponses, what violates the contract is sent, and logged in one record.
func TestStrictResponses(t *testing.T) {
	p := double{required: required{
		getConversations: func(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
			return &omnichannel.ConversationsPage{Data: []omnichannel.Conversation{conversation("v"), {ID: "w", Status: "open"}}}, nil
		},
	}}
	const problems = "data[1].participants: 0 items, want 2; data[1].participants: 0 with role source_user, want 1; " +
		"data[1].participants: 0 with role end_user, want 1"
	var loose, strict logbook
	same(t, answerAt(t, newHandler(t, p, loose.option()), "GET", "/channels/c/conversations"),
		`200 {"success":true,"data":[{"id":"v","link":"","status":"open","seen":false,"messages":[],"participants":[`+
			`{"id":"u","name":"","role":"source_user"},{"id":"e","name":"","role":"end_user"}]},`+
			`{"id":"w","link":"","status":"open","seen":false,"messages":[],"participants":[]}]}`)
	same(t, loose.String(), `level=WARN msg="the answer violates the contract" operation=getConversations problems="`+problems+"\"\n")
	same(t, answerAt(t, newHandler(t, p, strict.option(), omnichannel.WithStrictResponses()), "GET", "/channels/c/conversations"), internalError)
	same(t, strict.String(), `level=ERROR msg="the operation failed" operation=getConversations error="the answer violates the contract: `+problems+"\"\n")
	same(t, answerAt(t, newHandler(t, p, omnichannel.WithStrictResponses()), "GET", "/channels/c/conversations/v"),
		`200 {"success":true,"data":{"id":"v","link":"","status":"open","seen":false,"messages":[],"participants":[`+
			`{"id":"u","name":"","role":"source_user"},{"id":"e","name":"","role":"end_user"}]}}`)
}
