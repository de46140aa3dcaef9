package contractdiff

import (
	"fmt"
	"net/http"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// compareCodes compares the error codes.
func (c *comparison) compareCodes() {
	for _, p := range align(c.old.Errors, c.new.Errors,
		func(o, n *model.ErrorCode) bool { return o.Code == n.Code },
		func(o, n *model.ErrorCode) bool { return o.GoName == n.GoName },
	) {
		switch {
		case p.old == nil:
			c.add(codeAdded, diag.Pos{}, p.new.Pos, fmt.Sprintf("The error code %s (status %d) is new.", p.new.Code, p.new.Status),
				fmt.Sprintf("Return %s where it fits.", p.new.Constructor))
		case p.new == nil:
			c.add(codeRemoved, p.old.Pos, diag.Pos{}, fmt.Sprintf("The error code %s (status %d) is gone.", p.old.Code, p.old.Status),
				fmt.Sprintf("Return another error where the code has %s.", p.old.Constructor))
		default:
			c.codeChanged(p.old, p.new)
		}
	}
	for _, status := range []int{http.StatusBadRequest, http.StatusUnauthorized, http.StatusNotFound} {
		c.compareRefusals(status)
	}
}

func (c *comparison) codeChanged(old, new *model.ErrorCode) {
	is, what := c.noting(old.Pos, new.Pos), "The error code "+word(new.Code)
	if old.Code != new.Code {
		is(codeRenamed, fmt.Sprintf("%s was called %s.", what, word(old.Code)), deploy)
	}
	for _, names := range [][2]string{{old.GoName, new.GoName}, {old.Constructor, new.Constructor}} {
		if names[0] != names[1] {
			is(codeGoName, fmt.Sprintf("%s now has the Go name %s; it was %s.", what, names[1], names[0]), "Rename it where the code uses it.")
		}
	}
	if old.Status != new.Status {
		is(codeStatus, fmt.Sprintf("%s now has the status %d; it was %d.", what, new.Status, old.Status), deploy)
	}
	switch {
	case !old.RetryBy && new.RetryBy:
		is(codeRetryBy, fmt.Sprintf("%s now says when to try again.", what), fmt.Sprintf("Give %s that time.", new.Constructor))
	case old.RetryBy && !new.RetryBy:
		is(codeRetryBy, fmt.Sprintf("%s no longer says when to try again.", what), fmt.Sprintf("Give %s no time.", new.Constructor))
	}
	if old.Title != new.Title || old.Doc != new.Doc {
		is(documentation, described{owner: new.Code, itself: true}.String(), nothing)
	}
}

// compareRefusals compares the codes with which the handler refuses requests by itself, unless the old
// one is gone, which has been said.
func (c *comparison) compareRefusals(status int) {
	old, new := refusal(c.old, status), refusal(c.new, status)
	if old == nil || new == nil || old.Code == new.Code || old.GoName == new.GoName {
		return
	}
	for _, code := range c.new.Errors {
		if code.Code == old.Code && code.Status == status {
			c.add(refusalCode, old.Pos, new.Pos, fmt.Sprintf("What the handler itself refuses with the status %d now has the code %s; it was %s.", status, new.Code, old.Code), nothing)
		}
	}
}

// refusal returns the code with which the handler refuses by itself, or nil if none is documented.
func refusal(api *model.API, status int) *model.ErrorCode {
	for _, code := range api.Errors {
		if code.Status == status && !code.RetryBy {
			return code
		}
	}
	return nil
}
