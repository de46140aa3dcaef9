package main

type manifestVerb struct {
	contractFlags
	BaseURL         string   `name:"base-url" required:"" placeholder:"URL" help:"Where the service is reached, as in https://example.com/api."`
	Without         []string `placeholder:"OPERATION" help:"Optional operations to leave out, separated by commas."`
	InsecureBaseURL bool     `name:"insecure-base-url" help:"Accept http, for tests on one's own machine."`
}

// Help is shown by "omnigen manifest --help".
func (manifestVerb) Help() string {
	return `The manifest tells the inbox where the operations are. It is printed as JSON.

Example, for a provider without templates:

    omnigen manifest --base-url https://example.com/api --without getTemplates`
}

// Run prints the manifest.
func (v *manifestVerb) Run(c *console) error {
	base, err := parseBaseURL(v.BaseURL, v.schemes()...)
	if err != nil {
		return err
	}
	config, err := v.config()
	if err != nil {
		return err
	}
	result, err := generate(c, config.Options)
	if err != nil {
		return err
	}
	manifest, err := result.Manifest(base, v.Without...)
	if err != nil {
		return err
	}
	return c.print(string(manifest))
}

func (v *manifestVerb) schemes() []string {
	if v.InsecureBaseURL {
		return []string{"https", "http"}
	}
	return []string{"https"}
}
