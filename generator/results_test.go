package generator_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

var (
	fullMessage = omnichannel.Message{
		ID: "m", Status: "read", CreatedAt: noon, Message: "hi", SenderID: "e", ReplyBy: noon.Add(time.Hour),
		Attachments: []omnichannel.Attachment{
			{ID: "a", Type: "image/png", Name: "n", Size: 5, URL: "https://x", LinkExpires: true, PreviewURL: "https://y"},
			{ID: "b"},
		},
	}
	fullConversation = omnichannel.Conversation{
		ID: "v", Link: "https://l", Status: "closed", Seen: true, NextMessagesCursor: "n",
		Messages: []omnichannel.Message{fullMessage, {}},
		Participants: []omnichannel.Participant{
			{ID: "u", Name: "U", Role: "source_user", AvatarURL: "https://z", FetchAvatar: true, AvatarExpires: true}, {ID: "e", Name: "E", Role: "end_user"},
		},
	}
	after = omnichannel.Cursor{After: "c"}
)

// The same as JSON.
const (
	fullMessageJSON = `{"id":"m","status":"read","created_at":"2024-02-29T12:00:00.000Z","message":"hi","sender_id":"e",` +
		`"reply_by":"2024-02-29T13:00:00.000Z","attachments":[{"id":"a","type":"image/png","name":"n","size":5,"url":"https://x",` +
		`"link_expires":true,"preview_url":"https://y"},{"id":"b","type":"","url":""}]}`
	emptyMessageJSON     = `{"id":"","status":"","created_at":"0001-01-01T00:00:00.000Z","message":"","sender_id":""}`
	fullConversationJSON = `{"id":"v","link":"https://l","status":"closed","seen":true,"next_messages_cursor":"n","messages":[` +
		fullMessageJSON + `,` + emptyMessageJSON + `],"participants":[{"id":"u","name":"U","role":"source_user","avatar_url":"https://z",` +
		`"fetch_avatar":true,"avatar_expires":true},{"id":"e","name":"E","role":"end_user"}]}`
	emptyConversationJSON = `{"id":"","link":"","status":"","seen":false,"messages":[],"participants":[]}`
)

// A results provider returns these from every method.
type results struct {
	page         *omnichannel.ConversationsPage
	conversation *omnichannel.ConversationPage
	posted       *omnichannel.PostedMessage
	message      *omnichannel.Message
	sender       *omnichannel.Sender
	templates    *omnichannel.TemplateList
}

func (r results) provider() double {
	return double{
		required: required{
			getConversations: func(context.Context, *omnichannel.GetConversationsRequest) (*omnichannel.ConversationsPage, error) {
				return r.page, nil
			},
			getConversationByID: func(context.Context, *omnichannel.GetConversationByIDRequest) (*omnichannel.ConversationPage, error) {
				return r.conversation, nil
			},
			postMessage: func(context.Context, *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
				return r.posted, nil
			},
		},
		getMessageByID: func(context.Context, *omnichannel.GetMessageByIDRequest) (*omnichannel.Message, error) {
			return r.message, nil
		},
		getSenderByID: func(context.Context, *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
			return r.sender, nil
		},
		getTemplates: func(context.Context, *omnichannel.GetTemplatesRequest) (*omnichannel.TemplateList, error) {
			return r.templates, nil
		},
	}
}

// The envelopes differ by operation: beside "success", below "data", or none. Lists are never null.
func TestEnvelopes(t *testing.T) {
	full := newHandler(t, results{
		&omnichannel.ConversationsPage{Data: []omnichannel.Conversation{fullConversation, {}}, AdditionalData: after},
		&omnichannel.ConversationPage{Data: fullConversation, AdditionalData: after},
		&omnichannel.PostedMessage{ID: "m"},
		&fullMessage,
		&omnichannel.Sender{ID: "s", Name: "S", AvatarURL: "https://z"},
		&omnichannel.TemplateList{Templates: []omnichannel.Template{{ID: "t", Name: "T", Content: "hi {{1}}", Language: "en_US"}, {}}},
	}.provider())
	empty := newHandler(t, results{
		&omnichannel.ConversationsPage{}, &omnichannel.ConversationPage{}, &omnichannel.PostedMessage{}, &omnichannel.Message{},
		&omnichannel.Sender{}, &omnichannel.TemplateList{},
	}.provider())
	want := map[string][2]string{
		"deleteChannelById": {`{"success":true}`, `{"success":true}`},
		"getConversations": {`{"success":true,"data":[` + fullConversationJSON + `,` + emptyConversationJSON + `],"additional_data":{"after":"c"}}`,
			`{"success":true,"data":[]}`},
		"getConversationById": {`{"success":true,"data":` + fullConversationJSON + `,"additional_data":{"after":"c"}}`,
			`{"success":true,"data":` + emptyConversationJSON + `}`},
		"postMessage":    {`{"success":true,"data":{"id":"m"}}`, `{"success":true,"data":{"id":""}}`},
		"getMessageById": {fullMessageJSON, emptyMessageJSON},
		"getSenderById": {`{"success":true,"data":{"id":"s","name":"S","avatar_url":"https://z"}}`,
			`{"success":true,"data":{"id":"","name":"","avatar_url":""}}`},
		"getTemplates": {`{"success":true,"data":{"templates":[{"id":"t","name":"T","content":"hi {{1}}","language":"en_US"},` +
			`{"id":"","name":"","content":"","language":""}]}}`, `{"success":true,"data":{"templates":[]}}`},
	}
	for i, h := range []*omnichannel.Handler{full, empty} {
		for id, r := range requests(t) {
			t.Run(fmt.Sprint(id, i), func(t *testing.T) { same(t, answerTo(t, h, r), "200 "+want[id][i]) })
		}
	}
}

