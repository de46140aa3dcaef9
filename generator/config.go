package generator

import (
	"os"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/tree"
)

// A Config is what a project's omnigen.yaml sets: what to generate from, and where to.
type Config struct {
	Options

	// Out is the output directory; empty if the file does not say.
	Out string
}

// configKeys are the keys of the file, in the order in which they are listed to the user.
var configKeys = []string{"version", "spec", "overlay", "errors", "out", "package"}

// ReadConfig reads a configuration file and reports all that is wrong with it, with positions. The
// error for a missing file is fs.ErrNotExist.
func ReadConfig(path string) (Config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Config{}, err
	}
	root, err := tree.Parse(path, data)
	if err != nil {
		return Config{}, err
	}
	if err := checkVersion(path, root.Get("version")); err != nil {
		return Config{}, err
	}
	c, found := Config{}, diag.List{}
	for _, pair := range root.Pairs {
		c.set(pair, &found)
	}
	return c, found.Err()
}

// set takes over one key of the file.
func (c *Config) set(pair tree.Pair, found *diag.List) {
	switch pair.Key {
	case "version": // has been checked
	case "spec":
		c.Spec = configText(pair, found)
	case "overlay":
		c.Overlay = configText(pair, found)
	case "errors":
		c.Errors = configText(pair, found)
	case "out":
		c.Out = configText(pair, found)
	case "package":
		c.Package = configText(pair, found)
		if err := checkPackage(c.Package); c.Package != "" && err != nil {
			found.Errorf(pair.Value.Pos, "%s", err)
		}
	default:
		found.Errorf(pair.KeyPos, "unknown key %q; %s", pair.Key, suggestion(pair.Key, configKeys))
	}
}

// configText returns the text of a key, or nothing if there is none.
func configText(pair tree.Pair, found *diag.List) string {
	text := strings.TrimSpace(pair.Value.Value)
	switch {
	case pair.Value.Kind != tree.String:
		found.Errorf(pair.Value.Pos, "%q is %s, want a string", pair.Key, pair.Value.Kind)
		return ""
	case text == "":
		found.Errorf(pair.Value.Pos, "%q is empty; give it a value or remove the key", pair.Key)
	}
	return text
}

// checkVersion comes before all else: a later version may have other keys.
func checkVersion(path string, n *tree.Node) error {
	var found diag.List
	switch {
	case n == nil:
		found.Errorf(diag.Pos{File: path}, "has no version; begin the file with \"version: 1\"")
	case n.Kind != tree.Int:
		found.Errorf(n.Pos, "%q is %s, want the number 1", "version", n.Kind)
	case n.Value != "1":
		found.Errorf(n.Pos, "version %s is not supported; this omnigen reads version 1", n.Value)
	}
	return found.Err()
}
