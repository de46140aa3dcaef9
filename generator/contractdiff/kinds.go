package contractdiff

// What a column of the table below says.
const (
	holds  = true
	breaks = false
)

// The kinds of changes: the grade, what it means on the wire, and what it means for the compiler.
// What breaks the compiler must change; the reverse is not true. Where a kind may or may not break
// the wire, it counts as breaking; what may or may not break the compiler is two kinds.
var (
	operationAdded          = Kind{"operation-added", MustChange, breaks, breaks}
	optionalOperationAdded  = Kind{"optional-operation-added", ShouldLook, holds, holds}
	operationRemoved        = Kind{"operation-removed", MustChange, holds, breaks}
	operationBecameRequired = Kind{"operation-became-required", MustChange, breaks, breaks}
	operationBecameOptional = Kind{"operation-became-optional", ShouldLook, holds, holds}
	operationNeededIf       = Kind{"operation-needed-if", ShouldLook, holds, holds}
	operationRenamed        = Kind{"operation-renamed", MustChange, holds, breaks}
	operationID             = Kind{"operation-id", ShouldLook, holds, holds}
	operationMoved          = Kind{"operation-moved", ShouldLook, breaks, holds}
	operationSecured        = Kind{"operation-secured", ShouldLook, holds, holds}
	operationUnsecured      = Kind{"operation-unsecured", ShouldLook, breaks, holds}
	interfaceRenamed        = Kind{"interface-renamed", MustChange, holds, breaks}
	requestRenamed          = Kind{"request-renamed", MustChange, holds, breaks}
	pathAdded               = Kind{"path-added", ShouldLook, breaks, holds}
	pathRemoved             = Kind{"path-removed", NothingToDo, holds, holds}

	// Parameters, and the fields of forms.
	parameterAdded           = Kind{"parameter-added", ShouldLook, holds, holds}
	parameterRemoved         = Kind{"parameter-removed", MustChange, holds, breaks}
	requiredParameterRemoved = Kind{"required-parameter-removed", MustChange, breaks, breaks}
	parameterRenamed         = Kind{"parameter-renamed", ShouldLook, breaks, holds}
	parameterMoved           = Kind{"parameter-moved", ShouldLook, breaks, holds}
	parameterGoName          = Kind{"parameter-go-name", MustChange, holds, breaks}
	parameterType            = Kind{"parameter-type", MustChange, breaks, breaks}
	parameterGoType          = Kind{"parameter-go-type", MustChange, holds, breaks}
	parameterDefault         = Kind{"parameter-default", ShouldLook, breaks, holds}
	parameterRulesTightened  = Kind{"parameter-rules-tightened", NothingToDo, holds, holds}
	parameterRulesLoosened   = Kind{"parameter-rules-loosened", ShouldLook, breaks, holds}
	parameterBecameRequired  = Kind{"parameter-became-required", NothingToDo, holds, holds}
	parameterBecameOptional  = Kind{"parameter-became-optional", ShouldLook, breaks, holds}
	parameterSeparator       = Kind{"parameter-separator", ShouldLook, breaks, holds}
	formTightened            = Kind{"form-tightened", NothingToDo, holds, holds}
	formLoosened             = Kind{"form-loosened", ShouldLook, breaks, holds}
	formFileNames            = Kind{"form-file-names", NothingToDo, holds, holds}

	// Bodies.
	bodyAdded          = Kind{"body-added", ShouldLook, holds, holds}
	bodyRemoved        = Kind{"body-removed", MustChange, breaks, breaks}
	bodyType           = Kind{"body-type", MustChange, breaks, breaks}
	bodyGoType         = Kind{"body-go-type", MustChange, holds, breaks}
	bodyBecameRequired = Kind{"body-became-required", NothingToDo, holds, holds}
	bodyBecameOptional = Kind{"body-became-optional", ShouldLook, breaks, holds}

	// Results.
	resultAdded    = Kind{"result-added", MustChange, breaks, breaks}
	resultRemoved  = Kind{"result-removed", MustChange, breaks, breaks}
	resultType     = Kind{"result-type", MustChange, breaks, breaks}
	resultGoType   = Kind{"result-go-type", MustChange, holds, breaks}
	resultStatus   = Kind{"result-status", ShouldLook, breaks, holds}
	resultEnvelope = Kind{"result-envelope", ShouldLook, breaks, holds}

	// Types, wherever they are used.
	typeRenamed  = Kind{"type-renamed", MustChange, holds, breaks}
	typeKind     = Kind{"type-kind", MustChange, breaks, breaks}
	fieldRenamed = Kind{"field-renamed", ShouldLook, breaks, holds}
	fieldGoName  = Kind{"field-go-name", MustChange, holds, breaks}
	fieldType    = Kind{"field-type", MustChange, breaks, breaks}
	fieldGoType  = Kind{"field-go-type", MustChange, holds, breaks}
	fieldDefault = Kind{"field-default", ShouldLook, breaks, holds}
	valueRenamed = Kind{"value-renamed", ShouldLook, breaks, holds}
	valueGoName  = Kind{"value-go-name", MustChange, holds, breaks}

	// Types that a provider answers with.
	fieldAdded          = Kind{"field-added", ShouldLook, holds, holds}
	requiredFieldAdded  = Kind{"required-field-added", MustChange, breaks, holds}
	fieldRemoved        = Kind{"field-removed", MustChange, holds, breaks}
	fieldBecameRequired = Kind{"field-became-required", MustChange, breaks, holds}
	fieldBecameOptional = Kind{"field-became-optional", NothingToDo, holds, holds}
	fieldRulesTightened = Kind{"field-rules-tightened", ShouldLook, breaks, holds}
	fieldRulesLoosened  = Kind{"field-rules-loosened", NothingToDo, holds, holds}
	resultValueAdded    = Kind{"result-value-added", ShouldLook, holds, holds}
	resultValueRemoved  = Kind{"result-value-removed", MustChange, breaks, breaks}

	// Types that a provider is asked with.
	requestFieldAdded           = Kind{"request-field-added", ShouldLook, holds, holds}
	requestFieldRemoved         = Kind{"request-field-removed", MustChange, holds, breaks}
	requiredRequestFieldRemoved = Kind{"required-request-field-removed", MustChange, breaks, breaks}
	requestFieldBecameRequired  = Kind{"request-field-became-required", NothingToDo, holds, holds}
	requestFieldBecameOptional  = Kind{"request-field-became-optional", ShouldLook, breaks, holds}
	requestFieldRulesTightened  = Kind{"request-field-rules-tightened", NothingToDo, holds, holds}
	requestFieldRulesLoosened   = Kind{"request-field-rules-loosened", ShouldLook, breaks, holds}
	requestValueAdded           = Kind{"request-value-added", ShouldLook, breaks, holds}
	requestValueRemoved         = Kind{"request-value-removed", MustChange, holds, breaks}

	// Error codes.
	codeAdded   = Kind{"code-added", ShouldLook, holds, holds}
	codeRemoved = Kind{"code-removed", MustChange, breaks, breaks}
	codeStatus  = Kind{"code-status", ShouldLook, breaks, holds}
	codeRetryBy = Kind{"code-retry-by", MustChange, breaks, breaks}
	codeRenamed = Kind{"code-renamed", ShouldLook, breaks, holds}
	codeGoName  = Kind{"code-go-name", MustChange, holds, breaks}
	refusalCode = Kind{"refusal-code", NothingToDo, holds, holds}

	// Authentication.
	securitySchemeAdded   = Kind{"security-scheme-added", ShouldLook, breaks, holds}
	securitySchemeRemoved = Kind{"security-scheme-removed", MustChange, breaks, breaks}
	securitySchemeRenamed = Kind{"security-scheme-renamed", MustChange, holds, breaks}
	securitySchemeKey     = Kind{"security-scheme-key", ShouldLook, breaks, holds}
	noAuthRemoved         = Kind{"no-auth-removed", MustChange, holds, breaks}

	// The manifest.
	manifestAdded           = Kind{"manifest-added", ShouldLook, holds, holds}
	manifestRemoved         = Kind{"manifest-removed", MustChange, holds, breaks}
	manifestVersion         = Kind{"manifest-version", ShouldLook, breaks, holds}
	manifestEndpoint        = Kind{"manifest-endpoint", ShouldLook, breaks, holds}
	manifestEndpointAdded   = Kind{"manifest-endpoint-added", ShouldLook, breaks, holds}
	manifestEndpointRemoved = Kind{"manifest-endpoint-removed", MustChange, holds, breaks}

	// What may befall any name.
	goNameReused = Kind{"go-name-reused", MustChange, holds, holds}

	documentation = Kind{"documentation", NothingToDo, holds, holds}
)
