package lint

// A rule looks for one kind of contradiction. Its ID is stable: it stands in x-omnigen-accepted and
// in what people do with lint's output.
type rule struct {
	id    string
	check func(*checker)
}

// rules are in the order in which a reader would ask: does the overlay fit, are the operations all
// there, are their answers alike, are the values what they are said to be, does the page agree.
var rules = []rule{
	{"overlay-target", overlayTarget},
	{"unknown-extension", unknownExtension},

	{"operation-id", operationID},
	{"manifest-variables", manifestVariables},
	{"unknown-security", unknownSecurity},
	{"path-required", pathRequired},
	{"body-optional", bodyOptional},
	{"form-required", formRequired},
	{"file-format", fileFormat},

	{"missing-status", missingStatus},
	{"no-server-error", noServerError},
	{"inline-response", inlineResponse},
	{"bare-result", bareResult},
	{"no-data", noData},
	{"envelope-required", envelopeRequired},
	{"success-open", successOpen},
	{"error-body-required", errorBodyRequired},
	{"error-code-open", errorCodeOpen},
	{"error-code-example", errorCodeExample},
	{"error-code-enum", errorCodeEnum},

	{"component-name", componentName},
	{"date-time-layout", dateTimeLayout},
	{"unknown-format", unknownFormat},
	{"number-for-whole", numberForWhole},

	{"docs-missing-code", docsMissingCode},
	{"docs-unknown-code", docsUnknownCode},
	{"docs-status", docsStatus},
	{"docs-retry-by", docsRetryBy},
	{"docs-example", docsExample},
}

// ids returns the IDs of all rules. The rules themselves lead to it, so it is no variable.
func ids() []string {
	var ids []string
	for _, r := range rules {
		ids = append(ids, r.id)
	}
	return ids
}
