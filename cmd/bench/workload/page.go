package workload

import (
	"encoding/json"
	"fmt"
	"time"
)

// A Page is the answer of getConversations. The types of this file are plain models as one would write
// them by hand.
type Page struct {
	Success        bool           `json:"success"`
	Data           []Conversation `json:"data"`
	AdditionalData *Cursor        `json:"additional_data,omitempty"`
}

// A Cursor tells where a list goes on.
type Cursor struct {
	After string `json:"after"`
}

// A Conversation is one of a Page.
type Conversation struct {
	ID                 string        `json:"id"`
	Link               string        `json:"link"`
	Status             string        `json:"status"`
	Seen               bool          `json:"seen"`
	NextMessagesCursor string        `json:"next_messages_cursor,omitempty"`
	Messages           []Message     `json:"messages"`
	Participants       []Participant `json:"participants"`
}

// A Message is one of a Conversation.
type Message struct {
	ID          string       `json:"id"`
	Status      string       `json:"status"`
	CreatedAt   time.Time    `json:"created_at"`
	Message     string       `json:"message"`
	SenderID    string       `json:"sender_id"`
	Attachments []Attachment `json:"attachments,omitempty"`
}

// An Attachment belongs to a Message.
type Attachment struct {
	ID          string `json:"id"`
	Type        string `json:"type"`
	Name        string `json:"name,omitempty"`
	Size        int64  `json:"size,omitempty"`
	URL         string `json:"url"`
	LinkExpires bool   `json:"link_expires,omitempty"`
}

// A Participant takes part in a Conversation.
type Participant struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Role      string `json:"role"`
	AvatarURL string `json:"avatar_url,omitempty"`
}

// A Sender is the answer of getSenderById.
type Sender struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	AvatarURL string `json:"avatar_url"`
}

// Pages are the pages by channel, as JSON: what each contestant reads into models of its own before
// anything is measured.
func Pages() map[string][]byte {
	return map[string][]byte{
		"latin":  encoded(page(30, latin)),
		"mixed":  encoded(page(30, mixed)),
		"single": encoded(page(1, latin)),
	}
}

func encoded(p Page) []byte {
	text, err := json.Marshal(p)
	if err != nil {
		panic(err) // the data is in this file
	}
	return text
}

// page returns n conversations of n messages each.
func page(n int, texts []string) Page {
	p := Page{Success: true, AdditionalData: &Cursor{"MjAyNC0wMS0wMlQwMzowNDowNVo"}}
	for i := range n {
		user, customer := fmt.Sprintf("4930123%04d@c.us", i), fmt.Sprintf("3725550%04d@c.us", i)
		c := Conversation{
			ID:                 fmt.Sprintf("conversation-%06d", 4711+i),
			Link:               fmt.Sprintf("https://platform.example.com/conversations/%06d", 4711+i),
			Status:             "open",
			Seen:               i%2 == 0,
			NextMessagesCursor: fmt.Sprintf("c%06d.30", 4711+i),
			Participants: []Participant{
				{user, "Anna Support", "source_user", "https://platform.example.com/avatars/anna.png"},
				{customer, fmt.Sprintf("Customer %d", i), "end_user", ""},
			},
		}
		for j := range n {
			c.Messages = append(c.Messages, message(i, j, texts, []string{user, customer}[j%2]))
		}
		p.Data = append(p.Data, c)
	}
	return p
}

// message returns the message of an index, in the conversation of an index. One in ten has a file.
func message(conversation, index int, texts []string, sender string) Message {
	m := Message{
		ID:        fmt.Sprintf("wamid.%06d.%06d", 4711+conversation, index),
		Status:    []string{"read", "delivered", "sent"}[index%3],
		CreatedAt: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC).Add(time.Duration(index) * 47 * time.Second),
		Message:   texts[(conversation+index)%len(texts)],
		SenderID:  sender,
	}
	if index%10 == 0 {
		m.Attachments = []Attachment{{
			ID: m.ID + ".1", Type: "image/png", Name: "photo.png", Size: 204_800,
			URL: "https://platform.example.com/files/" + m.ID, LinkExpires: true,
		}}
	}
	return m
}
