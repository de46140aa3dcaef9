package generator_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

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

func testBadParameter(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t)))
	const list, one = "/channels/c/conversations", "/channels/c/conversations/v"
	for _, c := range []struct{ name, target, want string }{
		{"empty", list + "?conversations_limit=", `conversations_limit: \"\" is not a whole number`},
		{"no value", list + "?conversations_limit", `conversations_limit: \"\" is not a whole number`},
		{"not a number", list + "?messages_limit=ten", `messages_limit: \"ten\" is not a whole number`},
		{"blank", list + "?messages_limit=+5", `messages_limit: \" 5\" is not a whole number`},
		{"fraction", one + "?messages_limit=1.0", `messages_limit: \"1.0\" is not a whole number`},
		{"exponent", one + "?messages_limit=1e2", `messages_limit: \"1e2\" is not a whole number`},
		{"hexadecimal", one + "?messages_limit=0x1", `messages_limit: \"0x1\" is not a whole number`},
		{"digit groups", one + "?messages_limit=1_0", `messages_limit: \"1_0\" is not a whole number`},
		{"other digits", one + "?messages_limit=%D9%A3", `messages_limit: \"٣\" is not a whole number`},
		{"below 1", list + "?conversations_limit=0", "conversations_limit: 0 is less than 1"},
		{"negative", one + "?messages_limit=-3", "messages_limit: -3 is less than 1"},
		{"overflow", one + "?messages_limit=9223372036854775808", "messages_limit: 9223372036854775808 is more than 9223372036854775807"},
		{"negative overflow", one + "?messages_limit=-9223372036854775809", "messages_limit: -9223372036854775809 is less than 1"},
		{"repeated", list + "?messages_limit=5&messages_limit=5", "messages_limit: given 2 times, want once"},
		{"repeated cursor", one + "?after=a&after=a&after=", "after: given 3 times, want once"},
		{"malformed escape", list + "?messages_limit=5&x=%zz", "the query is malformed"},
		{"semicolon", one + "?messages_limit=5;after=a", "the query is malformed"},
		{"all at once", list + "?conversations_limit=0&messages_limit=x&after=a&after=b",
			`conversations_limit: 0 is less than 1; messages_limit: \"x\" is not a whole number; after: given 2 times, want once`},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := `400 {"success":false,"data":{"message":"` + c.want + `","code":"INVALID_BODY"}}`
			same(t, ask(t, server, "GET "+c.target), want)
		})
	}
}

// What is not wrong with parameters: the limits' defaults, and whatever else a cursor holds.
func TestGoodParameters(t *testing.T) {
	var got string
	h := newHandler(t, required{
		getConversations: func(_ context.Context, req *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
			got = fmt.Sprintf("%q %d %d %q", req.ProviderChannelID, req.ConversationsLimit, req.MessagesLimit, req.After)
			return &omnichannel.ConversationsPage{}, nil
		},
		getConversationByID: func(_ context.Context, req *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error) {
			got = fmt.Sprintf("%q %q %d %q", req.ProviderChannelID, req.SourceConversationID, req.MessagesLimit, req.After)
			return &omnichannel.ConversationPage{}, nil
		},
	})
	for _, c := range []struct{ target, want string }{
		{"conversations", `"c" 30 30 ""`},
		{"conversations?", `"c" 30 30 ""`},
		{"conversations?conversations_limit=1&messages_limit=2&after=x", `"c" 1 2 "x"`},
		{"conversations?messages_limit=9223372036854775807", `"c" 30 9223372036854775807 ""`},
		{"conversations?messages_limit=007", `"c" 30 7 ""`},
		{"conversations?after=", `"c" 30 30 ""`},
		{"conversations?after=a%2Bb%20c%26%3D%2F%00%C3%BC+d", `"c" 30 30 "a+b c&=/\x00ü d"`},
		{"conversations?limit=0&Messages_Limit=x&x&x", `"c" 30 30 ""`},
		{"conversations/v", `"c" "v" 30 ""`},
		{"conversations/v?messages_limit=5&after=y&conversations_limit=x", `"c" "v" 5 "y"`},
	} {
		answer := answerAt(t, h, "GET", "/channels/c/"+c.target)
		if !strings.HasPrefix(answer, "200 ") {
			t.Errorf("%s: %s", c.target, answer)
		}
		same(t, c.target+" "+got, c.target+" "+c.want)
	}
}

func testBadForm(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t), omnichannel.WithFormLimits(omnichannel.FormLimits{Body: 1000})))
	for _, c := range []struct{ name, contentType, body, want string }{
		{"missing field", multi, formOf("message=hi", "senderId=s"), "conversationId: missing or empty"},
		{"body over the limit", multi, formOf("message=" + strings.Repeat("x", 1000)), "body: larger than 1000 bytes"},
		{"wrong content type", "application/json", `{}`, `Content-Type: \"application/json\", want multipart/form-data with a boundary`},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := `400 {"success":false,"data":{"message":"` + c.want + `","code":"INVALID_BODY"}}`
			same(t, post(t, server, c.contentType, strings.NewReader(c.body)), want)
		})
	}
}

