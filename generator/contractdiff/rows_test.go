package contractdiff_test

// A row is a case for a kind of change: how the contract changes, so that this kind comes of it. Edits
// come in twos: a text that stands in the contract or in its error table, and what stands there after.
type row struct {
	kind     string
	edits    []string
	before   []string // edits of both contracts
	provider []string // edits of the provider, which is written for the old contract
}

// Parts of the contract that are moved around.
const (
	pingOperation = `  /health:
    get:
      operationId: ping
      security: []
      responses: {'204': {description: All is well.}}
`
	areasOperation = `  /areas:
    get:
      operationId: listAreas
      x-omnigen-manifest: {variables: []}
      responses: {'204': {description: All is well.}}
`
	optionalAreasOperation = `  /areas:
    get:
      operationId: listAreas
      x-omnigen-optional: there are areas
      x-omnigen-interface: AreaLister
      responses: {'204': {description: All is well.}}
`
	optional     = "      x-omnigen-optional: rooms have pictures\n      x-omnigen-interface: RoomGetter\n"
	newRoomBody  = "      requestBody:\n        required: true\n        content: {application/json: {schema: {$ref: '#/components/schemas/NewRoom'}}}\n"
	limit        = "{in: query, name: limit, schema: {type: integer, default: 30, minimum: 1, maximum: 100}}"
	after        = "{in: query, name: after, schema: {type: string}}"
	tags         = "{in: query, name: tags, schema: {type: array, items: {type: string}}}"
	header       = "        - {in: header, name: X-Desk, required: true, schema: {type: string}}\n"
	needOne      = "anyOf: [{required: [text]}, {required: [files]}]\n              "
	files        = "                files: {type: array, items: {type: string, format: binary}}\n"
	noted        = "{type: object, properties: {success: {type: boolean}, data: {$ref: '#/components/schemas/Note'}}}"
	newRoomLevel = "        level: {type: integer, default: 1}\n"
	roomFields   = "        size: {type: integer}\n"
	roomOwner    = "        owner: {$ref: '#/components/schemas/Person'}\n    NewRoom"
	pingCode     = "func (Provider) Ping(context.Context, *desk.PingRequest) error { return nil }\n"
	manifestCode = "	m, err := h.Manifest(\"https://example.com\")\n	if err != nil {\n		return nil, err\n	}\n	_ = m.Endpoints.GetRoom\n"
)

