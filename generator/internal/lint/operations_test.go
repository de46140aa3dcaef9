package lint_test

import "testing"

func TestOperationID(t *testing.T) {
	const some = "paths:\n  /a: {get: {operationId: a, responses: {}}, put: {responses: {}}}\n"
	check(t, "operation-id", []ruleCase{
		{"one without", some, "", `5:46: operation PUT "/a" has no operationId; omnigen makes a name of method and path`},
		{"none has one", "paths:\n  /a: {get: {responses: {}}, put: {responses: {}}}\n", "",
			`4:1: no operation has an operationId; omnigen makes a name of method and path`},
		{"all have one", answers("200: {description: D}"), "", ""},
		{"no operations", "paths: {}\n", "", ""},
	})
}

func TestManifestVariables(t *testing.T) {
	const path = "paths:\n  /c/{c}:\n    get:\n      operationId: a\n      parameters: [{in: path, name: c, required: true, schema: {type: string}}]\n" +
		"      responses: {}\n      x-omnigen-manifest:\n        variables: "
	const found = `11:9: the manifest wants "c" and "m" in the address of operation "a", but the path at doc.yaml:5:3 has "c"; `
	check(t, "manifest-variables", []ruleCase{
		{"one more", path + "[c, m]\nx-omnigen-manifest: {version: v1}\n", "",
			found + "omnigen generates nothing until x-omnigen-paths adds a path with just these variables"},
		{"no version", path + "[c, m]\n", "", found + "omnigen generates no manifest: x-omnigen-manifest with a version is missing at the root"},
		{"one less", path + "[]\nx-omnigen-manifest: {version: v1}\n", "",
			`11:9: the manifest wants no variable in the address of operation "a", but the path at doc.yaml:5:3 has "c"; ` +
				"omnigen generates nothing until x-omnigen-paths adds a path with just these variables"},
		{"further path", path + "[m, c]\n      x-omnigen-paths: ['/c/{c}/m/{m}']\n", "", ""},
		{"the same", path + "[c]\n", "", ""},
	})
}

func TestUnknownSecurity(t *testing.T) {
	const scheme = "components: {securitySchemes: {basic: {type: http, scheme: basic}}}\n"
	check(t, "unknown-security", []ruleCase{
		{"of the document", "security: [basic: [], {key: []}]\npaths: {}\n" + scheme, "",
			`4:23: security scheme "key" is required, but not described under components.securitySchemes; omnigen leaves it to an Authenticator of the provider's own`},
		{"of an operation", "paths: {/a: {get: {operationId: a, security: [key: []], responses: {}}}}\n", "",
			`4:47: security scheme "key" is required, but not described under components.securitySchemes; omnigen leaves it to an Authenticator of the provider's own`},
		{"described", "security: [basic: [], {}]\npaths: {}\n" + scheme, "", ""},
	})
}

func TestPathRequired(t *testing.T) {
	const path = "paths:\n  /{a}/{b}:\n    parameters: [{in: path, name: a, schema: {}}]\n    get:\n      operationId: a\n      responses: {}\n      parameters: "
	check(t, "path-required", []ruleCase{
		{"not marked", path + "[{in: path, name: b, required: true, schema: {}}, {in: query, name: c, schema: {}}]\n", "",
			`6:18: path parameter "a" is not marked "required: true", as OpenAPI wants it for every variable of a path; omnigen takes it for required`},
	})
}

func TestBodyOptional(t *testing.T) {
	post := func(method, body string) string {
		return "paths:\n  /a:\n    " + method + ":\n      operationId: a\n      responses: {}\n      requestBody: " + body + "\n"
	}
	const component = "components: {requestBodies: {B: {content: {application/json: {schema: {}}}}}}\n"
	check(t, "body-optional", []ruleCase{
		{"JSON", post("put", "{content: {application/json: {schema: {type: object}}}}"), "",
			`9:7: the body of operation "a" is not required, so a request without one is valid; the generated handler accepts a request without a body`},
		{"form", post("post", "{content: {multipart/form-data: {schema: {type: object}}}}"), "",
			`9:7: the body of operation "a" is not required, so a request without one is valid; the generated handler refuses a request without the form`},
		{"component", post("post", "{$ref: '#/components/requestBodies/B'}") + component, "",
			`10:33: the body of operation "a" is not required, so a request without one is valid; the generated handler accepts a request without a body`},
		{"required", post("post", "{required: true, content: {application/json: {schema: {}}}}"), "", ""},
		{"decided", post("post", "{required: false, content: {application/json: {schema: {}}}}"), "", ""},
		{"delete", post("delete", "{content: {application/json: {schema: {}}}}"), "", ""},
	})
}

// form returns the schema of a form, in the tenth line of its document.
func form(schema string) string {
	return "paths:\n  /a:\n    post:\n      operationId: a\n      responses: {}\n      requestBody: {content: {multipart/form-data: {schema:\n        " + schema + "}}}\n"
}

func TestFormRequired(t *testing.T) {
	check(t, "form-required", []ruleCase{
		{"nothing", form("{properties: {a: {type: string}}}"), "",
			`10:9: the form of operation "a" requires no field, so an empty one is valid; the generated handler accepts an empty form`},
		{"a field", form("{required: [a], properties: {a: {type: string}}}"), "", ""},
		{"one of them", form("{properties: {a: {type: string}}, anyOf: [{required: [a]}]}"), "", ""},
		{"no fields", form("{type: object}"), "", ""},
	})
}

func TestFileFormat(t *testing.T) {
	const found = `10:23: field "a" of the form of operation "a" is described as a file, yet is a string without "format: binary"; omnigen takes it for text, so the provider gets no files`
	check(t, "file-format", []ruleCase{
		{"binary", form("{properties: {a: {type: string, description: Binary of the picture}}}"), "", found},
		{"content of a file", form("{properties: {a: {type: string, description: The content of the attached files.}}}"), "", found},
		{"list", form("{properties: {a: {type: array, items: {type: string}, description: binary}}}"), "", found},
		{"format", form("{properties: {a: {type: string, format: binary, description: binary}}}"), "", ""},
		{"name of a file", form("{properties: {a: {type: string, description: The name of the file.}}}"), "", ""},
		{"as text", form("{properties: {a: {type: string, description: 'The content of the file, Base64'}}}"), "", ""},
		{"choice", form("{properties: {a: {type: string, enum: [binary], description: binary or not}}}"), "", ""},
	})
}
