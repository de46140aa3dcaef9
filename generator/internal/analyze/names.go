package analyze

import (
	"cmp"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
)

// A wish is how a type would like to be called.
type wish struct {
	declared  string   // by x-omnigen-name
	pos       diag.Pos // of the declaration
	own       string   // made of the name in the document
	component bool     // own is the name of a component, which is as good as declared
	parents   []string // what own may be lengthened by, outermost first
}

// best returns the name that the type is likely to get.
func (w wish) best() string {
	if w.declared != "" {
		return w.declared
	}
	return w.own
}

// declaredName checks a Go name that the document gives.
func (a *analyzer) declaredName(name string, pos diag.Pos) string {
	if !token.IsIdentifier(name) || !token.IsExported(name) {
		a.diags.Errorf(pos, "name %q must be an exported Go identifier, such as %q", name, naming.Exported("a "+name))
	}
	return name
}

// reserved are the exported names that the generated package has by itself, and the packages that it
// imports. A name of the document that is one of them is lengthened.
var reserved = strings.Fields(`
	Provider Handler NewHandler Observation Option WithBasePath WithLogger WithObserver WithFormLimits
	WithStrictResponses WithoutOperations Authenticator BasicAuth BearerAuth APIKeyAuth NoAuth
	File Files FilesOf FormLimits Error ErrorCode CodeOf Envelope WriteData WriteError DecodeData
	Manifest Endpoints`)

// local are the unexported names that an operation cannot have: those of the generated package, of
// the packages that it imports, and of Go itself.
var local = strings.Fields(`
	any append bool byte cap clear close comparable complex complex128 complex64 copy delete error false
	float32 float64 imag int int16 int32 int64 int8 iota len make max min new nil panic print println real
	recover rune string true uint uint16 uint32 uint64 uint8 uintptr
	bytes cmp context sha256 subtle base64 binary json errors fmt io iter slog maps math mime multipart http url os path
	reflect regexp debug slices strconv strings sync time unicode utf8
	answer answerNothing answerSuccess answerTo append appendAny appendBare appendBeside appendData
	appendError appendEscape appendFloat appendList appendString appendTime auth baseName basePath
	baseURL buffers canBeNull checkProvider code contentType count decode decodeError each end err errorInfo errorInfos
	errPartHeader escapedPath exchange fail failure fileContent form formBody formList formParts
	formSpec gone h header headerSize hex in init input inputs integer internalError isOdd isPlain jsonPart jsonTime
	known lackedBy lacks limits log m main match maxBody methodNotAllowed missing mostKept newForm
	observe op openParts operation operationID optional optionalOperation outcome parseTime payload
	plain problems provider query r readBody refusal refuseMethod req result route s serve
	setRetryAfter singleUse spool spoolMemory standsBeside status strict textField u value valueOf
	variables vars w write writeJSON x`)

// nameOperations gives each operation the unexported name of what belongs to it.
func (a *analyzer) nameOperations() {
	var scope naming.Scope
	for _, name := range local {
		scope.Take(name, diag.Pos{})
	}
	for _, op := range a.api.Operations {
		own := naming.Unexported(op.GoName)
		names := []string{own, own + "Operation", "serve" + op.GoName}
		i := slices.IndexFunc(names, func(name string) bool { return free(&scope, name, op) })
		if i < 0 {
			a.diags.Errorf(op.Pos, "operation %q: the names that go with it are taken; give it another operationId", op.ID)
			continue
		}
		op.VarName = names[i]
		for _, suffix := range suffixes(op) {
			scope.Take(op.VarName+suffix, op.Pos)
		}
	}
}

// free reports whether a name is free with all that goes with it.
func free(scope *naming.Scope, name string, op *model.Operation) bool {
	return !slices.ContainsFunc(suffixes(op), func(suffix string) bool { return !scope.Free(name + suffix) })
}

// suffixes are what is added to an operation's name for what goes with it: a form, and paths.
func suffixes(op *model.Operation) []string {
	list := []string{"", "Form", "Path"}
	for i := 2; i <= len(op.Paths); i++ {
		list = append(list, "Path"+strconv.Itoa(i))
	}
	return list
}

