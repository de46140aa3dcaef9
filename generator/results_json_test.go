package generator_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// The models as encoding/json would write them.
type (
	plainPage struct {
		Data           []plainConversation `json:"data"`
		AdditionalData plainCursor         `json:"additional_data,omitzero"`
	}
	plainCursor struct {
		After string `json:"after,omitempty"`
	}
	plainConversation struct {
		ID                 string             `json:"id"`
		Link               string             `json:"link"`
		Status             string             `json:"status"`
		Seen               bool               `json:"seen"`
		NextMessagesCursor string             `json:"next_messages_cursor,omitempty"`
		Messages           []plainMessage     `json:"messages"`
		Participants       []plainParticipant `json:"participants"`
	}
	plainMessage struct {
		ID          string            `json:"id"`
		Status      string            `json:"status"`
		CreatedAt   string            `json:"created_at"`
		Message     string            `json:"message"`
		SenderID    string            `json:"sender_id"`
		ReplyBy     string            `json:"reply_by,omitempty"`
		Attachments []plainAttachment `json:"attachments,omitempty"`
	}
	plainAttachment struct {
		ID          string `json:"id"`
		Type        string `json:"type"`
		Name        string `json:"name,omitempty"`
		Size        int64  `json:"size,omitempty"`
		URL         string `json:"url"`
		LinkExpires bool   `json:"link_expires,omitempty"`
		PreviewURL  string `json:"preview_url,omitempty"`
	}
	plainParticipant struct {
		ID            string `json:"id"`
		Name          string `json:"name"`
		Role          string `json:"role"`
		AvatarURL     string `json:"avatar_url,omitempty"`
		FetchAvatar   bool   `json:"fetch_avatar,omitempty"`
		AvatarExpires bool   `json:"avatar_expires,omitempty"`
	}
	plainSender struct {
		ID        string `json:"id"`
		Name      string `json:"name"`
		AvatarURL string `json:"avatar_url"`
	}
	plainTemplates struct {
		Templates []plainTemplate `json:"templates"`
	}
	plainTemplate struct {
		ID       string `json:"id"`
		Name     string `json:"name"`
		Content  string `json:"content"`
		Language string `json:"language"`
	}
	plainPosted struct {
		ID string `json:"id"`
	}
)

// A pair is a value of a model, and the same value as encoding/json would write it.
type pair struct{ model, plain any }

// pairsOf returns a value of each model, with s in all texts.
func pairsOf(s string, size int64, at time.Time, yes bool) []pair {
	attachment := omnichannel.Attachment{ID: omnichannel.AttachmentID(s), Type: s, Name: s, Size: size, URL: s, LinkExpires: yes, PreviewURL: s}
	message := omnichannel.Message{ID: omnichannel.MessageID(s), Status: omnichannel.MessageStatus(s), CreatedAt: at, Message: s,
		SenderID: omnichannel.SenderID(s), ReplyBy: at, Attachments: []omnichannel.Attachment{attachment, {}, attachment}}
	participant := omnichannel.Participant{ID: omnichannel.SenderID(s), Name: s, Role: omnichannel.ParticipantRole(s), AvatarURL: s, FetchAvatar: yes, AvatarExpires: yes}
	talk := omnichannel.Conversation{ID: omnichannel.ConversationID(s), Link: s, Status: omnichannel.ConversationStatus(s), Seen: yes, NextMessagesCursor: s,
		Messages: []omnichannel.Message{message}, Participants: []omnichannel.Participant{participant, {}}}
	cursor := omnichannel.Cursor{After: s}
	sender := omnichannel.Sender{ID: omnichannel.SenderID(s), Name: s, AvatarURL: s}
	template := omnichannel.Template{ID: omnichannel.TemplateID(s), Name: s, Content: s, Language: s}

	written := at.UTC().Format("2006-01-02T15:04:05.000Z")
	plain := plainMessage{ID: s, Status: s, CreatedAt: written, Message: s, SenderID: s, ReplyBy: written,
		Attachments: []plainAttachment{{s, s, s, size, s, yes, s}, {}, {s, s, s, size, s, yes, s}}}
	if at.IsZero() {
		plain.ReplyBy = ""
	}
	plainTalk := plainConversation{s, s, s, yes, s, []plainMessage{plain}, []plainParticipant{{s, s, s, s, yes, yes}, {}}}
	return []pair{
		{omnichannel.ConversationsPage{Data: []omnichannel.Conversation{talk, talk}, AdditionalData: cursor},
			plainPage{[]plainConversation{plainTalk, plainTalk}, plainCursor{s}}},
		{omnichannel.ConversationPage{Data: talk, AdditionalData: cursor}, struct {
			Data           plainConversation `json:"data"`
			AdditionalData plainCursor       `json:"additional_data,omitzero"`
		}{plainTalk, plainCursor{s}}},
		{talk, plainTalk},
		{message, plain},
		{attachment, plainAttachment{s, s, s, size, s, yes, s}},
		{participant, plainParticipant{s, s, s, s, yes, yes}},
		{cursor, plainCursor{s}},
		{omnichannel.PostedMessage{ID: omnichannel.MessageID(s)}, plainPosted{s}},
		{sender, plainSender{s, s, s}},
		{omnichannel.TemplateList{Templates: []omnichannel.Template{template}}, plainTemplates{[]plainTemplate{{s, s, s, s}}}},
		{template, plainTemplate{s, s, s, s}},
	}
}

