package lint_test

import "testing"

// schema returns a document with a property, in its fifth line.
func schema(property string) string {
	return "paths: {}\ncomponents: {schemas: {S: {properties: {" + property + "}}}}\n"
}

func TestComponentName(t *testing.T) {
	check(t, "component-name", []ruleCase{
		{"digit", "paths: {}\ncomponents: {responses: {4_E: {description: D}}, schemas: {2d: {}}}\n", "",
			`5:26: the name "4_E" of a response begins with a digit, as no identifier may; omnigen names nothing after a response` + "\n" +
				`5:60: the name "2d" of a schema begins with a digit, as no identifier may; omnigen makes an identifier of it`},
		{"space", "paths: {}\ncomponents: {schemas: {'a b': {}}}\n", "",
			`5:24: the name "a b" of a schema holds more than the letters, digits, dots, hyphens and underscores that OpenAPI allows; omnigen makes an identifier of it`},
		{"good", "paths: {}\ncomponents: {schemas: {a-1.b_c: {}}}\n", "", ""},
	})
}

func TestDateTimeLayout(t *testing.T) {
	const outcome = `; omnigen writes RFC 3339 in UTC, and also reads "YYYY-MM-DD HH:MM", with seconds or without`
	at := func(description string) string {
		return schema("at: {type: string, format: date-time, description: '" + description + "'}")
	}
	found := func(layout string) string {
		return `5:92: property "at" has the format "date-time", which is RFC 3339, but is described as ` + layout + outcome
	}
	check(t, "date-time-layout", []ruleCase{
		{"no seconds", at("In UTC: YYYY-MM-DD HH:MM."), "", found(`"YYYY-MM-DD HH:MM"`)},
		{"no zone", at("(yyyy-mm-dd hh:mm:ss)"), "", found(`"yyyy-mm-dd hh:mm:ss"`)},
		{"date alone", at("as DD.MM.YYYY"), "", found(`"DD.MM.YYYY"`)},
		{"item", schema("at: {items: {format: date-time, description: YYYY/MM/DD}}"), "",
			`5:86: an item of property "at" has the format "date-time", which is RFC 3339, but is described as "YYYY/MM/DD"` + outcome},
		{"the standard", at("YYYY-MM-DDTHH:MM:SS.sssZ"), "", ""},
		{"no T", at("YYYY-MM-DD HH:mm:ssZ"), "", ""},
		{"both", at("YYYY-MM-DDThh:mm:ss, shown as DD.MM.YYYY"), "", ""},
		{"said so", at("RFC 3339, which begins with YYYY-MM-DD"), "", ""},
		{"no layout", at("A time, not a date; see AA-BB-CC."), "", ""},
		{"no format", schema("at: {type: string, description: YYYY-MM-DD HH:MM}"), "", ""},
	})
}

func TestUnknownFormat(t *testing.T) {
	check(t, "unknown-format", []ruleCase{
		{"url", schema("u: {type: string, format: url}"), "",
			`5:67: the format "url" of property "u" is not registered for OpenAPI, where "uri" is; omnigen ignores the format`},
		{"misspelt", schema("u: {type: string, format: date_time}"), "",
			`5:67: the format "date_time" of property "u" is not registered for OpenAPI, where "date-time" is; omnigen ignores the format`},
		{"own", schema("u: {type: string, format: phone}"), "",
			`5:67: the format "phone" of property "u" is not registered for OpenAPI; omnigen ignores the format`},
		{"other type", schema("u: {type: integer, format: date}"), "",
			`5:68: the format "date" of property "u" is for the type string, not for integer; omnigen goes by the type`},
		{"parameter", "paths: {/a: {get: {operationId: a, responses: {}, parameters: [{in: query, name: q, schema: {type: string, format: url}}]}}}\n", "",
			`4:116: the format "url" of query parameter "q" is not registered for OpenAPI, where "uri" is; omnigen ignores the format`},
		{"registered", schema("a: {type: integer, format: int64}, b: {type: string, format: int64}, c: {type: number, format: int32}, d: {format: uuid}"), "", ""},
	})
}

func TestNumberForWhole(t *testing.T) {
	const outcome = "; omnigen makes it a float64, which is exact for whole numbers up to 2^53 alone"
	check(t, "number-for-whole", []ruleCase{
		{"no unit", schema("fileSize: {type: number, description: How large it is}"), "",
			`5:58: property "fileSize" is a "number" without a unit: nothing says whether it may have a fraction` + outcome},
		{"bytes", schema("size: {type: number, description: Its size in bytes}"), "",
			`5:54: property "size" counts something whole, but is a "number", which may have a fraction` + outcome},
		{"count", schema("item_count: {type: number}"), "",
			`5:60: property "item_count" counts something whole, but is a "number", which may have a fraction` + outcome},
		{"unit", schema("size: {type: number, description: 'in MB'}, length: {type: number, description: metres}"), "", ""},
		{"mean", schema("average_count: {type: number}"), "", ""},
		{"fraction", schema("size: {type: number, example: 7.5}, length: {type: number, multipleOf: 0.1}"), "", ""},
		{"format", schema("size: {type: number, format: double}"), "", ""},
		{"whole", schema("size: {type: integer}"), "", ""},
		{"other name", schema("discount: {type: number}, sizes: {type: number}, '7': {type: number}"), "", ""},
	})
}

func TestUnknownExtension(t *testing.T) {
	check(t, "unknown-extension", []ruleCase{
		{"misspelt", "paths: {/a: {get: {operationId: a, x-omnigen-pahts: [], responses: {}}}}\n", "",
			`4:36: there is no extension "x-omnigen-pahts"; omnigen ignores it; did you mean "x-omnigen-paths"?`},
		{"of others", "paths: {}\nx-other: {x-omnigen-a: 1}\n", "", ""},
		{"a property", schema("x-omnigen-a: {type: string}"), "", ""},
		{"an example", schema("a: {example: {x-omnigen-a: 1}}"), "", ""},
		{"a property called example", schema("example: {x-omnigen-a: 1}"), "",
			`5:51: there is no extension "x-omnigen-a"; omnigen ignores it; did you mean "x-omnigen-name"?`},
	})
}
