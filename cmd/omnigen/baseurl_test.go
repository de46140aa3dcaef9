package main

import "testing"

func TestParseBaseURL(t *testing.T) {
	const want = "; want one such as https://example.com/api"
	for _, c := range []struct{ text, want string }{
		{"https://example.com", "https://example.com"},
		{"https://example.com/", "https://example.com"},
		{"HTTPS://example.com:8443/a%2Fb//", "https://example.com:8443/a%2Fb"},
		{"https://[::1]/api", "https://[::1]/api"},
		{"", `base URL "" is not an absolute https URL` + want},
		{"example.com/api", `base URL "example.com/api" is not an absolute https URL` + want},
		{"//example.com", `base URL "//example.com" is not an absolute https URL` + want},
		{"ftp://example.com", `base URL "ftp://example.com" is not an absolute https URL` + want},
		{"https://exa mple.com", `base URL "https://exa mple.com" is not a URL` + want},
		{"https:example.com", `base URL "https:example.com" has no host` + want},
		{"https://:8080/api", `base URL "https://:8080/api" has no host` + want},
		{"http://localhost:8080",
			`base URL "http://localhost:8080" is not https; add --insecure-base-url if this is a test on your own machine`},
		{"https://me:secret@example.com",
			`base URL "https://me:xxxxx@example.com" holds a user name; remove it, the inbox has its own credentials`},
		{"https://example.com?", `base URL "https://example.com?" has a query; remove it`},
		{"https://example.com/#top", `base URL "https://example.com/#top" has a fragment; remove it`},
		{"https://example.com/:id",
			`base URL "https://example.com/:id" has a path segment that begins with a colon, which the inbox takes for a variable; choose another path`},
	} {
		got, err := parseBaseURL(c.text, "https")
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestParseInsecureBaseURL(t *testing.T) {
	for _, text := range []string{"http://localhost:8080", "https://example.com"} {
		if got, err := parseBaseURL(text, "https", "http"); got != text || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	}
}
