// Package generator reads an omnichannel contract and generates the Go package that a provider
// needs to serve it. A contract is data, in three files: an OpenAPI 3.0 document, an OpenAPI
// Overlay 1.0 document with the decisions about it, and a table of the documented errors. One
// contract is embedded; see package spec.
//
// This page is the architecture: how the generator works, and which part may know what. Then come
// the extensions that an overlay can use, and the formats of omnigen.yaml and of the error table.
//
// # One way
//
// Data moves one way, from the files to the package:
//
//	document ─┐
//	overlay  ─┼─ source.Load ─ openapi.Read ─ normalize.Apply ─ analyze.API ─┐
//	errors   ─┘                                                              │
//	         ┌───────────────────────── *model.API ──────────────────────────┘
//	         ├─ emit.Files ─ output.Tree ─ Diff, Drift, Write
//	         └─ the manifest
//
// The stages, all of them below generator/internal:
//
//   - source reads the files, or takes the embedded ones, and carries out the overlay's actions.
//     Its Contract is a tree of the document, and the error table.
//   - openapi makes a typed document of the tree: what omnigen needs of OpenAPI, in the document's
//     order, every node with its position. No reference leaves the document.
//   - normalize makes the many ways to say a thing one way, in an ordered list of small passes over
//     a copy of the document, a file each.
//   - analyze makes the model of the document and the table. It decides every name, and reports
//     every contradiction.
//   - lint looks for contradictions, a small function a rule, and says what omnigen does about each.
//     It reads what source and openapi have made, and is no part of generating.
//   - emit makes the Go files of the model, a source file here for each file there: errors.go
//     writes errors.gen.go. What is mostly fixed text stands in package templates; what follows the
//     model's shape is built with jennifer; the models come from oapi-codegen, which emit/oapi
//     hands plain objects only.
//   - output compares the files with a directory, or makes the directory hold them: all or nothing.
//     An update changes several directories of a repository. It keeps a journal of the old state there,
//     .omnigen-update.json, until all is done; the next command undoes one that was interrupted.
//
// What they share: diag has positions and diagnostics, tree has values of YAML and JSON that know
// where they stand, naming makes Go identifiers, model is the plain data between analyze and emit.
//
// # Rules
//
//   - No stage changes its input, prints, logs, or reads flags or the environment. Only source and
//     ReadConfig read the user's files, only output writes any, only the command prints and exits.
//   - Input that cannot be read stops at once. From then on problems are collected and reported
//     together, sorted by position, each once. A stage that has found an error is the last one;
//     warnings go on to the user.
//   - A position points into the user's file: the node in the document, or the place in the overlay
//     that put it there.
//   - Names are decided before emission: an emitter builds none. Nothing that has an order comes
//     from a map, so the same contract gives the same bytes.
//   - No text of a document becomes code: it passes one function for comments, or is quoted.
//   - Knowledge of a contract is data, in the overlay and the error table. Code that names an
//     operation, a field or an error code of the embedded contract is wrong, outside of tests.
//
// Who may import what: model imports diag alone. The OpenAPI document ends at analyze, so emit sees
// the model only. jennifer is for emit, kin-openapi and oapi-codegen for emit/oapi, the YAML parser
// for tree, JSONPath for source, text diffs for output. The command sees this package alone; the
// compiler keeps it out of internal. A test, layers_test.go, lists it all and holds it.
//
// # Extensions
//
// What a document does not say in standard keywords, an overlay says in extensions. They mean the
// same in any contract, and may stand in the document itself. Where a standard keyword exists,
// there is no extension: required, minItems, maxItems, minLength, minimum, enum, default,
// format: int64, format: binary for files, and, on the schema of a form, an anyOf whose parts do
// nothing but require a field each, for "at least one of these".
//
// At the root of the embedded overlay:
//
//	x-omnigen-applies-to: JSONPATH
//	    The embedded overlay and error table apply to a user's document in which the path finds
//	    something, unless the user names others. An overlay that the user names always applies.
//
// At the root of the document:
//
//	x-omnigen-manifest: {version: TEXT}
//	    The version that the manifest has. Without it the package has no manifest.
//
// On an operation:
//
//	x-omnigen-manifest: {variables: [NAME, ...]}
//	    The variables that the operation's address in the manifest must hold: its first path that
//	    has just these is taken. Without it the operation does not stand in the manifest.
//	x-omnigen-optional: TEXT
//	    The provider may lack the operation, which then is an interface of its own. TEXT is the
//	    clause that completes "It is needed if". Without it the operation is a method of Provider.
//	x-omnigen-interface: NAME
//	    The name of that interface. Without it, the operation's Go name with "Provider" behind it.
//	x-omnigen-paths: [PATH, ...]
//	    Further paths that lead to the operation. A variable that does not stand in every path is
//	    optional in the request. Without it, the path in the document is the only one.
//	x-omnigen-envelope: none
//	    The answer is the bare result, even if it looks like an envelope. Without it, an object with
//	    a boolean "success" is the envelope of the result.
//
// On a schema, be it that of a component, a property, a parameter, or a field of a form:
//
//	x-omnigen-name: NAME
//	    The Go name of an object or enum. Without it, a component is called after its name; an inline
//	    one after its property, lengthened by what it belongs to until the name is free.
//	x-omnigen-type: NAME
//	    The component under components.schemas whose Go type the value has; its description stays.
//	    A component that is a plain string is a type of its own, which is how kinds of ID are kept
//	    apart. Without it the schema alone decides.
//	x-omnigen-joined: TEXT
//	    On a list in a form: its items may also arrive joined by TEXT. Without it, each comes alone.
//	x-omnigen-contains: [{property: NAME, value: VALUE, min: N, max: N}, ...]
//	    On a list of objects: how many of them must have the value in the property. Without min it
//	    is 0; without max there is no upper bound.
//
// On any object:
//
//	x-omnigen-accepted: [RULE, ...]
//	    Findings of these rules of "omnigen lint" are decided if they stand at the object or below
//	    it; at the root, all of them are. Without it, a finding ends when the overlay mends what it
//	    is about.
//
// # omnigen.yaml
//
// The command reads it from the current directory, if it is there; paths in it are relative to
// that directory. Flags win. See [ReadConfig].
//
//	version: 1            # of this format; the only key that must be there
//	spec: openapi.yaml    # OpenAPI 3.0 document; without it, the embedded contract
//	overlay: overlay.yaml # OpenAPI Overlay 1.0 document, or none
//	errors: errors.yaml   # error table, or none
//	out: omnichannel      # directory of the package; this is the default
//	package: omnichannel  # its name; this is the default
//
// Without overlay and errors, the embedded ones are used for the embedded document, and for one in
// which x-omnigen-applies-to finds something. The word none switches them off. Unknown keys are
// errors.
//
// # The error table
//
// A row for each code, in the order in which the package presents them. Without a table, the codes
// are those that the responses of the document name.
//
//	version: 1
//	errors:
//	  - code: RATE_LIMIT_EXCEEDED # capital letters, digits and underscores; each code once
//	    status: 429               # of HTTP, 400 to 599
//	    title: Rate limit exceeded
//	    description: The user made too many requests.
//	    retry_by: true            # the answer says when to try again; false if left out
//	    example: {success: false} # a body that carries it; may be left out
//
// What the handler refuses by itself has the table's first code of the status: 401 for wrong
// credentials, 404 for an unknown path, 400 for a request that is not valid. Where the table has
// none, the answer has no code. Keys that begin with "x-" are free for the user; other unknown ones
// are errors.
package generator

//go:generate go run ../cmd/omnigen generate --out ../generated/omnichannel
