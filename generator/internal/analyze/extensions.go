package analyze

import (
	"strconv"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// text returns the value of an extension that is a string, and its position; "" if there is none.
func (a *analyzer) text(ext openapi.Extensions, name string) (string, diag.Pos) {
	node := ext.Get(name)
	if node == nil {
		return "", diag.Pos{}
	}
	return a.textOf(node, name), node.Pos
}

func (a *analyzer) textOf(node *tree.Node, name string) string {
	switch {
	case node.Kind != tree.String:
		a.diags.Errorf(node.Pos, "%s must be a text, not %s", name, node.Kind)
		return ""
	case node.Value == "":
		a.diags.Errorf(node.Pos, "%s is empty; give it a text, or remove it", name)
	}
	return node.Value
}

// texts returns the value of an extension that is a list of strings.
func (a *analyzer) texts(node *tree.Node, name string) []*tree.Node {
	if node == nil {
		return nil
	}
	if node.Kind != tree.Sequence {
		a.diags.Errorf(node.Pos, "%s must be a list of texts, not %s", name, node.Kind)
		return nil
	}
	for _, item := range node.Items {
		a.textOf(item, name)
	}
	return node.Items
}

// count returns a node that is a whole number from 0 on; nil stays nil.
func (a *analyzer) count(node *tree.Node, name string) *int {
	if node == nil {
		return nil
	}
	n, err := strconv.Atoi(node.Value)
	if node.Kind != tree.Int || err != nil || n < 0 {
		a.diags.Errorf(node.Pos, "%s must be a whole number from 0 on", name)
		return nil
	}
	return &n
}
