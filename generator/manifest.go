package generator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// manifestOf returns the manifest as JSON, for a service below baseURL and without the given
// optional operations. Endpoints are in the contract's order.
func manifestOf(api *model.API, baseURL string, without []string) ([]byte, error) {
	if api.Manifest == nil {
		return nil, fmt.Errorf("%s: the contract has no manifest; describe it with x-omnigen-manifest in an overlay", api.Source)
	}
	if err := checkWithout(api, without); err != nil {
		return nil, err
	}
	var endpoints []string
	for _, e := range api.Manifest.Endpoints {
		if !slices.Contains(without, e.Operation.ID) {
			endpoints = append(endpoints, quoteJSON(e.Operation.ID)+":"+quoteJSON(baseURL+e.Path))
		}
	}
	var b bytes.Buffer
	compact := fmt.Sprintf(`{"version":%s,"endpoints":{%s}}`, quoteJSON(api.Manifest.Version), strings.Join(endpoints, ","))
	err := json.Indent(&b, []byte(compact+"\n"), "", "  ")
	return b.Bytes(), err
}

// checkWithout reports every name that is not that of an optional operation of the manifest.
func checkWithout(api *model.API, without []string) error {
	optional, known := []string{}, map[string]bool{}
	for _, e := range api.Manifest.Endpoints {
		known[e.Operation.ID] = true
		if e.Operation.Optional {
			optional = append(optional, e.Operation.ID)
		}
	}
	var errs []error
	for _, id := range without {
		switch {
		case !known[id]:
			errs = append(errs, fmt.Errorf("operation %q is not in the manifest; %s", id, canBeLeftOut(optional)))
		case !slices.Contains(optional, id):
			errs = append(errs, fmt.Errorf("operation %q is required; %s", id, canBeLeftOut(optional)))
		}
	}
	return errors.Join(errs...)
}

func canBeLeftOut(optional []string) string {
	if len(optional) == 0 {
		return "no operation can be left out"
	}
	return "those that can be left out are " + strings.Join(optional, ", ")
}

// quoteJSON returns text as a JSON string that a person can read: & stays &.
func quoteJSON(text string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}
