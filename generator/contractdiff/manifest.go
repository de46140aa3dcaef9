package contractdiff

import (
	"fmt"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// enter is what to do about a manifest that is not what it was.
const enter = "Regenerate and deploy, and enter the new manifest."

// compareManifests compares what the manifest says of operations that were there before.
func (c *comparison) compareManifests() {
	old, new := c.old.Manifest, c.new.Manifest
	switch {
	case old == nil && new == nil:
	case old == nil:
		c.add(manifestAdded, diag.Pos{}, diag.Pos{}, "The contract now has a manifest.", "Enter it; Handler.Manifest makes it.")
	case new == nil:
		c.add(manifestRemoved, diag.Pos{}, diag.Pos{}, "The contract no longer has a manifest.", "Do without Handler.Manifest.")
	default:
		if old.Version != new.Version {
			c.add(manifestVersion, diag.Pos{}, diag.Pos{}, fmt.Sprintf("The manifest now has the version %s; it was %s.", word(new.Version), word(old.Version)), enter)
		}
		for _, p := range c.operations {
			if p.both() {
				c.compareEndpoints(p.old, p.new)
			}
		}
	}
}

// compareEndpoints compares an operation's entries in the manifest. If the operation itself has another
// place or name, that has been said.
func (c *comparison) compareEndpoints(op, now *model.Operation) {
	is, id := c.noting(op.Pos, now.Pos), word(now.ID)
	old, new := endpoint(c.old, op), endpoint(c.new, now)
	switch {
	case old == nil && new == nil, isMoved(op, now), op.GoName != now.GoName:
	case old == nil:
		is(manifestEndpointAdded, fmt.Sprintf("The operation %s now stands in the manifest.", id), enter)
	case new == nil:
		is(manifestEndpointRemoved, fmt.Sprintf("The operation %s no longer stands in the manifest.", id), fmt.Sprintf("Do without Endpoints.%s.", op.GoName))
	case old.Path != new.Path:
		is(manifestEndpoint, fmt.Sprintf("The address of %s in the manifest is now %s; it was %s.", id, word(new.Path), word(old.Path)), enter)
	case op.ID != now.ID:
		is(manifestEndpoint, fmt.Sprintf("The manifest now calls the operation %s; it was %s.", id, word(op.ID)), enter)
	}
}

// endpoint returns an operation's entry in the manifest, or nil if it has none.
func endpoint(api *model.API, op *model.Operation) *model.Endpoint {
	if api.Manifest != nil {
		for _, e := range api.Manifest.Endpoints {
			if e.Operation == op {
				return e
			}
		}
	}
	return nil
}

// entering ends a sentence on an operation of the new contract that stands in its manifest.
func (c *comparison) entering(op *model.Operation) string {
	if endpoint(c.new, op) == nil {
		return ""
	}
	return ", and enter the new manifest"
}
