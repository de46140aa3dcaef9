package main

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
)

// parseBaseURL returns a base URL as the manifest needs it: absolute, of one of the schemes, with
// nothing after its path, and no slash at the end.
func parseBaseURL(text string, schemes ...string) (string, error) {
	base, err := url.Parse(text)
	if err != nil {
		return "", fmt.Errorf("base URL %q is not a URL; want one such as https://example.com/api", text)
	}
	if problem := refuse(base, text, schemes); problem != "" {
		return "", fmt.Errorf("base URL %q %s", base.Redacted(), problem)
	}
	return strings.TrimRight(base.String(), "/"), nil
}

// refuse returns what is wrong with a base URL, or nothing.
func refuse(base *url.URL, text string, schemes []string) string {
	switch {
	case base.Scheme == "http" && !slices.Contains(schemes, "http"):
		return "is not https; add --insecure-base-url if this is a test on your own machine"
	case !slices.Contains(schemes, base.Scheme):
		return "is not an absolute https URL; want one such as https://example.com/api"
	case base.Hostname() == "":
		return "has no host; want one such as https://example.com/api"
	case base.User != nil:
		return "holds a user name; remove it, the inbox has its own credentials"
	case strings.Contains(text, "?"):
		return "has a query; remove it"
	case strings.Contains(text, "#"):
		return "has a fragment; remove it"
	case strings.Contains(base.Path, "/:"):
		return "has a path segment that begins with a colon, which the inbox takes for a variable; choose another path"
	default:
		return ""
	}
}
