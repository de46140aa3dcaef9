package source

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/speakeasy-api/jsonpath/pkg/jsonpath"
	yaml "gopkg.in/yaml.v3"
)

// The bounds of a JSONPath.
const (
	maxPath        = 1000             // characters
	maxDescendants = 2                // the number of ".." in it
	maxFind        = 5 * time.Second  // for one path
	maxFindAll     = 60 * time.Second // for all paths of an overlay
)

// A selector evaluates JSONPaths. A hostile one would take forever, and the library can't be
// interrupted: it is left running, and the selector of no further use.
type selector struct {
	each, all time.Duration
}

func newSelector() *selector { return &selector{maxFind, maxFindAll} }

// find returns what a JSONPath selects, each node once, or what is wrong with the path.
func (s *selector) find(path string, root *yaml.Node) (nodes []*yaml.Node, problem string) {
	if problem := outOfBounds(path); problem != "" {
		return nil, problem
	}
	began := time.Now()
	answer := make(chan finding, 1)
	go func() { answer <- query(path, root) }()
	timeout := time.NewTimer(min(s.each, s.all))
	defer timeout.Stop()
	select {
	case f := <-answer:
		s.all -= time.Since(began)
		return f.nodes, f.problem
	case <-timeout.C:
		return nil, fmt.Sprintf("the JSONPath %q takes too long; make it simpler", path)
	}
}

var quoted = regexp.MustCompile(`'[^']*'|"[^"]*"`)

// outOfBounds says what is too much about a path, or returns "".
func outOfBounds(path string) string {
	if len(path) > maxPath {
		return fmt.Sprintf("the JSONPath is longer than %d characters; make it simpler", maxPath)
	}
	if strings.Count(quoted.ReplaceAllString(path, ""), "..") > maxDescendants {
		return fmt.Sprintf(`the JSONPath %q has more than %d ".."; write out some of the way`, path, maxDescendants)
	}
	return ""
}

// A finding is what a path selects, or what is wrong with it.
type finding struct {
	nodes   []*yaml.Node
	problem string
}

// query evaluates a path. The library panics on some.
func query(path string, root *yaml.Node) (f finding) {
	defer func() {
		if recover() != nil {
			f = finding{problem: fmt.Sprintf("the JSONPath %q cannot be evaluated; write it another way", path)}
		}
	}()
	compiled, err := jsonpath.NewPath(path)
	if err != nil {
		return finding{problem: fmt.Sprintf("%q is not a JSONPath as RFC 9535 has it", path)}
	}
	return finding{nodes: unique(compiled.Query(root))}
}

func unique(nodes []*yaml.Node) []*yaml.Node {
	var list []*yaml.Node
	seen := make(map[*yaml.Node]bool, len(nodes))
	for _, n := range nodes {
		if !seen[n] {
			seen[n] = true
			list = append(list, n)
		}
	}
	return list
}
