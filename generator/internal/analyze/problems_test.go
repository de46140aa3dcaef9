package analyze_test

import "testing"

func TestProblems(t *testing.T) {
	const end = ", responses: {'204': {description: d}}}}\n"
	for _, c := range []struct{ name, document, want string }{
		{"two inline types, one name", get("{properties: {b: {properties: {x: {properties: {p: {}}}}}, c: {properties: {x: {properties: {q: {}}}}}}}"),
			"d:5:81: warning: inline schema is called CX, because X is taken; choose a name with x-omnigen-name"},
		{"two components, one name", get("{properties: {a: {$ref: '#/components/schemas/a-b'}, b: {$ref: '#/components/schemas/a_b'}}}") +
			"components:\n  schemas:\n    a-b: {properties: {x: {}}}\n    a_b: {properties: {y: {}}}\n",
			`d:9:5: schema "a_b" has the Go name AB, which is taken at d:8:5; add x-omnigen-name: ABOther to it with an overlay action`},
		{"a name of ours", get("{$ref: '#/components/schemas/Handler'}") + "components:\n  schemas:\n    Handler: {properties: {x: {}}}\n",
			`d:8:5: warning: schema "Handler" is called HandlerModel, because the generated package has a name like it; choose another with x-omnigen-name`},
		{"declared name twice", get("{properties: {a: {x-omnigen-name: N, properties: {x: {}}}, b: {x-omnigen-name: N, properties: {y: {}}}}}"),
			`d:5:81: x-omnigen-name "N" is taken at d:5:36; choose another`},
		{"declared name", get("{x-omnigen-name: my type, properties: {x: {}}}"),
			`d:5:19: name "my type" must be an exported Go identifier, such as "AMyType"`},
		{"no such type", get("{x-omnigen-type: ID}"),
			`d:5:19: x-omnigen-type: there is no schema "ID" under components.schemas`},
		{"quoted property", get("{properties: {'a\"b': {}}}"),
			`d:5:16: property "a\"b" has a character that a Go struct tag cannot hold; rename or remove it with an overlay action`},
		{"required, not described", get("{required: [b], properties: {a: {}}}"),
			`d:5:14: warning: property "b" is required but not described, so it is left out; describe it under properties`},
		{"enum of lists", get("{type: string, enum: [[a], b, b]}"),
			"d:5:24: enum value is a list, but the type is string\n" + `d:5:32: warning: enum value "b" is there twice`},
		{"enum of texts", query("{type: integer, enum: [1, a]}"),
			`d:5:28: warning: enum value "a" is not a whole number of the type's size, so all values are allowed; correct it with an overlay action`},
		{"defaults", query("{type: string, enum: [a], default: b}"),
			`d:5:37: warning: default "b" is none of the enum's values, so there is none; correct it with an overlay action`},
		{"default list", query("{type: array, items: {type: integer}, default: 3}"),
			`d:5:49: warning: default is a whole number, not a list, so there is none; correct it with an overlay action`},
		{"default of lists", query("{type: string, default: [a]}"),
			`d:5:26: warning: default is a list, not a text, so there is none; correct it with an overlay action`},
		{"default of items", query("{type: array, items: {type: integer}, default: [1, x]}"),
			`d:5:49: warning: default "x" is not a whole number of the type's size, so there is none; correct it with an overlay action`},
		{"rule without strings", get("{properties: {l: {type: array, x-omnigen-contains: [{property: r, value: '1'}], items: {properties: {r: {type: integer}}}}}}"),
			`d:5:54: x-omnigen-contains: the items must be objects whose property "r" is a string that is never null`},
		{"rule without a property", get("{properties: {l: {type: array, x-omnigen-contains: [{property: s, value: '1'}], items: {properties: {r: {type: integer}}}}}}"),
			"d:5:54: x-omnigen-contains needs a property that the items have, and a value of it"},
		{"object in the query", query("{properties: {x: {}}}"),
			`d:5:2: parameter "q": objects in parameters are not supported; describe it as a string or a list of strings with an overlay action`},
		{"parameters", "paths:\n  /a: {get: {operationId: a, parameters: [{in: cookie, name: c, schema: {}}, {in: query, name: d, content: {a/b: {}}}, {in: query, name: e, style: deepObject, schema: {}}, {in: path, name: f, required: true, schema: {}}]" + end,
			`d:4:43: parameter "c": cookies are not supported; remove the parameter with an overlay action
d:4:78: parameter "d" has no schema; parameters with content are not supported, describe it by a schema with an overlay action
d:4:120: parameter "e": style "deepObject" is not supported; use another style with an overlay action
d:4:173: operation "a": path parameter "f" stands in no path of the operation; remove it, or add {f} to the path`},
		{"variables", "paths:\n  /a/{b}: {get: {operationId: a" + end + "  /c{d}e{f}: {get: {operationId: c" + end,
			`d:4:3: operation "a": path variable "b" has no parameter; add one with in: path, name: b
d:5:3: path segment "c{d}e{f}": a segment may hold one variable; describe it as one with an overlay action`},
		{"one place", "paths:\n  /a: {get: {operationId: a" + end + "  /b: {get: {operationId: b, x-omnigen-paths: [/a]" + end,
			`d:5:48: operation "b": its path /a is served by operation "a"; take one of them away from x-omnigen-paths`},
		{"one operation", "paths:\n  /a: {get: {operationId: a-b" + end + "  /b: {get: {operationId: aB" + end,
			`d:5:8: operation "aB" has the Go name AB, as the one at d:4:8 has; give one of them another operationId`},
		{"no letters", "paths:\n  /a: {get: {operationId: ☃" + end,
			`d:4:27: operationId "☃" has no letters to make a Go name of; give the operation another`},
		{"manifest", "x-omnigen-manifest: {version: v}\npaths:\n  /a: {get: {operationId: 'a\"b', x-omnigen-manifest: {}" + end,
			`d:5:27: operationId "a\"b" is a key of the manifest, and has a character that a Go struct tag cannot hold; give the operation another`},
		{"no letters in a schema", get("{$ref: '#/components/schemas/☃'}") + "components:\n  schemas:\n    ☃: {properties: {a: {}}}\n",
			`d:8:5: schema "☃" has no letters to make a Go name of; choose a name with x-omnigen-name`},
		{"name of a constructor", "paths:\n  /a: {get: {operationId: a, responses: {'404': {description: d}, '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/NotFound'}}}}}}}\ncomponents:\n  schemas:\n    NotFound: {properties: {a: {}}}\n",
			`d:7:5: warning: schema "NotFound" is called NotFoundModel, because the generated package has a name like it; choose another with x-omnigen-name`},
		{"three fields of one name", "paths:\n  /a: {get: {operationId: a, parameters: [{in: query, name: id, schema: {}}, {in: query, name: Id, schema: {}}, {in: query, name: ID, schema: {}}], responses: {}}}\n",
			`d:4:113: warning: name "ID": its field is called ID2, because other names that could be made of it are taken`},
		{"redirects", "paths:\n  /a: {get: {operationId: a, responses: {'301': {description: d}}}}\n",
			`d:4:42: operation "a": answers of status 301 are not supported; give the operation a 2xx response with an overlay action`},
		{"body and answer", "paths:\n  /a: {get: {operationId: a, requestBody: {content: {text/plain: {}}}, responses: {'200': {description: d, content: {text/html: {}}}}}}\n",
			`d:4:54: operation "a": bodies of type "text/plain" are not supported; application/json and multipart/form-data are
d:4:118: operation "a": answers of type "text/html" are not supported; application/json is`},
		{"codes", "paths:\n  /a: {get: {operationId: a, responses: {'404': {description: d, content: {application/json: {schema: {properties: {success: {type: boolean}, code: {enum: [OF, CODE_OF, PROVIDER]}}}}}}}}}\n",
			`d:4:157: warning: error code "OF": its constant is called CodeOfError, because CodeOf is taken by the generated package
d:4:161: warning: error code "CODE_OF": its constructor is called NewCodeOf, because CodeOf is taken by the generated package
d:4:170: warning: error code "PROVIDER": its constructor is called ProviderError, because Provider is taken by the generated package`},
		{"interface", "paths:\n  /a: {get: {operationId: a, x-omnigen-interface: I" + end + "  /b: {get: {operationId: b, x-omnigen-optional: o, x-omnigen-interface: Handler" + end,
			`d:4:51: x-omnigen-interface without x-omnigen-optional: a required operation is a method of Provider
d:5:8: operation "b": the interface name Handler is taken by the generated package; choose another x-omnigen-interface`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, got := analyzed(t, c.document); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
