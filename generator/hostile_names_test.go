package generator_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/omnigen-dev/omnigen/generator"
	"github.com/omnigen-dev/omnigen/generator/internal/model"
)

// importable are the packages that generated code may import. The list is one that is fixed on purpose.
var importable = func() map[string]bool {
	set := make(map[string]bool)
	for path := range strings.FieldsSeq(`bytes cmp context crypto/sha256 crypto/subtle encoding/base64 encoding/binary encoding/json errors fmt io iter
		log/slog maps math mime mime/multipart net/http net/url os path reflect regexp runtime/debug slices strconv strings
		sync time unicode unicode/utf8`) {
		set[path] = true
	}
	return set
}()

// standardLibrary gives the packages that generated code may import, as the compiler sees them. They
// are asked for once.
var standardLibrary = sync.OnceValue(func() types.Importer {
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}"}
	for path := range importable {
		args = append(args, path)
	}
	said, err := exec.Command("go", args...).Output()
	if err != nil {
		panic(fmt.Errorf("go list: %w", err))
	}
	exports := make(map[string]string)
	for line := range strings.Lines(string(said)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports[path] = file
	}
	return importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
})

// names are those that a model gives to what is generated.
type names struct {
	declared map[string]bool // at the top level: "Name" and "Type.Name"
	used     map[string]bool
}

// namesOf returns the names of a model.
func namesOf(api *model.API) names {
	n := names{map[string]bool{}, map[string]bool{}}
	for _, t := range api.Types {
		n.declareType(t)
	}
	for _, op := range api.Operations {
		n.declareOperation(op)
	}
	for _, code := range api.Errors {
		n.declare("", code.GoName, code.Constructor)
	}
	for _, s := range api.Security {
		n.declare("", s.GoName)
	}
	return n
}

// declare notes names of declarations, of methods if a receiver is given with its dot.
func (n names) declare(receiver string, list ...string) {
	for _, name := range list {
		n.declared[receiver+name] = true
		n.used[name] = true
	}
}

func (n names) declareType(t *model.Type) {
	n.declare("", t.GoName)
	switch t.Kind {
	case model.Struct:
		n.declare(t.GoName+".", "Validate", "check", "MarshalJSON", "appendJSON", "UnmarshalJSON")
	case model.Enum:
		n.declare(t.GoName+".", "Valid")
	}
	for _, v := range t.Values {
		n.declare("", v.GoName)
	}
	for _, f := range t.Fields {
		n.used[f.GoName] = true
	}
}

func (n names) declareOperation(op *model.Operation) {
	n.declare("", op.Request, op.VarName, op.VarName+"Form", op.VarName+"Path")
	n.declare("exchange.", op.VarName)
	if op.Optional {
		n.declare("", op.Interface)
	}
	for i := range op.Paths {
		n.declare("", fmt.Sprintf("%sPath%d", op.VarName, i+1))
	}
	n.used[op.GoName] = true
	params := op.Params
	if op.Form != nil {
		params = append(params[:len(params):len(params)], op.Form.Fields...)
	}
	for _, p := range params {
		n.used[p.GoName], n.used[p.VarName] = true, true
	}
}

// plainContracts are contracts of our own in which nothing is hostile. What stands in their packages
// is known, and so is what stands in none of them but in the templates.
var plainContracts = []string{"maximal", "shapes", "operations", "security", "bounds", "inputs", "recursive", "values", "minimal"}

// testdata returns the path of a contract of the emitters' tests.
func testdata(name string) string {
	return filepath.Join("internal", "emit", "testdata", name+".yaml")
}

// vocabulary are the names in the packages of contracts that are not hostile.
var vocabulary = sync.OnceValue(func() map[string]bool {
	known := make(map[string]bool)
	contracts := []generator.Options{{}}
	for _, name := range plainContracts {
		contracts = append(contracts, generator.Options{Spec: testdata(name), Overlay: generator.None, Errors: generator.None})
	}
	for _, options := range contracts {
		result, err := generator.Generate(options)
		if err != nil {
			panic(err)
		}
		for _, f := range result.Files() {
			file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Data, parser.SkipObjectResolution)
			if err != nil {
				panic(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					known[id.Name] = true
				}
				return true
			})
		}
	}
	return known
})

// What the templates declare by themselves: functions and methods, types, variables and constants, and
// those in parentheses.
var (
	templateFunc  = regexp.MustCompile(`(?m)^func (?:\(\w* ?\*?(\w+)(?:\[\w+\])?\) )?(\w+)`)
	templateName  = regexp.MustCompile(`(?m)^(?:type|var|const) (\w+)`)
	templateGroup = regexp.MustCompile(`(?ms)^(?:var|const) \((.*?)^\)`)
	groupName     = regexp.MustCompile(`(?m)^\t(\w+) +=`)
)

// declarable are the names that the templates declare: "Name", or "Type.Name" for a method.
var declarable = sync.OnceValue(func() map[string]bool {
	known := make(map[string]bool)
	for _, text := range templateTexts() {
		for _, m := range templateFunc.FindAllSubmatch(text, -1) {
			known[strings.TrimPrefix(string(m[1])+"."+string(m[2]), ".")] = true
		}
		for _, m := range templateName.FindAllSubmatch(text, -1) {
			known[string(m[1])] = true
		}
		for _, group := range templateGroup.FindAllSubmatch(text, -1) {
			for _, m := range groupName.FindAllSubmatch(group[1], -1) {
				known[string(m[1])] = true
			}
		}
	}
	known["Provider"] = true
	return known
})

// templateTexts returns the templates of the generated package.
func templateTexts() [][]byte {
	paths, err := filepath.Glob(filepath.Join("..", "templates", "server", "*.tmpl"))
	if err != nil || len(paths) == 0 {
		panic("no templates")
	}
	var texts [][]byte
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		texts = append(texts, bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	}
	return texts
}
