package lint

import (
	"fmt"
	"slices"
	"strings"
)

// formats are those of the OpenAPI Format Registry, with the types that they are for. For whole
// numbers, what is said of numbers goes.
var formats = map[string][]string{
	"base64url": text, "binary": text, "byte": text, "char": text, "commonmark": text, "date": text, "date-time": text,
	"date-time-local": text, "duration": text, "email": text, "hostname": text, "html": text, "http-date": text,
	"idn-email": text, "idn-hostname": text, "ipv4": text, "ipv4-cidr": text, "ipv6": text, "ipv6-cidr": text,
	"iri": text, "iri-reference": text, "json-pointer": text, "language": text, "media-range": text, "password": text,
	"regex": text, "relative-json-pointer": text, "sf-binary": text, "sf-boolean": text, "sf-string": text, "sf-token": text,
	"time": text, "time-local": text, "uri": text, "uri-reference": text, "uri-template": text, "uuid": text,

	"double": number, "double-int": number, "float": number, "int8": number, "int16": number, "int32": number,
	"sf-decimal": number, "sf-integer": number, "uint8": number, "uint16": number, "uint32": number,

	"decimal": either, "decimal128": either, "int64": either, "uint64": either, "unixtime": either,
}

var (
	text   = []string{"string"}
	number = []string{"number", "integer"}
	either = slices.Concat(text, number)
)

// unknownFormat finds formats that nobody has registered, or that are registered for other types.
func unknownFormat(c *checker) {
	for p := range c.parts() {
		format, kind := p.schema.Format, p.schema.Type
		types, known := formats[format]
		switch {
		case format == "":
		case !known:
			c.report(p.at("format"), fmt.Sprintf("the format %s of %s is not registered for OpenAPI%s", quote(format), p, meantFormat(format)),
				"omnigen ignores the format")
		case slices.Contains([]string{"string", "number", "integer", "boolean"}, kind) && !slices.Contains(types, kind):
			c.report(p.at("format"), fmt.Sprintf("the format %s of %s is for the type %s, not for %s", quote(format), p, or(types), kind),
				"omnigen goes by the type")
		}
	}
}

// aliases are what people write who know a thing by another name.
var aliases = map[string]string{
	"url": "uri", "datetime": "date-time", "guid": "uuid", "base64": "byte", "long": "int64", "integer": "int32", "mail": "email",
}

// meantFormat names the format that was meant, if that is clear.
func meantFormat(format string) string {
	plain := strings.ToLower(strings.ReplaceAll(format, "_", "-"))
	meant := aliases[strings.ReplaceAll(plain, "-", "")]
	if formats[plain] != nil {
		meant = plain
	}
	if meant == "" {
		return ""
	}
	return ", where " + quote(meant) + " is"
}
