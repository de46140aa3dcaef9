package generator_test

import (
	"fmt"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

func TestValidate(t *testing.T) {
	good := conversation("v")
	with := func(change func(*omnichannel.Conversation)) *omnichannel.Conversation {
		v := conversation("v")
		change(&v)
		return &v
	}
	role := func(role omnichannel.ParticipantRole) func(*omnichannel.Conversation) {
		return func(v *omnichannel.Conversation) { v.Participants[1].Role = role }
	}
	message := omnichannel.Message{ID: "m", Status: "sent", CreatedAt: noon, SenderID: "s"}
	for _, c := range []struct {
		name  string
		value interface{ Validate() error }
		want  string
	}{
		{"conversation", &good, "<nil>"},
		{"full conversation", with(func(v *omnichannel.Conversation) { v.Messages = []omnichannel.Message{fullMessage} }), "<nil>"},
		{"three people", with(func(v *omnichannel.Conversation) {
			v.Participants = append(v.Participants, omnichannel.Participant{ID: "f", Role: "end_user"})
		}), "participants: 3 items, want 2; participants: 2 with role end_user, want 1"},
		{"two users", with(role("source_user")), "participants: 2 with role source_user, want 1; participants: 0 with role end_user, want 1"},
		{"unknown role", with(role("bot")), `participants: 0 with role end_user, want 1; participants[1].role: "bot" is none of end_user, source_user`},
		{"status", with(func(v *omnichannel.Conversation) { v.Status = "Open" }), `status: "Open" is none of open, closed`},
		{"empty conversation", &omnichannel.Conversation{}, `id: empty; status: "" is none of open, closed; participants: 0 items, want 2; ` +
			"participants: 0 with role source_user, want 1; participants: 0 with role end_user, want 1"},
		{"message", &message, "<nil>"},
		{"empty message", &omnichannel.Message{}, `id: empty; status: "" is none of sent, delivered, read, failed; created_at: zero time; sender_id: empty`},
		{"attachment", &omnichannel.Attachment{ID: "a"}, "<nil>"},
		{"empty attachment", &omnichannel.Attachment{}, "id: empty"},
		{"empty participant", &omnichannel.Participant{}, `id: empty; role: "" is none of end_user, source_user`},
		{"cursor", &omnichannel.Cursor{}, "<nil>"},
		{"posted message", &omnichannel.PostedMessage{}, "id: empty"},
		{"sender", &omnichannel.Sender{}, "id: empty"},
		{"template", &omnichannel.Template{}, "id: empty"},
		{"templates", &omnichannel.TemplateList{Templates: []omnichannel.Template{{ID: "t"}, {}}}, "templates[1].id: empty"},
		{"no templates", &omnichannel.TemplateList{}, "<nil>"},
		{"page", &omnichannel.ConversationsPage{Data: []omnichannel.Conversation{good, good, *with(func(v *omnichannel.Conversation) {
			v.Messages = []omnichannel.Message{message, {ID: "n", Status: "sent", CreatedAt: noon, SenderID: "s", Attachments: []omnichannel.Attachment{{}}}}
		}), {ID: "w", Status: "open"}}}, "data[2].messages[1].attachments[0].id: empty; data[3].participants: 0 items, want 2; " +
			"data[3].participants: 0 with role source_user, want 1; data[3].participants: 0 with role end_user, want 1"},
		{"conversation page", &omnichannel.ConversationPage{Data: *with(func(v *omnichannel.Conversation) { v.ID = "" })}, "data.id: empty"},
		{"many", &omnichannel.TemplateList{Templates: make([]omnichannel.Template, 22)},
			"templates[0].id: empty; templates[1].id: empty; templates[2].id: empty; templates[3].id: empty; templates[4].id: empty; " +
				"templates[5].id: empty; templates[6].id: empty; templates[7].id: empty; templates[8].id: empty; templates[9].id: empty; " +
				"templates[10].id: empty; templates[11].id: empty; templates[12].id: empty; templates[13].id: empty; templates[14].id: empty; " +
				"templates[15].id: empty; templates[16].id: empty; templates[17].id: empty; templates[18].id: empty; templates[19].id: empty; and 2 more"},
	} {
		t.Run(c.name, func(t *testing.T) { same(t, fmt.Sprint(c.value.Validate()), c.want) })
	}
}
