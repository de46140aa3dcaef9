package emit

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// A route is a path, whatever its variables are called, with the operations that it leads to.
type route struct {
	segments   []model.Segment
	operations []*model.Operation
	values     []string // "name: value" of the variables
	variant    int      // counts the sets of operations that begin with the same one

	emptySegments bool // some path of the contract has one, so that variables have to be checked
}

// Routes are the routes of the contract; of two that fit a path, the one with text where the other
// has a variable comes first.
func (p *generated) Routes() []*route {
	if p.routes == nil {
		p.routes = p.allRoutes()
	}
	return p.routes
}

func (p *generated) allRoutes() []*route {
	var routes []*route
	byCondition := make(map[string]*route)
	emptySegments := p.HasEmptySegments()
	for _, op := range p.Operations {
		for _, path := range op.Paths {
			r := &route{segments: path.Segments, emptySegments: emptySegments}
			condition := r.Condition()
			if known := byCondition[condition]; known != nil {
				r = known
			} else {
				byCondition[condition] = r
				routes = append(routes, r)
			}
			r.add(op, path)
		}
	}
	slices.SortStableFunc(routes, func(a, b *route) int {
		return cmp.Or(cmp.Compare(len(a.segments), len(b.segments)), strings.Compare(a.specificity(), b.specificity()))
	})
	before := make(map[*model.Operation][]*route)
	for _, r := range routes {
		first := r.operations[0]
		r.variant = variant(r, before[first])
		before[first] = append(before[first], r)
	}
	return routes
}

// variant returns the variant of a route, given those before it that begin with the same operation.
func variant(r *route, before []*route) int {
	most := 0
	for _, other := range before {
		if slices.Equal(r.operations, other.operations) {
			return other.variant
		}
		most = max(most, other.variant)
	}
	return most + 1
}

// add adds an operation with the values of its variables.
func (r *route) add(op *model.Operation, path *model.Path) {
	if !slices.Contains(r.operations, op) {
		r.operations = append(r.operations, op)
	}
	for i, s := range path.Segments {
		if s.Param == nil {
			continue
		}
		if value := s.Param.VarName + ": " + segmentValue(s, i); !slices.Contains(r.values, value) {
			r.values = append(r.values, value)
		}
	}
}

// segmentValue returns the expression for the value of a variable.
func segmentValue(s model.Segment, i int) string {
	x := fmt.Sprintf("s[%d]", i)
	if s.Prefix != "" || s.Suffix != "" {
		return fmt.Sprintf("%s[%d:len(%s)-%d]", x, len(s.Prefix), x, len(s.Suffix))
	}
	return x
}

// specificity orders routes: text before variables with text around them, and these before others.
func (r *route) specificity() string {
	var b strings.Builder
	for _, s := range r.segments {
		switch {
		case s.Param == nil:
			b.WriteByte('0')
		case s.Prefix != "" || s.Suffix != "":
			b.WriteByte('1')
		default:
			b.WriteByte('2')
		}
	}
	return b.String()
}

// Condition is the Go condition under which a path with n segments s takes the route.
func (r *route) Condition() string {
	conditions := []string{"n == " + strconv.Itoa(len(r.segments))}
	for i, s := range r.segments {
		x := fmt.Sprintf("s[%d]", i)
		switch {
		case s.Param == nil:
			conditions = append(conditions, x+" == "+strconv.Quote(s.Literal))
		case s.Prefix == "" && s.Suffix == "":
			if r.emptySegments {
				conditions = append(conditions, x+` != ""`)
			}
		default:
			conditions = append(conditions, fmt.Sprintf("len(%s) > %d", x, len(s.Prefix)+len(s.Suffix)))
			if s.Prefix != "" {
				conditions = append(conditions, fmt.Sprintf("strings.HasPrefix(%s, %q)", x, s.Prefix))
			}
			if s.Suffix != "" {
				conditions = append(conditions, fmt.Sprintf("strings.HasSuffix(%s, %q)", x, s.Suffix))
			}
		}
	}
	return joinLines(8, conditions, " &&")
}

// HasEmptySegments reports whether a path of the contract has an empty segment, such as one that
// ends in a slash.
func (p *generated) HasEmptySegments() bool {
	for _, op := range p.Operations {
		for _, path := range op.Paths {
			if slices.ContainsFunc(path.Segments, func(s model.Segment) bool { return s.Param == nil && s.Literal == "" }) {
				return true
			}
		}
	}
	return false
}

// Name is the variable that holds the route's operations.
func (r *route) Name() string {
	name := r.operations[0].VarName + "Path"
	if r.variant > 1 {
		name += strconv.Itoa(r.variant)
	}
	return name
}

// Operations are the route's operations, as Go expressions.
func (r *route) Operations() string {
	list := make([]string, len(r.operations))
	for i, op := range r.operations {
		list[i] = "&" + op.VarName
	}
	return joinLines(len(r.Name())+20, list, ",")
}

// Values are the fields of a literal of the path's variables.
func (r *route) Values() string {
	return joinLines(len("return  variables{")+len(r.Name()), r.values, ",")
}

// Resources are the routes that differ in their operations.
func (p *generated) Resources() []*route {
	var list []*route
	seen := make(map[string]bool)
	for _, r := range p.Routes() {
		if name := r.Name(); !seen[name] {
			seen[name] = true
			list = append(list, r)
		}
	}
	return list
}

// MaxSegments is the number of segments of the longest path.
func (p *generated) MaxSegments() int {
	longest := 0
	for _, r := range p.Routes() {
		longest = max(longest, len(r.segments))
	}
	return longest
}