// Times are written in one form: RFC 3339 in UTC with milliseconds, and never later than they are.
func TestTimesOut(t *testing.T) {
	for _, c := range []struct {
		time time.Time
		want string
	}{
		{noon, "2024-02-29T12:00:00.000Z"},
		{noon.Add(time.Millisecond), "2024-02-29T12:00:00.001Z"},
		{noon.Add(999_999_999), "2024-02-29T12:00:00.999Z"},
		{noon.Add(100 * time.Millisecond), "2024-02-29T12:00:00.100Z"},
		{noon.In(time.FixedZone("", 5*3600+1800)), "2024-02-29T12:00:00.000Z"},
		{time.Date(2024, 1, 1, 1, 0, 0, 0, time.FixedZone("", 7200)), "2023-12-31T23:00:00.000Z"},
		{time.Unix(0, 0), "1970-01-01T00:00:00.000Z"},
		{time.Unix(-1, 5e8), "1969-12-31T23:59:59.500Z"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), "9999-12-31T23:59:59.000Z"},
		{time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), "0000-01-01T00:00:00.000Z"},
	} {
		h := newHandler(t, results{message: &omnichannel.Message{CreatedAt: c.time, ReplyBy: c.time}}.provider())
		same(t, answerAt(t, h, "GET", "/channels/c/messages/m"),
			`200 {"id":"","status":"","created_at":"`+c.want+`","message":"","sender_id":"","reply_by":"`+c.want+`"}`)
	}
	for _, year := range []int{-1, 10000} {
		bad := omnichannel.Message{CreatedAt: noon, ReplyBy: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)}
		_, err := json.Marshal([]omnichannel.Conversation{{Messages: []omnichannel.Message{{CreatedAt: noon}, bad}}})
		same(t, fmt.Sprint(err), fmt.Sprintf("json: error calling MarshalJSON for type omnichannel.Conversation: "+
			"messages: reply_by: year %d cannot be written as RFC 3339", year))
	}
}

// Times are read in any of the documented forms.
func TestTimesIn(t *testing.T) {
	const bad = "is neither RFC 3339 nor YYYY-MM-DD HH:MM[:SS]"
	for _, c := range []struct{ text, want string }{
		{"2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z"},
		{"2024-02-29T12:00:00.123Z", "2024-02-29T12:00:00.123Z"},
		{"2024-02-29T12:00:00.123456789Z", "2024-02-29T12:00:00.123456789Z"},
		{"2024-02-29T14:30:00+02:30", "2024-02-29T12:00:00Z"},
		{"2024-02-29 12:00", "2024-02-29T12:00:00Z"},
		{"2024-02-29 12:34:56", "2024-02-29T12:34:56Z"},
		{"2024-02-29", `time "2024-02-29" ` + bad},
		{"2023-02-29 12:00", `time "2023-02-29 12:00" ` + bad},
		{"2024-02-29 24:00", `time "2024-02-29 24:00" ` + bad},
		{"2024-02-29T12:00", `time "2024-02-29T12:00" ` + bad},
		{"1709208000", `time "1709208000" ` + bad},
		{"", `time "" ` + bad},
	} {
		quoted, err := json.Marshal(c.text)
		if err != nil {
			t.Fatal(err)
		}
		for _, body := range []string{
			`{"id":"m","created_at":` + string(quoted) + `,"reply_by":` + string(quoted) + `}`,
			`{"success":true,"data":{"reply_by":` + string(quoted) + `,"id":"m","created_at":` + string(quoted) + `}}`,
		} {
			message, err := omnichannel.DecodeData[omnichannel.Message]([]byte(body))
			got := message.CreatedAt.Format(time.RFC3339Nano)
			if err != nil {
				got = err.Error()
			} else if message.ReplyBy != message.CreatedAt || message.CreatedAt.Location() != time.UTC || message.ID != "m" {
				t.Errorf("%s: got %+v", body, message)
			}
			same(t, got, c.want)
		}
	}
	for _, body := range []string{`{}`, `{"created_at":null,"reply_by":null}`} {
		message := omnichannel.Message{CreatedAt: noon, ReplyBy: noon}
		if err := json.Unmarshal([]byte(body), &message); err != nil || message.CreatedAt != noon || message.ReplyBy != noon {
			t.Errorf("%s: got %v, %v", body, message, err)
		}
	}
	if err := json.Unmarshal([]byte(`{"created_at":5}`), new(omnichannel.Message)); err == nil {
		t.Error("a number is taken for a time")
	}
}

// Sizes are whole numbers of bytes, beyond those that a float32 or a float64 can hold.
func TestSizes(t *testing.T) {
	for _, size := range []int64{1, 1<<24 + 1, 1<<31 + 1, 1<<53 + 1, math.MaxInt64, -1} {
		h := newHandler(t, results{message: &omnichannel.Message{CreatedAt: noon, Attachments: []omnichannel.Attachment{{Size: size}}}}.provider())
		answer := answerAt(t, h, "GET", "/channels/c/messages/m")
		same(t, answer, fmt.Sprintf(`200 {"id":"","status":"","created_at":"2024-02-29T12:00:00.000Z","message":"","sender_id":"",`+
			`"attachments":[{"id":"","type":"","size":%d,"url":""}]}`, size))
		message, err := omnichannel.DecodeData[omnichannel.Message]([]byte(strings.TrimPrefix(answer, "200 ")))
		if err != nil || message.Attachments[0].Size != size {
			t.Errorf("got %v, %v, want %d", message, err, size)
		}
	}
}
