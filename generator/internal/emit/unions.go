package emit

import (
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// withUnion completes the documentation of a value that is, or holds, raw JSON: by the types that the
// JSON may be read into.
func withUnion(doc, name string, ref *model.TypeRef) string {
	verb := " is"
	for ref.Elem != nil {
		ref, verb = ref.Elem, " holds"
	}
	if !slices.ContainsFunc(ref.OneOf, func(t *model.TypeRef) bool { return t.Kind != model.Any }) {
		return doc
	}
	if strings.HasSuffix(name, " returns") {
		verb = ""
	}
	if doc != "" {
		doc += "\n\n"
	}
	return doc + name + verb + " the JSON of " + alternatives(ref.OneOf) + "."
}

// maxAlternatives is how many types of a union are named.
const maxAlternatives = 20

// alternatives returns the types of a union in words, each once. Of very many it names the first ones.
func alternatives(types []*model.TypeRef) string {
	var names []string
	seen := make(map[string]bool)
	for _, t := range types {
		name := goType(t)
		if t.Kind == model.Any {
			name = "something else"
		}
		if len(names) == maxAlternatives {
			names = append(names, "others")
			break
		}
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}