var rows = []row{
	{kind: "operation-added", edits: []string{"  /health:\n", areasOperation + "  /health:\n"}},
	{kind: "optional-operation-added", edits: []string{"  /health:\n", optionalAreasOperation + "  /health:\n"}},
	{kind: "operation-removed", edits: []string{pingOperation, ""}, before: []string{"operationId: deleteRoom", "operationId: deleteRoom\n      security: []"}},
	{kind: "operation-became-required", edits: []string{optional, ""}},
	{kind: "operation-became-optional", edits: []string{"operationId: deleteRoom\n", "operationId: deleteRoom\n      x-omnigen-optional: rooms can go\n"}},
	{kind: "operation-needed-if", edits: []string{"rooms have pictures", "rooms have pictures or names"}},
	{kind: "operation-renamed", edits: []string{"operationId: sendNote", "operationId: postNote"}},
	{kind: "operation-id", edits: []string{"operationId: sendNote", "operationId: send_note"}},
	{kind: "operation-moved", edits: []string{"  /rooms/{roomId}/notes:\n    post:", "  /notes/{roomId}:\n    put:"}},
	{kind: "operation-secured", edits: []string{"      security: []\n", ""}, before: []string{"operationId: deleteRoom", "operationId: deleteRoom\n      security: []"}},
	{kind: "operation-unsecured", edits: []string{"operationId: deleteRoom", "operationId: deleteRoom\n      security: []"}},
	{kind: "interface-renamed", edits: []string{"RoomGetter", "RoomFinder"}},
	{kind: "request-renamed", edits: []string{"    Note:\n", "    PingRequest: {type: string}\n    Note:\n", roomFields, roomFields + "        last: {$ref: '#/components/schemas/PingRequest'}\n"}},
	{kind: "path-added", edits: []string{"/rooms/{roomId}']", "/rooms/{roomId}', '/areas/{areaId}/{roomId}']"}},
	{kind: "path-removed", edits: []string{", '/areas/{areaId}/{roomId}']", "]"}, before: []string{"/rooms/{roomId}']", "/rooms/{roomId}', '/areas/{areaId}/{roomId}']"}},

	{kind: "parameter-added", edits: []string{header, header + "        - {in: query, name: floor, schema: {type: integer}}\n"}},
	{kind: "parameter-removed", edits: []string{"        - " + after + "\n", ""}},
	{kind: "required-parameter-removed", edits: []string{header, ""}},
	{kind: "parameter-renamed", edits: []string{"name: X-Desk", "name: x_desk"}},
	{kind: "parameter-moved", edits: []string{"in: query, name: after", "in: header, name: after"}},
	{kind: "parameter-go-name", edits: []string{"/rooms/{roomId}/notes", "/rooms/{id}/notes", "name: roomId, required: true, schema: {type: string, x-omnigen-type: RoomID}}\n      requestBody",
		"name: id, required: true, schema: {type: string, x-omnigen-type: RoomID}}\n      requestBody"}},
	{kind: "parameter-type", edits: []string{"name: limit, schema: {type: integer, default: 30}", "name: limit, schema: {type: string, default: '30'}"},
		before: []string{", minimum: 1, maximum: 100}}", "}}"}},
	{kind: "parameter-go-type", edits: []string{"name: after, schema: {type: string}", "name: after, schema: {type: integer}"}},
	{kind: "parameter-default", edits: []string{"default: 30", "default: 50"}},
	{kind: "parameter-rules-tightened", edits: []string{"maximum: 100", "maximum: 50"}},
	{kind: "parameter-rules-loosened", edits: []string{"minimum: 1, maximum: 100", "maximum: 100"}},
	{kind: "parameter-became-required", edits: []string{"name: after, schema", "name: after, required: true, schema"}},
	{kind: "parameter-became-optional", edits: []string{"name: X-Desk, required: true", "name: X-Desk"}},
	{kind: "parameter-separator", edits: []string{"name: tags, schema", "name: tags, explode: false, schema"}},
	{kind: "form-tightened", edits: []string{"anyOf: [{required: [text]}, {required: [files]}]", "anyOf: [{required: [text]}]"}},
	{kind: "form-loosened", edits: []string{needOne, ""}},
	{kind: "form-file-names", edits: []string{files, "                pictures: {type: array, items: {type: string, format: binary}}\n"}, before: []string{needOne, ""}},

	{kind: "body-added", edits: []string{"operationId: getRoom\n", "operationId: getRoom\n" + newRoomBody}},
	{kind: "body-removed", edits: []string{newRoomBody, ""}},
	{kind: "body-type", edits: []string{"multipart/form-data", "application/json"}},
	{kind: "body-go-type", edits: []string{"content: {application/json: {schema: {}}}", "content: {application/json: {schema: {type: string}}}"},
		before:   []string{"content: {application/json: {schema: {$ref: '#/components/schemas/NewRoom'}}}", "content: {application/json: {schema: {}}}"},
		provider: []string{"var body *desk.NewRoom = req.Body\n", "var raw json.RawMessage = req.Body\n", "	var name, color string = body.Name, body.Color\n	var level int = body.Level\n", "	name := desk.RoomID(raw)\n	_, level := json.Marshal(raw)\n", "level > 3 || name == color", "level != nil", "desk.RoomID(body.Name)", "name", "body.Owner.Name", `""`, "	\"context\"\n", "	\"context\"\n	\"encoding/json\"\n"}},
	{kind: "body-became-required", edits: []string{"      requestBody:\n        content: {app", "      requestBody:\n        required: true\n        content: {app"}, before: []string{"        required: true\n        content: {app", "        content: {app"}},
	{kind: "body-became-optional", edits: []string{"        required: true\n        content: {app", "        content: {app"}},

	{kind: "result-added", edits: []string{"{type: object, properties: {success: {type: boolean}}}", noted}},
	{kind: "result-removed", edits: []string{noted, "{type: object, properties: {success: {type: boolean}}}"}},
	{kind: "result-type", edits: []string{noted, "{type: object, properties: {success: {type: boolean}, data: {type: array, items: {$ref: '#/components/schemas/Note'}}}}"}},
	{kind: "result-go-type", edits: []string{noted, "{type: object, properties: {success: {type: boolean}, data: {}}}"}},
	{kind: "result-status", edits: []string{"'201'", "'200'"}},
	{kind: "result-envelope", edits: []string{noted, "{$ref: '#/components/schemas/Note'}"}},

	{kind: "type-renamed", edits: []string{"    Note:\n", "    Message:\n", "schemas/Note'", "schemas/Message'"}},
	{kind: "type-kind", edits: []string{"State: {type: string, enum: [open, closed]}", "State: {type: string}"}},
	{kind: "field-renamed", edits: []string{"        color:", "        Color:"}},
	{kind: "field-go-name", edits: []string{"        color: {type: string}\n", "        Color: {type: boolean}\n        color: {type: string}\n"}},
	{kind: "field-type", edits: []string{roomFields, "        size: {type: string}\n"}},
	{kind: "field-go-type", edits: []string{roomFields, "        size: {type: number}\n"}},
	{kind: "field-default", edits: []string{"level: {type: integer, default: 1}", "level: {type: integer, default: 2}"}},
	{kind: "value-renamed", edits: []string{"[open, closed]", "[open, Closed]"}},
	{kind: "value-go-name", edits: []string{"    Note:\n", "    StateClosed: {type: string}\n    Note:\n", roomFields, roomFields + "        last: {$ref: '#/components/schemas/StateClosed'}\n"}},

	{kind: "field-added", edits: []string{roomFields, roomFields + "        floor: {type: integer}\n"}},
	{kind: "required-field-added", edits: []string{roomFields, roomFields + "        floor: {type: integer}\n", "[id, name, state]", "[id, name, state, floor]"}},
	{kind: "field-removed", edits: []string{roomFields, ""}},
	{kind: "field-became-required", edits: []string{"[id, name, state]", "[id, name, state, size]"}},
	{kind: "field-became-optional", edits: []string{"[id, name, state]", "[id, name]"}},
	{kind: "field-rules-tightened", edits: []string{"        size: {type: integer}", "        size: {type: integer, minimum: 2}"}},
	{kind: "field-rules-loosened", edits: []string{"        id: {type: string, x-omnigen-type: RoomID}\n        name: {type: string, maxLength: 80}", "        id: {type: string, x-omnigen-type: RoomID}\n        name: {type: string}"}},
	{kind: "result-value-added", edits: []string{"[open, closed]", "[open, closed, booked]"}},
	{kind: "result-value-removed", edits: []string{"[open, closed]", "[open]"}},

	{kind: "request-field-added", edits: []string{newRoomLevel, newRoomLevel + "        floor: {type: integer}\n"}},
	{kind: "request-field-removed", edits: []string{"        color: {type: string}\n", ""}},
	{kind: "required-request-field-removed", edits: []string{"      required: [name]\n      properties:\n        name: {type: string, maxLength: 80}\n", "      properties:\n"}},
	{kind: "request-field-became-required", edits: []string{"      required: [name]\n      properties:\n        name: {type: string, maxLength: 80}\n        color", "      required: [name, color]\n      properties:\n        name: {type: string, maxLength: 80}\n        color"}},
	{kind: "request-field-became-optional", edits: []string{"      required: [name]\n      properties:\n        name: {type: string, maxLength: 80}\n", "      properties:\n        name: {type: string, maxLength: 80}\n"}},
	{kind: "request-field-rules-tightened", edits: []string{"        color: {type: string}", "        color: {type: string, minLength: 3}"}},
	{kind: "request-field-rules-loosened", edits: []string{"name: {type: string, maxLength: 80}\n        color", "name: {type: string, maxLength: 90}\n        color"}},
	{kind: "request-value-added", edits: []string{"[name, size]", "[name, size, floor]"}},
	{kind: "request-value-removed", edits: []string{"[name, size]", "[name]"}},

	{kind: "code-added", edits: []string{"  - {code: BUSY", "  - {code: GONE, status: 410, title: Gone, description: The room is gone., retry_by: false}\n  - {code: BUSY"}},
	{kind: "code-removed", edits: []string{"  - {code: NOT_FOUND, status: 404, title: Not found, description: There is no such room., retry_by: false}\n", ""}},
	{kind: "code-status", edits: []string{"status: 429", "status: 503"}},
	{kind: "code-retry-by", edits: []string{"retry_by: true", "retry_by: false"}},
	{kind: "code-renamed", edits: []string{"code: NOT_FOUND", "code: NOT__FOUND"}},
	{kind: "code-go-name", edits: []string{"  - {code: BUSY", "  - {code: GONE, status: 410, title: Gone, description: The room is gone., retry_by: false}\n  - {code: BUSY"},
		before: []string{"code: NOT_FOUND", "code: CODE_GONE"}, provider: []string{"desk.NotFound", "desk.CodeGone"}},
	{kind: "refusal-code", edits: []string{"  - {code: BAD_REQUEST", "  - {code: NOT_VALID, status: 400, title: Bad request, description: It is not valid., retry_by: false}\n  - {code: BAD_REQUEST"}},

	{kind: "security-scheme-added", edits: []string{"{key: []}]", "{key: []}, {token: []}]", "    basic:", "    token: {type: http, scheme: bearer}\n    basic:"}},
	{kind: "security-scheme-removed", edits: []string{"security: [{basic: []}, {key: []}]", "security: [{basic: []}]"}},
	{kind: "security-scheme-renamed", edits: []string{"    key:", "    other: {type: apiKey, in: header, name: X-Key}\n    key:", "{key: []}", "{other: []}"},
		before: []string{"{key: []}]", "{key: []}, {early: []}]", "    key:", "    early: {type: apiKey, in: header, name: X-Early}\n    key:"}, provider: []string{"APIKeyAuth", "KeyAuth"}},
	{kind: "security-scheme-key", edits: []string{"name: X-Key", "name: X-Desk-Key"}},
	{kind: "no-auth-removed", edits: []string{"      security: []\n", ""}},

	{kind: "manifest-added", edits: []string{"x-unused: {version: v1}", "x-omnigen-manifest: {version: v1}"}, before: []string{"x-omnigen-manifest: {version: v1}", "x-unused: {version: v1}"}, provider: []string{manifestCode, ""}},
	{kind: "manifest-removed", edits: []string{"x-omnigen-manifest: {version: v1}\n", ""}},
	{kind: "manifest-version", edits: []string{"x-omnigen-manifest: {version: v1}", "x-omnigen-manifest: {version: v2}"}},
	{kind: "manifest-endpoint", edits: []string{"variables: [roomId]", "variables: [roomId, areaId]"}},
	{kind: "manifest-endpoint-added", edits: []string{"operationId: ping\n", "operationId: ping\n      x-omnigen-manifest: {variables: []}\n"}},
	{kind: "manifest-endpoint-removed", edits: []string{"      x-omnigen-manifest: {variables: [roomId]}\n", ""}},

	{kind: "go-name-reused", edits: []string{"[open, closed]", "[open, Closed, closed]", "        color: {type: string}\n", "        Color: {type: string}\n        color: {type: string}\n",
		"{key: []}]", "{key: []}, {early: []}]", "    key:", "    early: {type: apiKey, in: header, name: X-Early}\n    key:", after, after + "\n        - {in: query, name: X-DESK, schema: {type: string}}"}},

	{kind: "documentation", edits: []string{"description: A room.", "description: A place to meet.", `version: "1"`, `version: "2"`, "title: Busy", "title: Too busy", "Lists the rooms.", "Lists all rooms."}},
}
