package tree

import (
	yaml "go.yaml.in/yaml/v4"
)

// Aliases may make a document at most aliasFactor times as large, and aliasFree values larger in
// any case; but never more than maxAliased values larger.
const (
	aliasFactor = 10
	aliasFree   = 10_000
	maxAliased  = 1_000_000
)

// A budget counts the values that aliases still may add.
type budget struct {
	left  int
	spent bool // and reported
}

func newBudget(root *yaml.Node) budget {
	return budget{left: min(aliasFactor*count(root)+aliasFree, maxAliased)}
}

func count(n *yaml.Node) int {
	total := 1
	for _, child := range n.Content {
		total += count(child)
	}
	return total
}

// alias resolves an alias by building what it stands for once more.
func (r *yamlReader) alias(n *yaml.Node) *Node {
	if r.open[n.Alias] {
		r.problems.Errorf(r.yamlPos(n), "the alias %q stands for something that contains it", n.Value)
		return &Node{Pos: r.yamlPos(n)}
	}
	r.aliases = append(r.aliases, n)
	defer func() { r.aliases = r.aliases[:len(r.aliases)-1] }()
	return r.node(n.Alias)
}

// spend takes a value out of the budget if an alias put it there, and reports whether there was one.
func (r *yamlReader) spend() bool {
	if len(r.aliases) == 0 {
		return true
	}
	if r.budget.left--; r.budget.left >= 0 {
		return true
	}
	if !r.budget.spent {
		r.budget.spent = true
		r.problems.Errorf(r.yamlPos(r.aliases[0]),
			"the aliases up to %q stand for more values than allowed (%d times those of the file, and %d, up to %d); write some of them out",
			r.aliases[0].Value, aliasFactor, aliasFree, maxAliased)
	}
	return false
}
