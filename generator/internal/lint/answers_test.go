package lint_test

import "testing"

func TestMissingStatus(t *testing.T) {
	table := row(404, "NOT_FOUND") + row(401, "REVOKED") + row(401, "SUSPENDED")
	const outcome = "the generated handler can answer every operation with every code of the table"
	check(t, "missing-status", []ruleCase{
		{"all", answers("200: {description: D}"), table,
			`5:8: operation "a" does not document statuses 401 and 404, which the error table has; ` + outcome},
		{"one", answers("401: {description: D}"), table,
			`5:8: operation "a" does not document status 404, which the error table has; ` + outcome},
		{"documented", answers("401: {description: D}, 404: {description: D}"), table, ""},
		{"a class", answers("4XX: {description: D}"), table, ""},
		{"default", answers("default: {description: D}"), table, ""},
		{"public", "paths: {/a: {get: {operationId: a, security: [], responses: {404: {description: D}}}}}\n", table, ""},
		{"no table", answers("200: {description: D}"), "", ""},
	})
}

func TestNoServerError(t *testing.T) {
	check(t, "no-server-error", []ruleCase{
		{"none", answers("200: {description: D}", "404: {description: D}"), "",
			"4:1: no operation documents a 5xx status or a default response, so what a failing provider answers is left open; " +
				"the generated handler answers 500, in the error envelope without a code"},
		{"a 503", answers("200: {description: D}", "503: {description: D}"), "", ""},
		{"a default", answers("default: {description: D}"), "", ""},
		{"no operations", "paths: {}\n", "", ""},
	})
}

func TestInlineResponse(t *testing.T) {
	const component = "components:\n  responses:\n    4_E: {description: Other, content: {application/json: {schema: {properties: {description: {type: string}}, type: object}}}}\n"
	const ref = "404: {$ref: '#/components/responses/4_E'}"
	const same = "{type: object, description: Words, properties: {description: {type: string}}}"
	check(t, "inline-response", []ruleCase{
		{"the same", answers(ref, body("404", same)) + component, "",
			`8:5: status 404 of operation "b" is written out, though it says the same as response "4_E" at doc.yaml:12:5, which other operations refer to; omnigen generates the same for both`},
		{"another status", answers(ref, body("403", same)) + component, "", ""},
		{"another body", answers(ref, body("404", "{type: object, properties: {title: {type: string}}}")) + component, "", ""},
		{"more", answers(ref, body("404", "{type: object, nullable: true, properties: {description: {type: string}}}")) + component, "", ""},
		{"nobody refers to it", answers(body("404", same)) + component, "", ""},
	})
}

func TestInlineResponseIsSaidOnce(t *testing.T) {
	const schema = "{properties: {success: {type: boolean}}}"
	const component = "components: {responses: {E: " + "{description: D, content: {application/json: {schema: " + schema + "}}}}}\n"
	check(t, "success-open", []ruleCase{
		{"at the component", answers("404: {$ref: '#/components/responses/E'}", body("404", schema)) + component, "",
			`10:97: "success" in response "E" may be true or false; the generated handler always sends false here`},
	})
}

func TestBareResult(t *testing.T) {
	const found = `13:7: status 200 of operation "c" is the bare result, where 2 other operations answer with an envelope; ` +
		"the generated handler answers with the bare result, as the document has it"
	const all = "{allOf: [{properties: {success: {type: boolean}}}, {properties: {data: {}}}]}"
	check(t, "bare-result", []ruleCase{
		{"one of three", answers(body("200", full), body("201", full), body("200", bare)), "", found},
		{"a reference", answers(body("200", full), body("200", full), body("200", "{$ref: '#/components/schemas/B'}")) +
			"components: {schemas: {B: " + bare + "}}\n", "", found},
		{"decided", "paths: {/d: {get: {operationId: d, x-omnigen-envelope: none, responses: {" + body("200", bare) + "}}}}\n", "", ""},
		{"one of two", answers(body("200", full), body("200", bare)), "", ""},
		{"union", answers(body("200", full), body("200", "{oneOf: ["+full+"]}")), "", ""},
		{"put together", answers(body("200", full), body("200", full), body("200", all)), "", ""},
		{"none has one", answers(body("200", bare)), "", ""},
	})
}

func TestNoData(t *testing.T) {
	check(t, "no-data", []ruleCase{
		{"one of three", answers(body("200", full), body("200", full), body("200", noData)), "",
			`13:7: the envelope of status 200 of operation "c" has no "data", where those of 2 other operations have it; ` +
				`the generated handler answers without "data", as the document has it`},
		{"one of two", answers(body("200", full), body("200", noData)), "", ""},
		{"all have it", answers(body("200", full), body("200", full)), "", ""},
	})
}

func TestEnvelopeRequired(t *testing.T) {
	const open = "{properties: {success: {type: boolean}, data: {}}}"
	const half = "{required: [success], properties: {success: {type: boolean}, data: {}}}"
	const component = "components: {schemas: {E: " + open + "}}\n"
	check(t, "envelope-required", []ruleCase{
		{"nothing", answers(body("200", open)), "",
			`7:7: the envelope of status 200 of operation "a" does not require "success" and "data"; the generated handler always sends them`},
		{"no data", answers(body("400", half)), "",
			`7:7: the envelope of status 400 of operation "a" does not require "data"; the generated handler always sends it`},
		{"shared", answers(body("200", "{$ref: '#/components/schemas/E'}"), body("200", "{$ref: '#/components/schemas/E'}")) + component, "",
			`11:27: the envelope of schema "E" does not require "success" and "data"; the generated handler always sends them`},
		{"required", answers(body("200", full)), "", ""},
		{"required elsewhere", answers(body("200", "{allOf: ["+open+", {required: [data, success]}]}")), "", ""},
		{"no envelope", answers(body("200", bare)), "", ""},
	})
}

func TestSuccessOpen(t *testing.T) {
	const example = "{properties: {success: {type: boolean, example: true}}}"
	const shared = "components: {schemas: {E: {properties: {success: {type: boolean}}}}}\n"
	check(t, "success-open", []ruleCase{
		{"good", answers(body("200", example)), "",
			`7:21: "success" in status 200 of operation "a" may be true or false: that it is true is only an example; the generated handler always sends true here`},
		{"bad", answers(body("default", "{properties: {success: {type: boolean}}}")), "",
			`7:21: "success" in the default response of operation "a" may be true or false; the generated handler always sends false here`},
		{"both", answers(body("200", "{$ref: '#/components/schemas/E'}")+", "+body("400", "{$ref: '#/components/schemas/E'}")) + shared, "", ""},
		{"closed", answers(body("200", full)), "", ""},
	})
}

func TestErrorBodyRequired(t *testing.T) {
	const open = "{properties: {success: {type: boolean}, data: {properties: {message: {}, code: {type: string}, retry_by: {}}}}}"
	check(t, "error-body-required", []ruleCase{
		{"nothing", answers(body("429", open)), row(429, "LATER", ", retry_by: true"),
			`7:53: the error in status 429 of operation "a" does not require "message", "code" and "retry_by"; the generated constructors of errors set them`},
		{"no time", answers(body("429", open)), row(429, "LATER", ", retry_by: true") + row(429, "NEVER"),
			`7:53: the error in status 429 of operation "a" does not require "message" and "code"; the generated constructors of errors set them`},
		{"required", answers(body("429", coded(""))), "", ""},
		{"no code", answers(body("429", "{properties: {success: {type: boolean}, data: {properties: {reason: {}}}}}")), "", ""},
		{"a result", answers(body("200", open)), "", ""},
	})
}
