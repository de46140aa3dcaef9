package generator_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// manifestJSON returns the manifest as JSON, with ~ for the prefix and the path of a channel.
func manifestJSON(t testing.TB, h *omnichannel.Handler, baseURL, prefix string) string {
	t.Helper()
	m, err := h.Manifest(baseURL)
	if err != nil {
		return err.Error()
	}
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), `"`+prefix+"/channels/:providerChannelId", `"~`)
}

func TestManifest(t *testing.T) {
	const (
		begin = `{"version":"v202101","endpoints":{`
		three = `"getConversations":"~/conversations","getConversationById":"~/conversations/:sourceConversationId","postMessage":"~/messages"`
		all   = begin + `"deleteChannelById":"~",` + three +
			`,"getMessageById":"~/conversations/:sourceConversationId/messages/:sourceMessageId","getSenderById":"~/senders/:senderId","getTemplates":"~/templates"}}`
	)
	api := omnichannel.WithBasePath("/api")
	without := omnichannel.WithoutOperations("getTemplates", "deleteChannelById")
	for _, c := range []struct {
		name            string
		handler         *omnichannel.Handler
		baseURL, prefix string
		want            string
	}{
		{"all", newHandler(t, double{}), "https://example.com", "https://example.com", all},
		{"required", newHandler(t, required{}), "https://example.com", "https://example.com", begin + three + "}}"},
		{"some", newHandler(t, double{}, without), "https://example.com", "https://example.com", begin + three +
			`,"getMessageById":"~/conversations/:sourceConversationId/messages/:sourceMessageId","getSenderById":"~/senders/:senderId"}}`},
		{"slash at the end", newHandler(t, double{}), "https://example.com/", "https://example.com", all},
		{"path", newHandler(t, double{}), "https://example.com/a/b/", "https://example.com/a/b", all},
		{"port", newHandler(t, double{}), "http://127.0.0.1:8080", "http://127.0.0.1:8080", all},
		{"IPv6", newHandler(t, double{}), "http://[::1]:8080", "http://[::1]:8080", all},
		{"base path", newHandler(t, double{}, api), "https://example.com", "https://example.com/api", all},
		{"base path, given", newHandler(t, double{}, api), "https://example.com/api", "https://example.com/api", all},
		{"base path, given with a slash", newHandler(t, double{}, api), "https://example.com/api/", "https://example.com/api", all},
		{"base path behind a path", newHandler(t, double{}, api), "https://example.com/x", "https://example.com/x/api", all},
		{"base path behind a path, given", newHandler(t, double{}, api), "https://example.com/x/api", "https://example.com/x/api", all},
		{"another path that ends so", newHandler(t, double{}, api), "https://example.com/xapi", "https://example.com/xapi/api", all},
		{"base path twice", newHandler(t, double{}, omnichannel.WithBasePath("/a/b")), "https://example.com/b", "https://example.com/b/a/b", all},
		{"host named as the base path", newHandler(t, double{}, api), "http://api", "http://api/api", all},
	} {
		t.Run(c.name, func(t *testing.T) { same(t, manifestJSON(t, c.handler, c.baseURL, c.prefix), c.want) })
	}
}

func TestManifestRefuses(t *testing.T) {
	h := newHandler(t, double{})
	for _, baseURL := range []string{
		"", "/", "example.com", "example.com/api", "//example.com", "ftp://example.com", "https:", "https://", "https:///api", "https://:8080",
		"https:example.com", "https://example.com?", "https://example.com/?x=1", "https://example.com#", "https://example.com/#x",
		"https://id:secret@example.com", "https://exa mple.com", "https://example.com/%zz", " https://example.com", "https://example.com\n",
	} {
		m, err := h.Manifest(baseURL)
		if m != nil || err == nil {
			t.Errorf("%q: got %v, %v", baseURL, m, err)
			continue
		}
		same(t, err.Error(), "omnichannel: the base URL must be absolute, http or https, without credentials, query and fragment")
	}
}