// nameTypes gives each type its Go name: first what the generated package needs for itself, then the
// declared names, then those that are made, lengthened by their parents' until they are unique.
func (a *analyzer) nameTypes() {
	var scope naming.Scope
	a.reserve(&scope)
	var mechanical []*model.Type
	for _, t := range a.api.Types {
		if a.wishes[t].declared == "" && !a.wishes[t].component {
			mechanical = append(mechanical, t)
			continue
		}
		a.nameDeclared(&scope, t)
	}
	for _, t := range mechanical {
		a.nameMechanically(&scope, t)
	}
	for _, t := range a.api.Types {
		a.nameValues(&scope, t)
		a.nameFields(t)
	}
	for _, op := range a.api.Operations {
		op.Request = scope.First(op.Pos, op.GoName+"Request", op.GoName+"Params", op.GoName+"Input", op.GoName+"Arguments")
		if op.Request == "" {
			a.diags.Errorf(op.Pos, "operation %q: no name is free for its request; give it another operationId", op.ID)
		}
		a.requestNames(op)
	}
	a.nameVariables()
}

// reserve takes the names that the generated package needs for itself.
func (a *analyzer) reserve(scope *naming.Scope) {
	for _, name := range reserved {
		scope.Take(name, diag.Pos{})
	}
	for _, s := range a.api.Security {
		scope.Take(s.GoName, s.Pos)
	}
	for _, code := range a.api.Errors {
		code.GoName = a.codeName(scope, code, "constant", code.GoName, code.GoName+"Error", code.GoName+"Code")
	}
	for _, code := range a.api.Errors {
		code.Constructor = a.codeName(scope, code, "constructor", code.Constructor, code.Constructor+"Error", "New"+code.Constructor)
	}
	for _, op := range a.api.Operations {
		if op.Interface == "" {
			continue
		}
		if first, free := scope.Take(op.Interface, op.Pos); !free {
			a.diags.Errorf(op.Pos, "operation %q: the interface name %s is taken%s; choose another x-omnigen-interface", op.ID, op.Interface, at(first))
		}
	}
}

// codeName takes a name for what goes with an error code: the first of several that is free.
func (a *analyzer) codeName(scope *naming.Scope, code *model.ErrorCode, what string, names ...string) string {
	first, free := scope.Take(names[0], code.Pos)
	if free {
		return names[0]
	}
	name := scope.First(code.Pos, names[1:]...)
	if name == "" {
		a.diags.Errorf(code.Pos, "error code %q: no name is free for its %s; rename it, or what is called %s%s", code.Code, what, names[0], at(first))
	} else {
		a.diags.Warnf(code.Pos, "error code %q: its %s is called %s, because %s is taken%s", code.Code, what, name, names[0], at(first))
	}
	return name
}

// at names the place of a name that is taken; the generated package itself has none.
func at(pos diag.Pos) string {
	if pos == (diag.Pos{}) {
		return " by the generated package"
	}
	return " at " + pos.String()
}

// nameDeclared gives a type the name that the document or the overlay declares.
func (a *analyzer) nameDeclared(scope *naming.Scope, t *model.Type) {
	w := a.wishes[t]
	t.GoName = w.best()
	pos := t.Pos
	if w.declared != "" {
		pos = w.pos
	} else if t.GoName == "" {
		t.GoName = naming.Spelled(t.Name)
	}
	first, free := scope.Take(t.GoName, pos)
	switch {
	case t.GoName == "":
		a.diags.Errorf(pos, "schema %q has no letters to make a Go name of; choose a name with x-omnigen-name", t.Name)
	case free:
	case w.declared == "" && !a.isTypeName(t):
		own := t.GoName
		t.GoName = scope.First(pos, own+"Model", own+"Schema", own+"Data")
		if t.GoName == "" {
			t.GoName = numbered(scope, pos, own)
		}
		a.diags.Warnf(pos, "schema %q is called %s, because the generated package has a name like it; choose another with x-omnigen-name", t.Name, t.GoName)
	case w.declared != "":
		a.diags.Errorf(pos, "x-omnigen-name %q is taken%s; choose another", w.declared, at(first))
	default:
		a.diags.Errorf(pos, "schema %q has the Go name %s, which is taken at %s; add x-omnigen-name: %sOther to it with an overlay action", t.Name, t.GoName, first, t.GoName)
	}
}

