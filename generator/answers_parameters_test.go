package generator_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

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
		{"overflow", one + "?messages_limit=9223372036854775808", `messages_limit: \"9223372036854775808\" is out of range`},
		{"negative overflow", one + "?messages_limit=-9223372036854775809", `messages_limit: \"-9223372036854775809\" is out of range`},
		{"repeated", list + "?messages_limit=5&messages_limit=5", "messages_limit: given 2 times, want once"},
		{"repeated cursor", one + "?after=a&after=a&after=", "after: given 3 times, want once"},
		{"malformed escape", list + "?messages_limit=5&x=%zz", `the query is malformed: invalid URL escape \"%zz\"`},
		{"semicolon", one + "?messages_limit=5;after=a", "the query is malformed: invalid semicolon separator in query"},
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
