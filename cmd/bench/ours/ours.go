// Package ours is a provider with the package that omnigen has generated.
package ours

import (
	"context"
	"io"
	"net/http"

	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// Handler returns a handler as its documentation shows it: nothing is switched off.
func Handler() (http.Handler, error) {
	p := provider{}
	for channel, text := range workload.Pages() {
		page, err := omnichannel.DecodeData[*omnichannel.ConversationsPage](text)
		if err != nil {
			return nil, err
		}
		p[omnichannel.ProviderChannelID(channel)] = page
	}
	return omnichannel.NewHandler(p, omnichannel.BasicAuth(workload.Username, workload.Password))
}

// A provider holds the pages of channels.
type provider map[omnichannel.ProviderChannelID]*omnichannel.ConversationsPage

func (p provider) GetConversations(
	_ context.Context, req *omnichannel.GetConversationsRequest,
) (*omnichannel.ConversationsPage, error) {
	return p[req.ProviderChannelID], nil
}

func (p provider) GetConversationByID(
	_ context.Context, req *omnichannel.GetConversationByIDRequest,
) (*omnichannel.ConversationPage, error) {
	return nil, omnichannel.NotFound("no conversation %s", req.SourceConversationID)
}

func (p provider) GetSenderByID(
	_ context.Context, req *omnichannel.GetSenderByIDRequest,
) (*omnichannel.Sender, error) {
	return &omnichannel.Sender{ID: req.SenderID, Name: workload.SenderName, AvatarURL: workload.AvatarURL}, nil
}

func (p provider) PostMessage(
	_ context.Context, req *omnichannel.PostMessageRequest,
) (*omnichannel.PostedMessage, error) {
	for file, err := range req.Files.All() {
		if err != nil {
			return nil, err
		}
		if _, err := io.Copy(io.Discard, file); err != nil {
			return nil, err
		}
	}
	return &omnichannel.PostedMessage{ID: workload.MessageID}, nil
}
