package tree

import (
	"math/big"
	"regexp"
	"strings"
)

// The scalars of YAML 1.2's core schema that are no strings.
var (
	nulls     = map[string]bool{"": true, "~": true, "null": true, "Null": true, "NULL": true}
	bools     = regexp.MustCompile(`^(true|True|TRUE|false|False|FALSE)$`)
	integer   = regexp.MustCompile(`^[-+]?[0-9]+$`)
	hexOrOct  = regexp.MustCompile(`^0(x[0-9a-fA-F]+|o[0-7]+)$`)
	fraction  = regexp.MustCompile(`^([-+]?)([0-9]*)(\.[0-9]*)?([eE][-+]?[0-9]+)?$`)
	hasDigits = regexp.MustCompile(`^[-+]?\.?[0-9]`)
)

// maxHex is how long a number that is not decimal may be; a longer one is a string. To make it decimal
// takes more time than its length.
const maxHex = 100

// plain returns the kind and JSON value of a scalar that is not quoted.
func plain(text string) (Kind, string) {
	if nulls[text] {
		return Null, "null"
	}
	if bools.MatchString(text) {
		return Bool, strings.ToLower(text)
	}
	if !hasDigits.MatchString(text) {
		return String, text
	}
	switch {
	case integer.MatchString(text):
		return Int, decimal(text)
	case hexOrOct.MatchString(text) && len(text) <= maxHex:
		n, _ := new(big.Int).SetString(text, 0)
		return Int, n.String()
	}
	if parts := fraction.FindStringSubmatch(text); parts != nil {
		return Float, joinFloat(parts[1], parts[2], parts[3], parts[4])
	}
	return String, text
}

// decimal writes a whole number as JSON does: without plus sign and leading zeros.
func decimal(text string) string {
	digits := strings.TrimLeft(text, "+-0")
	if digits == "" {
		return "0"
	}
	if text[0] == '-' {
		return "-" + digits
	}
	return digits
}

// joinFloat writes a number as JSON does: with digits on both sides of the point.
func joinFloat(sign, whole, frac, exp string) string {
	if frac == "." {
		frac = ".0"
	}
	if sign == "+" {
		sign = ""
	}
	return sign + decimal("0"+whole) + frac + exp
}
