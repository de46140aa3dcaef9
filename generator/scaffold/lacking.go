package scaffold

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// lacking returns the operations for which the type has no method. It reports all methods and fields
// that have the name of one and are something else.
func (t *target) lacking(operations []*model.Operation) ([]*model.Operation, error) {
	var lacking []*model.Operation
	var found diag.List
	for _, op := range operations {
		want, err := t.wanted(op)
		if err != nil {
			return nil, err
		}
		object, _, _ := types.LookupFieldOrMethod(types.NewPointer(t.named), true, t.pkg, op.GoName)
		if object == nil {
			lacking = append(lacking, op)
		} else if problem := t.differs(object, want); problem != "" {
			found.Errorf(t.at(object), "%s", problem)
		}
	}
	if err := found.Err(); err != nil || lacking == nil {
		return nil, err
	}
	return lacking, t.checkEmbedded()
}

// wanted returns the method of the generated interface that belongs to an operation.
func (t *target) wanted(op *model.Operation) (*types.Func, error) {
	name := (&stub{Operation: op}).Interface()
	if object := t.contract.Scope().Lookup(name); object != nil {
		if method, _, _ := types.LookupFieldOrMethod(object.Type(), false, t.contract, op.GoName); method != nil {
			return method.(*types.Func), nil
		}
	}
	return nil, errOutdated(t.generated, name+"."+op.GoName)
}

// differs says why what the type has is not the wanted method, or nothing.
func (t *target) differs(object types.Object, want *types.Func) string {
	if _, ok := object.(*types.Func); !ok {
		return fmt.Sprintf("%s is a field of %s, where a method is wanted; rename it", object.Name(), t.named.Obj().Name())
	}
	if types.Identical(object.Type(), want.Type()) {
		return ""
	}
	qualify := func(p *types.Package) string { return p.Name() }
	return fmt.Sprintf("method %s is %s, want %s; change it", object.Name(),
		types.TypeString(object.Type(), qualify), types.TypeString(want.Type(), qualify))
}

// checkEmbedded returns an error if a field may promote methods that cannot be known.
func (t *target) checkEmbedded() error {
	fields, ok := t.named.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var found diag.List
	for field := range fields.Fields() {
		if field.Embedded() && isUnknown(field.Type()) {
			found.Errorf(t.at(field), "the methods of the embedded %s are not known, since its package is not; mend the import first", field.Name())
		}
	}
	return found.Err()
}

func isUnknown(t types.Type) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	return t == types.Typ[types.Invalid]
}

// receiver returns the receiver of a new method, like those of the others.
func (t *target) receiver() string {
	name, star := "", "*"
	for i, r := range t.receivers() {
		if _, ok := r.Type.(*ast.StarExpr); ok {
			star = "*"
		} else if i == 0 {
			star = ""
		}
		if len(r.Names) > 0 && r.Names[0].Name != "_" {
			name = r.Names[0].Name
		}
	}
	typeName := t.named.Obj().Name()
	if name == "" || name == "ctx" || name == "req" {
		name = strings.ToLower(string([]rune(typeName)[:1]))
	}
	return name + " " + star + typeName
}

// receivers returns the receivers of the type's own methods.
func (t *target) receivers() []*ast.Field {
	var found []*ast.Field
	for _, file := range t.files {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && len(f.Recv.List) == 1 && t.isNamed(f.Recv.List[0].Type) {
				found = append(found, f.Recv.List[0])
			}
		}
	}
	return found
}

// isNamed reports whether an expression stands for the type, or for a pointer to it.
func (t *target) isNamed(expr ast.Expr) bool {
	switch x := expr.(type) {
	case *ast.ParenExpr:
		return t.isNamed(x.X)
	case *ast.StarExpr:
		return t.isNamed(x.X)
	case *ast.Ident:
		return x.Name == t.named.Obj().Name()
	}
	return false
}

// guards returns the interfaces that the package says the type implements.
func (t *target) guards() []string {
	var found []string
	for _, file := range t.files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || spec.Names[0].Name != "_" || len(spec.Values) != 1 {
				return true
			}
			wanted, ok := spec.Type.(*ast.SelectorExpr)
			if ok && t.makes(spec.Values[0]) && !slices.Contains(found, wanted.Sel.Name) {
				found = append(found, wanted.Sel.Name)
			}
			return true
		})
	}
	return found
}

// makes reports whether an expression makes a value of the type: (*T)(nil), &T{}, T{}, new(T).
func (t *target) makes(expr ast.Expr) bool {
	made := false
	ast.Inspect(expr, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && t.isNamed(id) {
			made = true
		}
		return !made
	})
	return made
}
