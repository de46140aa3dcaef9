package generator_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// refusal returns an error envelope.
func refusal(message, code string) string {
	return fmt.Sprintf(`{"success":false,"data":{"message":%q,"code":%q}}`, message, code)
}

const (
	internalError = `500 {"success":false,"data":{"message":"internal error"}}`
	aSender       = "/channels/c/senders/s"
)

// TestAnswers holds the handler against the table of answers, a row a test.
func TestAnswers(t *testing.T) {
	t.Run("no or wrong credentials", testCredentials)
	t.Run("unknown path", testUnknownPath)
	t.Run("operation that the provider lacks", testLackedOperation)
	t.Run("wrong method", testWrongMethod)
	t.Run("bad parameter", testBadParameter)
	t.Run("bad form", testBadForm)
	t.Run("the provider returns an Error", testError)
	t.Run("any other failure", testFailure)
	t.Run("no result", testNoResult)
	t.Run("strict refusal", testStrictRefusal)
	t.Run("panic", testPanic)
	t.Run("the client is gone", testClientGone)
}

// untouched is a provider that must not be called.
func untouched(t *testing.T) double {
	fail := func() { t.Error("the provider was called") }
	return double{
		required: required{
			getConversations: func(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
				fail()
				return nil, nil
			},
			getConversationByID: func(context.Context, *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error) {
				fail()
				return nil, nil
			},
			postMessage: func(context.Context, *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
				fail()
				return nil, nil
			},
		},
		getSenderByID: func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
			fail()
			return nil, nil
		},
	}
}

func testCredentials(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t)))
	want := `401 (Www-Authenticate: Basic realm="omnichannel", charset="UTF-8") ` +
		refusal("wrong or missing credentials", "UNAUTHORIZED")
	for _, c := range []struct{ name, authorization, request string }{
		{"none", "", "GET " + aSender},
		{"none, unknown path", "", "GET /x"},
		{"none, wrong method", "", "PUT " + aSender},
		{"none, bad parameter", "", "GET /channels/c/conversations?messages_limit=0"},
		{"none, bad form", "", "POST /channels/c/messages"},
		{"wrong password", "Basic aWQ6U2VjcmV0", "GET " + aSender},                // id:Secret
		{"wrong user", "Basic SUQ6c2VjcmV0", "GET " + aSender},                    // ID:secret
		{"longer password", "Basic aWQ6c2VjcmV0MQ==", "GET " + aSender},           // id:secret1
		{"shorter password", "Basic aWQ6c2VjcmU=", "GET " + aSender},              // id:secre
		{"exchanged", "Basic c2VjcmV0Omlk", "GET " + aSender},                     // secret:id
		{"empty", "Basic Og==", "GET " + aSender},                                 // :
		{"no password", "Basic aWQ=", "GET " + aSender},                           // id
		{"empty text", "Basic ", "GET " + aSender},                                //
		{"no Base64", "Basic id:secret", "GET " + aSender},                        //
		{"another scheme", "Bearer aWQ6c2VjcmV0", "GET " + aSender},               //
		{"in the query", "", "GET " + aSender + "?username=id&password=secret"},   //
		{"second header", "Basic Og==\r\nAuthorization: " + credentials, "GET /"}, // the first one counts
	} {
		t.Run(c.name, func(t *testing.T) { same(t, askAs(t, server, c.authorization, c.request), want) })
	}
	good := newServer(t, newHandler(t, double{}))
	same(t, askAs(t, good, "bAsIc aWQ6c2VjcmV0", "GET "+aSender), `200 {"success":true,"data":{"id":"s","name":"","avatar_url":""}}`)
}

func testUnknownPath(t *testing.T) {
	server := newServer(t, newHandler(t, double{}))
	for _, method := range []string{"GET", "POST", "DELETE", "OPTIONS"} {
		same(t, ask(t, server, method+" /channels/a%20b/x"),
			`404 {"success":false,"data":{"message":"no operation at \"/channels/a b/x\"","code":"NOT_FOUND"}}`)
	}
}

func testLackedOperation(t *testing.T) {
	server := newServer(t, newHandler(t, required{}))
	same(t, ask(t, server, "GET "+aSender), "404 "+refusal("getSenderById is not offered by this provider", "NOT_FOUND"))
}

func testWrongMethod(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t)))
	for _, method := range []string{"OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "Get"} {
		same(t, ask(t, server, method+" "+aSender),
			`405 (Allow: GET, HEAD) {"success":false,"data":{"message":"method not allowed"}}`)
	}
}

func testBadForm(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t), omnichannel.WithFormLimits(omnichannel.FormLimits{Body: 1000})))
	for _, c := range []struct{ name, contentType, body, want string }{
		{"missing field", multi, formOf("message=hi", "senderId=s"), "conversationId: missing or empty"},
		{"body over the limit", multi, formOf("message=" + strings.Repeat("x", 1000)), "body: larger than 1000 bytes"},
		{"wrong content type", "application/json", `{}`, `Content-Type: want multipart/form-data with a boundary, got \"application/json\"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := `400 {"success":false,"data":{"message":"` + c.want + `","code":"INVALID_BODY"}}`
			same(t, post(t, server, c.contentType, strings.NewReader(c.body)), want)
		})
	}
}
