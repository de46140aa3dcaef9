package lint_test

import "testing"

func TestErrorCodeOpen(t *testing.T) {
	table := row(403, "MINE") + row(403, "YOURS")
	const component = "components: {schemas: {E: {properties: {code: {type: string, example: X}}}}}\n"
	const ref = "{$ref: '#/components/schemas/E'}"
	check(t, "error-code-open", []ruleCase{
		{"example", answers(body("403", coded(", example: MINE"))), table,
			`7:189: the error code of status 403 is any string: only an example names "MINE"; omnigen takes the codes from the error table: "MINE" and "YOURS"`},
		{"nothing", answers(body("403", coded(""))), table,
			`7:189: the error code of status 403 is any string, where the error table has "MINE" or "YOURS"; omnigen takes the codes from the error table: "MINE" and "YOURS"`},
		{"no table", answers(body("403", ref)+", "+body("404", ref)) + component, "",
			`9:41: the error code of statuses 403 and 404 is any string: only an example names "X"; omnigen takes the example for the code`},
		{"unknown status", answers(body("409", coded(""))), table, ""},
		{"listed", answers(body("403", coded(", enum: [MINE, YOURS]"))), table, ""},
		{"no text", answers(body("403", "{properties: {code: {type: integer, example: 7}}}")), table, ""},
		{"a result", answers(body("200", "{properties: {code: {type: string, example: X}}}")), table, ""},
	})
}

func TestErrorCodeExample(t *testing.T) {
	table := row(400, "INVALID") + row(404, "NOT_FOUND")
	const outcome = "; the table wins: omnigen generates the codes of the table alone"
	const component = "components: {schemas: {E: {properties: {code: {type: string, example: NOT_FOUND}}}}}\n"
	const ref = "{$ref: '#/components/schemas/E'}"
	check(t, "error-code-example", []ruleCase{
		{"unknown", answers(body("400", coded(", example: BAD"))), table,
			`7:219: the example error code "BAD" of status 400 is not in the error table, which has "INVALID" (table.yaml:3:12)` + outcome},
		{"default", answers(body("400", coded(", default: BAD"))), table,
			`7:219: the default error code "BAD" of status 400 is not in the error table, which has "INVALID" (table.yaml:3:12)` + outcome},
		{"unknown status", answers(body("409", coded(", example: BAD"))), table,
			`7:219: the example error code "BAD" of status 409 is not in the error table` + outcome},
		{"other status", answers(body("400", coded(", example: NOT_FOUND"))), table,
			`7:219: the example error code "NOT_FOUND" of status 400 has status 404 in the error table, at table.yaml:4:31` + outcome},
		{"whole body", answers("400: {description: D, content: {application/json: {schema: {}, example: {data: {code: BAD}}}}}"), table,
			`6:91: the example error code "BAD" of status 400 is not in the error table, which has "INVALID" (table.yaml:3:12)` + outcome},
		{"shared", answers(body("400", ref)+", "+body("404", ref)) + component, table, ""},
		{"any status", answers(body("default", ref)) + component, table, ""},
		{"known", answers(body("404", coded(", example: NOT_FOUND"))), table, ""},
		{"no table", answers(body("400", coded(", example: BAD"))), "", ""},
	})
}

func TestErrorCodeEnum(t *testing.T) {
	table := row(401, "REVOKED") + row(401, "SUSPENDED")
	check(t, "error-code-enum", []ruleCase{
		{"one more", answers(body("401", coded(", enum: [REVOKED, SUSPENDED, EXPIRED]"))), table,
			`7:237: the listed error code "EXPIRED" of status 401 is not in the error table, which has "REVOKED" (table.yaml:3:12) and "SUSPENDED" (table.yaml:4:12); ` +
				"the table wins: omnigen generates the codes of the table alone"},
		{"one less", answers(body("401", coded(", enum: [REVOKED]"))), table,
			`7:216: the error codes of status 401 lack what the error table has: "SUSPENDED" (table.yaml:4:12); the table wins: omnigen generates "SUSPENDED"`},
		{"the same", answers(body("401", coded(", enum: [SUSPENDED, REVOKED]"))), table, ""},
		{"any status", answers(body("default", coded(", enum: [REVOKED]"))), table, ""},
	})
}
