package generator

import (
	"testing"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

func TestManifestOf(t *testing.T) {
	api := &model.API{Source: "pets.yaml", Manifest: &model.Manifest{Version: "v1", Endpoints: []*model.Endpoint{
		{Operation: &model.Operation{ID: "list"}, Path: "/pets/:kind"},
		{Operation: &model.Operation{ID: "feed", Optional: true}, Path: "/pets/:kind/feed"},
		{Operation: &model.Operation{ID: "groom", Optional: true}, Path: "/pets/:kind/groom"},
	}}}
	for _, c := range []struct {
		name    string
		without []string
		want    string
	}{
		{"all", nil, `{
  "version": "v1",
  "endpoints": {
    "list": "https://example.com/a&b/pets/:kind",
    "feed": "https://example.com/a&b/pets/:kind/feed",
    "groom": "https://example.com/a&b/pets/:kind/groom"
  }
}
`},
		{"some", []string{"groom", "feed"}, `{
  "version": "v1",
  "endpoints": {
    "list": "https://example.com/a&b/pets/:kind"
  }
}
`},
		{"wrong names", []string{"walk", "feed", "list"},
			`operation "walk" is not in the manifest; those that can be left out are feed, groom
operation "list" is required; those that can be left out are feed, groom`},
	} {
		t.Run(c.name, func(t *testing.T) { checkManifest(t, api, c.without, c.want) })
	}
}

func TestManifestOfNothing(t *testing.T) {
	checkManifest(t, &model.API{Source: "pets.yaml"}, nil,
		"pets.yaml: the contract has no manifest; describe it with x-omnigen-manifest in an overlay")
	required := &model.Manifest{Endpoints: []*model.Endpoint{{Operation: &model.Operation{ID: "list"}}}}
	checkManifest(t, &model.API{Manifest: required}, []string{"list"},
		`operation "list" is required; no operation can be left out`)
}

func checkManifest(t *testing.T, api *model.API, without []string, want string) {
	t.Helper()
	got, err := manifestOf(api, "https://example.com/a&b", without)
	if err != nil {
		got = []byte(err.Error())
	}
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
