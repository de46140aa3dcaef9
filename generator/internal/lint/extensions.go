package lint

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// extensionPrefix begins the keys that are meant for omnigen.
const extensionPrefix = "x-omnigen-"

// extensions are the keys that omnigen knows.
var extensions = []string{
	openapi.Accepted, "x-omnigen-applies-to", "x-omnigen-contains", "x-omnigen-envelope", "x-omnigen-interface",
	"x-omnigen-joined", "x-omnigen-manifest", "x-omnigen-name", "x-omnigen-optional", "x-omnigen-paths", "x-omnigen-type",
}

// unknownExtension finds extensions that are meant for omnigen, and that it does not know.
func unknownExtension(c *checker) {
	known := make(map[string]bool)
	for _, name := range extensions {
		known[name] = true
	}
	var visit func(*tree.Node, place)
	visit = func(n *tree.Node, at place) {
		if at == inData {
			return
		}
		for _, p := range n.Pairs {
			if at == inObject && strings.HasPrefix(p.Key, extensionPrefix) && !known[p.Key] {
				c.report(p.KeyPos, fmt.Sprintf("there is no extension %s", quote(p.Key)), "omnigen ignores it"+didYouMean(p.Key, extensions))
			}
			visit(p.Value, at.under(p.Key))
		}
		for _, item := range n.Items {
			visit(item, at.item())
		}
	}
	visit(c.Source.Document, inObject)
}

// didYouMean names what was probably meant.
func didYouMean(word string, known []string) string {
	if near := diag.Nearest(word, known); near != "" {
		return "; did you mean " + strconv.Quote(near) + "?"
	}
	return ""
}

// overlayTarget takes over what reading the overlay warns of: actions that find nothing.
func overlayTarget(c *checker) {
	for _, w := range c.Warnings {
		problem, _ := strings.CutSuffix(w.Message, "; correct or remove the action")
		c.report(w.Pos, problem, "omnigen skips the action")
	}
}

// texts returns the strings of a list.
func texts(list *tree.Node) []string {
	if list == nil {
		return nil
	}
	var texts []string
	for _, item := range list.Items {
		if item.Kind == tree.String {
			texts = append(texts, item.Value)
		}
	}
	return texts
}
