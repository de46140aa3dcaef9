package generator_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// echo is a provider that answers getSenderById with the IDs that it gets, quoted.
func echo() double {
	return double{getSenderByID: func(_ context.Context, req *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
		return nil, omnichannel.NotFound("%q of %q", req.SenderID, req.ProviderChannelID)
	}}
}

// IDs that hold what means something in a path arrive as they were before they were escaped.
func TestPathValues(t *testing.T) {
	server := newServer(t, newHandler(t, echo()))
	for _, c := range []struct{ escaped, want string }{
		{"abc", "abc"},
		{"a%2Fb", "a/b"},
		{"a%2fb%2F", "a/b/"},
		{"%2F", "/"},
		{"%2F%2F", "//"},
		{"a@b.c", "a@b.c"},
		{"%40", "@"},
		{"+491234", "+491234"},
		{"%2B", "+"},
		{"a+b", "a+b"},
		{"a%20b", "a b"},
		{"%20", " "},
		{"a:b", "a:b"},
		{"%3A", ":"},
		{"100%25", "100%"},
		{"%252F", "%2F"},
		{"%25252F", "%252F"},
		{"a%00b", "a\x00b"},
		{"%00", "\x00"},
		{"%0D%0A", "\r\n"},
		{"%2E", "."},
		{"%2E%2E", ".."},
		{".%2e", ".."},
		{"..%2F", "../"},
		{"..%2F..%2Fetc%2Fpasswd", "../../etc/passwd"},
		{"a%2F..", "a/.."},
		{"c%2Fsenders%2Fs", "c/senders/s"},
		{"%2F.%2F", "/./"},
		{"...", "..."},
		{".a", ".a"},
		{"a;b=c,d", "a;b=c,d"},
		{"a=b&c", "a=b&c"},
		{"%3F", "?"},
		{"%23", "#"},
		{"%5C", `\`},
		{"!$&'()*", "!$&'()*"},
		{"~_-", "~_-"},
		{"%C3%BC", "ü"},
		{"%FF", "\xff"},
		{"ü", "ü"},
		{"a|b", "a|b"},
		{"a|b%2Fc", "a|b/c"}, // what should have been escaped, beside what was
		{"ü%2Fc", "ü/c"},
		{`"%2F"`, `"/"`},
		{"channels", "channels"},
		{"%7Bid%7D", "{id}"},
		{strings.Repeat("x", 4000), strings.Repeat("x", 4000)},
	} {
		want := fmt.Sprintf(`404 {"success":false,"data":{"message":%q,"code":"NOT_FOUND"}}`, fmt.Sprintf("%q of %q", c.want, c.want))
		got := ask(t, server, fmt.Sprintf("GET /channels/%s/senders/%s", c.escaped, c.escaped))
		same(t, c.escaped+" → "+got, c.escaped+" → "+want)
	}
}

// A path that is not written as the contract writes it is unknown, and never a redirect.
func TestUnknownPaths(t *testing.T) {
	server := newServer(t, newHandler(t, echo()))
	for _, path := range []string{
		"/", "//", "///", "/.", "/..", "/channels", "/channels/", "/channels/c/", "/channels/c/x", "/x/c/senders/s",
		"//channels/c/senders/s", "/channels//c/senders/s", "/channels//senders/s", "/channels/c//senders/s",
		"/channels/c/senders//s", "/channels/c/senders/", "/channels/c/senders/s/", "/channels/c/senders/s//",
		"/./channels/c/senders/s", "/channels/./c/senders/s", "/channels/./senders/s", "/channels/c/./senders/s", "/channels/c/senders/.",
		"/../channels/c/senders/s", "/x/../channels/c/senders/s", "/channels/../senders/s", "/channels/c/x/../senders/s",
		"/channels/c/senders/..", "/channels/c/senders/s/..", "/channels/c/senders/x/../s", "/channels/c/conversations/..",
		"/channels/c/senders/s/x", "/channels/c/conversations/v/messages", "/channels/c/conversations/v/messages/m/x",
		"/channels/c/conversations/v/x/m", "/channels/c/conversations//messages/m", "/channels/c/conversations/v/messages/",
		"/channels/c/templates/t", "/channels/c/templates/", "/Channels/c/senders/s", "/channels/c/Senders/s", "/channels/c/sender/s",
		"/channels%2Fc%2Fsenders%2Fs", "/%2Fchannels/c/senders/s", "/channels/c/senders%2F/s",
		"/api/channels/c/senders/s", "/channels/c/senders/s/?x=/", "/{x}",
	} {
		text, _, _ := strings.Cut(path, "?")
		text, err := url.PathUnescape(text)
		if err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf(`404 {"success":false,"data":{"message":%q,"code":"NOT_FOUND"}}`, fmt.Sprintf("no operation at %q", text))
		for _, method := range []string{"GET", "DELETE"} {
			same(t, method+" "+path+" → "+ask(t, server, method+" "+path), method+" "+path+" → "+want)
		}
	}
}

// A long path is not repeated to its end.
func TestLongPath(t *testing.T) {
	h := newHandler(t, echo())
	for _, path := range []string{"/" + strings.Repeat("x", 300), strings.Repeat("/", 100000)} {
		want := fmt.Sprintf(`404 {"success":false,"data":{"message":%q,"code":"NOT_FOUND"}}`, fmt.Sprintf("no operation at %.200q", path))
		same(t, answerAt(t, h, "GET", path), want)
	}
}

func TestBasePath(t *testing.T) {
	known := refusal(`"s" of "c"`, "NOT_FOUND")
	for _, c := range []struct{ base, path string }{
		{"", "/channels/c/senders/s"},
		{"/api", "/api/channels/c/senders/s"},
		{"/api/v1", "/api/v1/channels/c/senders/s"},
		{"/channels", "/channels/channels/c/senders/s"},
		{"/channels/c", "/channels/c/channels/c/senders/s"},
		{"/a-b_c.d~e", "/a-b_c.d~e/channels/c/senders/s"},
		{"/a+b:c@d$&=", "/a+b:c@d$&=/channels/c/senders/s"},
	} {
		server := newServer(t, newHandler(t, echo(), omnichannel.WithBasePath(c.base)))
		same(t, ask(t, server, "GET "+c.path), "404 "+known)
		if c.base == "" {
			continue
		}
		for _, path := range []string{
			"/channels/c/senders/s", c.base, c.base + "/", c.base + "x/channels/c/senders/s", c.base + "//channels/c/senders/s", "/" + c.path,
			c.base + "/./channels/c/senders/s", c.base + "/../channels/c/senders/s", "/x/.." + c.path, "/x" + c.path, c.base + "/" + c.path,
		} {
			want := "404 " + refusal(fmt.Sprintf("no operation at %q", path), "NOT_FOUND")
			same(t, path+" → "+ask(t, server, "GET "+path), path+" → "+want)
		}
	}
	upper := newServer(t, newHandler(t, echo(), omnichannel.WithBasePath("/api")))
	same(t, ask(t, upper, "GET /API/channels/c/senders/s"), "404 "+refusal(`no operation at "/API/channels/c/senders/s"`, "NOT_FOUND"))
}

// Middleware that shortens paths leaves IDs as they are.
func TestBehindStripPrefix(t *testing.T) {
	server := newServer(t, http.StripPrefix("/outer", newHandler(t, echo())))
	same(t, ask(t, server, "GET /outer/channels/c/senders/a%2Fb%25"), "404 "+refusal(`"a/b%" of "c"`, "NOT_FOUND"))
	same(t, ask(t, server, "GET /outer//channels/c/senders/s"), "404 "+refusal(`no operation at "//channels/c/senders/s"`, "NOT_FOUND"))
}

func TestAbsoluteTarget(t *testing.T) {
	server := newServer(t, newHandler(t, echo()))
	same(t, ask(t, server, "GET http://example.com/channels/c/senders/a%2Fb"), "404 "+refusal(`"a/b" of "c"`, "NOT_FOUND"))
}

// HEAD is answered as GET is, without the body.
func TestHead(t *testing.T) {
	server := newServer(t, newHandler(t, echo(), omnichannel.WithoutOperations("getTemplates")))
	for _, path := range []string{
		"/channels/c/conversations", "/channels/c/conversations?messages_limit=0", "/channels/c/conversations/v", "/channels/c/messages/m",
		"/channels/c/conversations/v/messages/m", "/channels/c/senders/s", "/channels/c/templates", "/x", "//",
	} {
		get, head := ask(t, server, "GET "+path), ask(t, server, "HEAD "+path)
		status, body, _ := strings.Cut(get, " ")
		same(t, path+" "+head, path+" "+status)
		same(t, fmt.Sprint(path, " ", contentLength(t, server.URL+path)), fmt.Sprint(path, " ", len(body)))
	}
	same(t, askAs(t, server, "", "HEAD /"), `401 (Www-Authenticate: Basic realm="omnichannel", charset="UTF-8")`)
}

// contentLength returns what the answer to a HEAD request says that the length is.
func contentLength(t *testing.T, address string) int64 {
	r, err := http.NewRequest("HEAD", address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", credentials)
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	return answer.ContentLength
}

func TestAllow(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t)))
	for _, c := range []struct{ path, methods, allow string }{
		{"/channels/c", "GET HEAD POST PUT PATCH OPTIONS", "DELETE"},
		{"/channels/c/conversations", "POST PUT PATCH DELETE OPTIONS", "GET, HEAD"},
		{"/channels/c/conversations/v", "POST PUT PATCH DELETE OPTIONS", "GET, HEAD"},
		{"/channels/c/messages", "GET HEAD PUT PATCH DELETE OPTIONS", "POST"},
		{"/channels/c/messages/m", "POST PUT PATCH DELETE OPTIONS", "GET, HEAD"},
		{"/channels/c/conversations/v/messages/m", "POST PUT PATCH DELETE OPTIONS", "GET, HEAD"},
		{"/channels/c/senders/s", "POST PUT PATCH DELETE OPTIONS", "GET, HEAD"},
		{"/channels/c/templates", "POST PUT PATCH DELETE OPTIONS", "GET, HEAD"},
	} {
		for method := range strings.FieldsSeq(c.methods) {
			want := "405 (Allow: " + c.allow + `) {"success":false,"data":{"message":"method not allowed"}}`
			if method == "HEAD" {
				want = "405 (Allow: " + c.allow + ")"
			}
			request := method + " " + c.path
			same(t, request+" → "+ask(t, server, request), request+" → "+want)
		}
	}
}

// The message operation has two addresses; one of them does not tell the conversation.
func TestMessageAddresses(t *testing.T) {
	server := newServer(t, newHandler(t, double{getMessageByID: func(_ context.Context, req *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
		return nil, omnichannel.Forbidden("%q %q %q", req.ProviderChannelID, req.SourceConversationID, req.SourceMessageID)
	}}))
	for _, c := range []struct{ path, want string }{
		{"/channels/c%2F/messages/m%2F", `"c/" "" "m/"`},
		{"/channels/c%2F/conversations/v%2F/messages/m%2F", `"c/" "v/" "m/"`},
		{"/channels/messages/messages/messages", `"messages" "" "messages"`},
		{"/channels/conversations/conversations/messages/messages/conversations", `"conversations" "messages" "conversations"`},
	} {
		same(t, ask(t, server, "GET "+c.path), "403 "+refusal(c.want, "FORBIDDEN"))
	}
}

// A path whose only operation is not offered is a path that there is not, whatever the method.
func TestOperationsNotOffered(t *testing.T) {
	off := omnichannel.WithoutOperations("deleteChannelById", "getMessageById", "getSenderById", "getTemplates")
	for name, h := range map[string]*omnichannel.Handler{
		"lacking":      newHandler(t, required{}),
		"switched off": newHandler(t, untouched(t), off),
		"both":         newHandler(t, required{}, off),
	} {
		t.Run(name, func(t *testing.T) {
			server := newServer(t, h)
			for path, id := range map[string]string{
				"/channels/c": "deleteChannelById", "/channels/c/messages/m": "getMessageById",
				"/channels/c/conversations/v/messages/m": "getMessageById", "/channels/c/senders/s": "getSenderById", "/channels/c/templates": "getTemplates",
			} {
				for _, method := range []string{"GET", "DELETE", "POST", "OPTIONS"} {
					want := "404 " + refusal(id+" is not offered by this provider", "NOT_FOUND")
					same(t, method+" "+path+" "+ask(t, server, method+" "+path), method+" "+path+" "+want)
				}
			}
			same(t, ask(t, server, "OPTIONS /channels/c/messages"), `405 (Allow: POST) {"success":false,"data":{"message":"method not allowed"}}`)
		})
	}
	some := newServer(t, newHandler(t, double{}, omnichannel.WithoutOperations("getSenderById"), omnichannel.WithoutOperations("getTemplates"), omnichannel.WithoutOperations()))
	same(t, ask(t, some, "GET "+aSender), "404 "+refusal("getSenderById is not offered by this provider", "NOT_FOUND"))
	same(t, ask(t, some, "GET /channels/c/templates"), "404 "+refusal("getTemplates is not offered by this provider", "NOT_FOUND"))
	same(t, ask(t, some, "DELETE /channels/c"), `200 {"success":true}`)
}