func testError(t *testing.T) {
	next := noon.Add(1500 * time.Microsecond).In(time.FixedZone("", 3600))
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
			`429 (Retry-After: Thu, 29 Feb 2024 12:00:00 GMT) {"success":false,"data":{"message":"g","code":"RATE_LIMIT_EXCEEDED","retry_by":"2024-02-29T12:00:00.001Z"}}`},
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
				value = "panic called with nil argument (use GODEBUG=panicnil=1 to disable)"
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

// testClientGone lets the client go while the provider works.
func testClientGone(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer func() (*omnichannel.Sender, error)
		want   string
	}{
		{"result", func() (*omnichannel.Sender, error) { return &omnichannel.Sender{ID: "s"}, nil }, "<nil>"},
		{"Error", func() (*omnichannel.Sender, error) { return nil, omnichannel.NotFound("a") }, `"NOT_FOUND: a"`},
		{"error", func() (*omnichannel.Sender, error) { return nil, errors.New("b") }, "b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log logbook
			called, observed := make(chan bool), make(chan omnichannel.Observation, 1)
			p := double{getSenderByID: func(ctx context.Context, _ *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
				close(called)
				<-ctx.Done()
				return c.answer()
			}}
			h := newHandler(t, p, log.option(), omnichannel.WithObserver(func(_ context.Context, o omnichannel.Observation) { observed <- o }))
			w := newRecorder()
			server := newServer(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) }))
			conn := dial(t, server)
			fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n\r\n", aSender, credentials)
			<-called
			_ = conn.Close()
			if o := <-observed; o.Operation != "getSenderById" || o.Status != 0 || o.Code != "" {
				t.Errorf("observed %+v", o)
			}
			if w.heads+w.writes+len(w.Header()) > 0 {
				t.Errorf("%d headers, %d writes, %v", w.heads, w.writes, w.Header())
			}
			same(t, log.String(), `level=DEBUG msg="the client is gone" operation=getSenderById error=`+c.want+"\n")
		})
	}
}

// A deadline that a middleware sets is not the client's going: there is an answer.
func TestDeadline(t *testing.T) {
	h := newHandler(t, double{getSenderByID: func(ctx context.Context, _ *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}})
	ctx, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	same(t, answerTo(t, h, httptest.NewRequest("GET", aSender, nil).WithContext(ctx)), internalError)
}

// All operations at once, each request with IDs of its own, which its answer must hold.
func TestConcurrency(t *testing.T) {
	server := newServer(t, newHandler(t, double{
		required: required{
			getConversations: func(_ context.Context, req *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
				return &omnichannel.ConversationsPage{AdditionalData: omnichannel.Cursor{After: string(req.ProviderChannelID) + req.After}}, nil
			},
			postMessage: func(_ context.Context, req *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
				var got strings.Builder
				err := describe(&got, req)
				return &omnichannel.PostedMessage{ID: omnichannel.MessageID(got.String())}, err
			},
		},
		deleteChannelByID: func(_ context.Context, req *omnichannel.DeleteChannelByIDRequest) error {
			return omnichannel.NotFound("%s", req.ProviderChannelID)
		},
		getTemplates: func(_ context.Context, req *omnichannel.GetTemplatesRequest) (*omnichannel.TemplateList, error) {
			panic(req.ProviderChannelID)
		},
	}, omnichannel.WithObserver(func(context.Context, omnichannel.Observation) {})))
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			for i := range 10 {
				id := fmt.Sprintf("%d-%d", worker, i)
				askAll(t, server, id)
			}
		})
	}
	all.Wait()
}

// askAll calls each operation with an ID.
func askAll(t *testing.T, server *httptest.Server, id string) {
	const none = `"name":"","avatar_url":""`
	for _, c := range []struct{ request, want string }{
		{"DELETE /channels/" + id, "404 " + refusal(id, "NOT_FOUND")},
		{"GET /channels/" + id + "/conversations?after=x", `200 {"success":true,"data":[],"additional_data":{"after":"` + id + `x"}}`},
		{"GET /channels/c/conversations/" + id, `200 {"success":true,"data":{"id":"` + id + `","link":"","status":"open","seen":false,"messages":[],` +
			`"participants":[{"id":"u","name":"","role":"source_user"},{"id":"e","name":"","role":"end_user"}]}}`},
		{"GET /channels/c/messages/" + id, `200 {"id":"` + id + `","status":"sent","created_at":"2024-02-29T12:00:00.000Z","message":"","sender_id":"s"}`},
		{"GET /channels/c/senders/" + id, `200 {"success":true,"data":{"id":"` + id + `",` + none + `}}`},
		{"GET /channels/" + id + "/templates", internalError},
		{"GET /" + id, `404 {"success":false,"data":{"message":"no operation at \"/` + id + `\"","code":"NOT_FOUND"}}`},
	} {
		same(t, ask(t, server, c.request), c.want)
	}
	form := formOf("files@a=1", "senderId="+id, "conversationId=v", "files@b="+strings.Repeat("x", 300<<10))
	want := `200 {"success":true,"data":{"id":"\"\" ` + id + ` v [] files/a/application/octet-stream=1 files/b/application/octet-stream=` +
		strings.Repeat("x", 300<<10) + `"}}`
	if got := post(t, server, multi, strings.NewReader(form)); got != want {
		t.Errorf("form %s: got %.200s", id, got)
	}
}
