package generator_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

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