// isTypeName reports whether another type has the Go name of t.
func (a *analyzer) isTypeName(t *model.Type) bool {
	return slices.ContainsFunc(a.api.Types, func(other *model.Type) bool { return other != t && other.GoName == t.GoName })
}

// nameMechanically gives an inline type the shortest name that is free.
func (a *analyzer) nameMechanically(scope *naming.Scope, t *model.Type) {
	w := a.wishes[t]
	candidates := []string{w.own}
	for i := range slices.Backward(w.parents) {
		candidates = append(candidates, strings.Join(w.parents[i:], "")+w.own)
	}
	for _, suffix := range []string{"Model", "Schema", "Data"} {
		candidates = append(candidates, w.own+suffix)
	}
	t.GoName = scope.First(t.Pos, candidates...)
	switch t.GoName {
	case w.own:
	case "":
		a.diags.Errorf(t.Pos, "inline schema: no name is free that could be made of %q; choose one with x-omnigen-name", w.own)
	default:
		a.diags.Warnf(t.Pos, "inline schema is called %s, because %s is taken; choose a name with x-omnigen-name", t.GoName, w.own)
	}
}

// methods are the names of the methods that a model has; a field cannot be called so.
var methods = []string{"Validate", "MarshalJSON", "UnmarshalJSON"}

// nameFields names the fields of a struct.
func (a *analyzer) nameFields(t *model.Type) {
	var scope naming.Scope
	for _, name := range methods {
		scope.Take(name, diag.Pos{})
	}
	for _, f := range plainFirst(t.Fields, func(f *model.Field) string { return f.Name }) {
		a.nameField(&scope, f, t.GoName)
	}
}

// plainFirst returns a list with those first whose names lose no punctuation as identifiers: of
// "-name" and "name", the second is Name, wherever it stands.
func plainFirst[T any](list []T, name func(T) string) []T {
	isPlain := func(item T) bool { return naming.Exported(name(item)) == naming.Spelled(name(item)) }
	plain, others := make([]T, 0, len(list)), []T(nil)
	for _, item := range list {
		if isPlain(item) {
			plain = append(plain, item)
		} else {
			others = append(others, item)
		}
	}
	return append(plain, others...)
}

// nameField names a field: after its wire name, with punctuation spelled out or lengthened by what
// it belongs to if that name is taken. Only if these are taken too does it get a number.
func (a *analyzer) nameField(scope *naming.Scope, f *model.Field, parent string) {
	exported, lengthened := naming.Exported(f.Name), naming.Exported(parent)+naming.Exported(f.Name)
	if f.GoName = scope.First(f.Pos, exported, naming.Spelled(f.Name), lengthened); f.GoName != "" {
		return
	}
	f.GoName = numbered(scope, f.Pos, cmp.Or(exported, lengthened))
	a.diags.Warnf(f.Pos, "name %q: its field is called %s, because other names that could be made of it are taken", f.Name, f.GoName)
}

// numbered takes the first name with a number behind it that is free.
func numbered(scope *naming.Scope, pos diag.Pos, name string) string {
	for n := 2; ; n++ {
		if taken := scope.First(pos, name+strconv.Itoa(n)); taken != "" {
			return taken
		}
	}
}

// nameVariables names the values of path variables: variables of the same name share one.
func (a *analyzer) nameVariables() {
	var scope naming.Scope
	names := make(map[string]string)
	for _, op := range a.api.Operations {
		for _, p := range op.Params {
			if p.In != model.InPath {
				continue
			}
			if names[p.Name] == "" {
				exported := naming.Exported(p.Name)
				names[p.Name] = scope.First(p.Pos, naming.Unexported(exported), naming.Unexported(naming.Spelled(p.Name)), "path"+exported)
			}
			if names[p.Name] == "" {
				names[p.Name] = numbered(&scope, p.Pos, "path"+naming.Exported(p.Name))
			}
			p.VarName = names[p.Name]
		}
	}
}
