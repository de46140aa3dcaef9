package scaffold

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// All and None stand for all optional operations, and for none.
const (
	All  = "all"
	None = "none"
)

// choose returns the required operations of a contract and the optional ones that are named.
func choose(api *model.API, names []string) ([]*model.Operation, error) {
	optional := optionalIDs(api)
	switch {
	case slices.Equal(names, []string{All}):
		names = optional
	case slices.Equal(names, []string{None}):
		names = nil
	}
	if err := checkOptional(api, optional, names); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(api.Operations), func(op *model.Operation) bool {
		return op.Optional && !slices.Contains(names, op.ID)
	}), nil
}

func optionalIDs(api *model.API) []string {
	var ids []string
	for _, op := range api.Operations {
		if op.Optional {
			ids = append(ids, op.ID)
		}
	}
	return ids
}

// checkOptional reports every name that is not that of an optional operation.
func checkOptional(api *model.API, optional, names []string) error {
	var errs []error
	for _, name := range names {
		switch {
		case slices.Contains(optional, name):
		case name == All || name == None:
			errs = append(errs, fmt.Errorf("--optional: %q stands alone; remove it or the others", name))
		case slices.ContainsFunc(api.Operations, func(op *model.Operation) bool { return op.ID == name }):
			errs = append(errs, fmt.Errorf("--optional: operation %q is required, so it is there anyway; %s", name, canBeChosen(optional)))
		default:
			errs = append(errs, fmt.Errorf("--optional: operation %q is not in the contract; %s", name, suggest(name, optional)))
		}
	}
	return errors.Join(errs...)
}

func suggest(name string, optional []string) string {
	if nearest := diag.Nearest(name, optional); nearest != "" {
		return fmt.Sprintf("did you mean %q?", nearest)
	}
	return canBeChosen(optional)
}

func canBeChosen(optional []string) string {
	if len(optional) == 0 {
		return "no operation is optional"
	}
	return "the optional ones are " + strings.Join(optional, ", ")
}
