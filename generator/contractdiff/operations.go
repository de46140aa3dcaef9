package contractdiff

import (
	"fmt"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// sameMethod reports whether a provider has one method for both.
func sameMethod(old, new *model.Operation) bool { return old.GoName == new.GoName }

// samePlace reports whether a request that leads to one leads to the other.
func samePlace(old, new *model.Operation) bool {
	return old.Method == new.Method && len(commonPaths(old, new)) > 0
}

func (c *comparison) compareOperations() {
	for _, p := range c.operations {
		switch {
		case p.old == nil:
			c.operationAdded(p.new)
		case p.new == nil:
			c.add(operationRemoved, p.old.Pos, diag.Pos{}, fmt.Sprintf("The operation %s is gone.", word(p.old.ID)),
				fmt.Sprintf("Remove the method %s, whose request type is gone too.", p.old.GoName))
		default:
			c.operationChanged(p.old, p.new)
		}
	}
}

func (c *comparison) operationAdded(op *model.Operation) {
	if op.Optional {
		c.add(optionalOperationAdded, diag.Pos{}, op.Pos, fmt.Sprintf("The operation %s is new; it is needed if %s.", word(op.ID), clause(op.NeededIf)),
			fmt.Sprintf("Implement %s if that is so.", op.Interface))
		return
	}
	c.add(operationAdded, diag.Pos{}, op.Pos, fmt.Sprintf("The operation %s is new, and every provider needs it.", word(op.ID)),
		fmt.Sprintf("Implement the method %s%s.", op.GoName, c.entering(op)))
}

func (c *comparison) operationChanged(old, new *model.Operation) {
	c.compareNames(old, new)
	c.comparePresence(old, new)
	c.comparePaths(old, new)
	c.compareAccess(old, new)
	c.compareParameters(old, new)
	c.compareBodies(old, new)
	c.compareResults(old, new)
	c.compareOperationDocs(old, new)
}

// compareNames compares the names that go with an operation.
func (c *comparison) compareNames(old, new *model.Operation) {
	id := word(new.ID)
	if old.GoName != new.GoName {
		c.add(operationRenamed, old.Pos, new.Pos, fmt.Sprintf("The operation %s is now called %s.", word(old.ID), id),
			fmt.Sprintf("Rename the method %s to %s, and %s to %s%s.", old.GoName, new.GoName, old.Request, new.Request, c.entering(new)))
		return
	}
	if old.ID != new.ID {
		c.add(operationID, old.Pos, new.Pos, fmt.Sprintf("The operation %s is now written %s.", word(old.ID), id),
			"Look where the code has the old ID as a text: for WithoutOperations, for logs and metrics.")
	}
	if old.Request != new.Request {
		c.add(requestRenamed, old.Pos, new.Pos, fmt.Sprintf("The request of %s is now called %s in Go; it was %s.", id, new.Request, old.Request),
			"Rename it in the method's signature.")
	}
	if old.Optional && new.Optional && old.Interface != new.Interface {
		c.add(interfaceRenamed, old.Pos, new.Pos, fmt.Sprintf("The interface of %s is now called %s; it was %s.", id, new.Interface, old.Interface),
			"Rename it where the code names it.")
	}
}

// comparePresence compares who needs an operation.
func (c *comparison) comparePresence(old, new *model.Operation) {
	id := word(new.ID)
	switch {
	case old.Optional && !new.Optional:
		c.add(operationBecameRequired, old.Pos, new.Pos, fmt.Sprintf("Every provider now needs the operation %s.", id),
			fmt.Sprintf("Implement the method %s if it is missing, and do not name %s, which is gone.", new.GoName, old.Interface))
	case !old.Optional && new.Optional:
		c.add(operationBecameOptional, old.Pos, new.Pos, fmt.Sprintf("The operation %s is now needed only if %s.", id, clause(new.NeededIf)),
			fmt.Sprintf("Keep the method %s, or remove it if that is not so.", new.GoName))
	case clause(old.NeededIf) != clause(new.NeededIf):
		c.add(operationNeededIf, old.Pos, new.Pos, fmt.Sprintf("The operation %s is now needed if %s; it was needed if %s.", id, clause(new.NeededIf), clause(old.NeededIf)),
			fmt.Sprintf("Implement %s if that is so.", new.Interface))
	}
}

// compareAccess compares whether an operation needs authentication.
func (c *comparison) compareAccess(old, new *model.Operation) {
	switch {
	case old.Unsecured && !new.Unsecured:
		c.add(operationSecured, old.Pos, new.Pos, fmt.Sprintf("The operation %s now needs authentication.", word(new.ID)),
			"Regenerate and deploy, so that only clients with credentials can call it.")
	case !old.Unsecured && new.Unsecured:
		c.add(operationUnsecured, old.Pos, new.Pos, fmt.Sprintf("The operation %s no longer needs authentication.", word(new.ID)),
			"See that it tells nothing that is not for everybody; then regenerate and deploy.")
	}
}

// clause returns the text of a condition on one line.
func clause(text string) string {
	return strings.TrimSuffix(strings.Join(strings.Fields(text), " "), ".")
}