// marshal is json.Marshal without escapes for HTML.
func marshal(t testing.TB, v any) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatalf("%T: %v", v, err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// FuzzJSON holds the JSON of every model against encoding/json.
func FuzzJSON(f *testing.F) {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	for i, s := range []string{
		"", "a", "ü€😀", `"\/`, "<a&b>", "\x00\b\t\n\f\r\x1b\x1f\x7f", "\u2028 \u2029\u2027\u202a", string(all),
		"\xff", "\xe2\x80", "a\xe2\x80", "\xe2\x80\xa8\xe2\x80", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf0\x9f\x98", "\ufffd", "\ufeff", "a\xc3", "\x80\x80",
	} {
		f.Add(s, int64(i)<<50+1, int64(i)*1e12-1, i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, s string, size, nanoseconds int64, yes bool) {
		for _, p := range pairsOf(s, size, time.Unix(0, nanoseconds), yes) {
			same(t, marshal(t, p.model), marshal(t, p.plain))
			escaped, err := json.Marshal(p.model)
			wantEscaped, _ := json.Marshal(p.plain)
			if err != nil || !bytes.Equal(escaped, wantEscaped) {
				t.Errorf("\ngot  %s, %v\nwant %s", escaped, err, wantEscaped)
			}
		}
	})
}

// What the handler sends is what encoding/json would write, too; it has a way of its own.
func TestAnswersAsJSON(t *testing.T) {
	for _, s := range []string{"", "a", "<a&b>", "\x00\x1f\x7f\"\\", "\u2028\u2029", "\xff\xe2\x80", "ü€😀"} {
		pairs := pairsOf(s, 1<<53+1, noon, true)
		page := pairs[0].model.(omnichannel.ConversationsPage)
		message := pairs[3].model.(omnichannel.Message)
		h := newHandler(t, results{page: &page, message: &message}.provider())
		same(t, answerAt(t, h, "GET", "/channels/c/conversations"), `200 {"success":true,`+marshal(t, pairs[0].plain)[1:])
		same(t, answerAt(t, h, "GET", "/channels/c/messages/m"), "200 "+marshal(t, pairs[3].plain))
		h = newHandler(t, senders(func() (*omnichannel.Sender, error) { return nil, omnichannel.NotFound("%s", s) }))
		same(t, answerAt(t, h, "GET", aSender), `404 {"success":false,"data":{"message":`+marshal(t, s)+`,"code":"NOT_FOUND"}}`)
	}
}
