package contractdiff_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCases is about what is found to be a change at all, and of which kind.
func TestCases(t *testing.T) {
	const (
		person       = "        name: {type: string}\n    Note"
		noteID       = "      properties:\n        id: {type: string}\n"
		listOfOwners = "        owner: {type: array, x-omnigen-contains: [{property: name, value: a, min: 1}], items: {$ref: '#/components/schemas/Person'}}\n    NewRoom"
	)
	for _, c := range []struct {
		name   string
		edits  []string
		before []string
		want   string
	}{
		{name: "nothing", want: ""},
		{name: "components inlined", edits: []string{"state: {$ref: '#/components/schemas/State'}", "state: {type: string, enum: [open, closed], x-omnigen-name: State}"}, want: ""},
		{name: "order alone", edits: []string{"[open, closed]", "[closed, open]"}, want: ""},
		{name: "names of variables alone", edits: []string{"/rooms/{roomId}/notes", "/rooms/{room_id}/notes",
			"name: roomId, required: true, schema: {type: string, x-omnigen-type: RoomID}}\n      requestBody", "name: room_id, required: true, schema: {type: string, x-omnigen-type: RoomID}}\n      requestBody"}, want: ""},
		{name: "used both ways: added", edits: []string{person, "        name: {type: string}\n        age: {type: integer}\n    Note"}, want: "+ Person.age is new. Set Person.Age if the platform knows it. [field-added]\n"},
		{name: "used both ways: gone", edits: []string{"      required: [name]\n      properties:\n" + person, "      properties:\n        age: {type: integer}\n    Note"}, want: `- Person.name is gone. Do without Person.Name. [required-request-field-removed]
+ Person.age is new. Set Person.Age if the platform knows it. [field-added]
`},
		{name: "used both ways: required", edits: []string{"required: [name]\n      properties:\n" + person, "required: [name, age]\n      properties:\n        age: {type: integer}\n" + person}, want: "+ Person.age is new and required. Set Person.Age. [required-field-added]\n"},
		{name: "used both ways: no longer required", edits: []string{"      required: [name]\n      properties:\n" + person, "      properties:\n" + person},
			want: "~ Person.name is no longer required. See that the code understands an empty Person.Name; then regenerate and deploy. [request-field-became-optional]\n"},
		{name: "renamed, and more", edits: []string{"    Person:", "    Human:", "schemas/Person'", "schemas/Human'", "schemas/Person'", "schemas/Human'", person, "        name: {type: string}\n        age: {type: integer}\n    Note"}, want: `~ The type Person is now called Human. Rename it, and what is called after it. [type-renamed]
+ Human.age is new. Set Human.Age if the platform knows it. [field-added]
`},
		{name: "another type, not renamed", edits: []string{"    Note:\n", "    Receipt:\n", "schemas/Note'", "schemas/Receipt'", "required: [id]\n" + noteID, "properties:\n        at: {type: string}\n        by: {type: string}\n"},
			want: "~ The result of sendNote is now of the Go type *Receipt; it was *Note. Change what SendNote returns. [result-type]\n"},
		{name: "types made one", edits: []string{"schema: {$ref: '#/components/schemas/Order'}", "schema: {$ref: '#/components/schemas/State'}"},
			want: "~ The query parameter sort of listRooms is now of the Go type State; it was Order. Change the code that reads ListRoomsRequest.Sort. [parameter-type]\n"},
		{name: "a text of any kind becomes an ID", edits: []string{noteID, "      properties:\n        id: {type: string, x-omnigen-type: RoomID}\n"},
			want: "~ Note.id is now of the Go type RoomID; it was string. Change the code that uses Note.ID. [field-go-type]\n"},
		{name: "size of a number", edits: []string{"size: {type: integer}", "size: {type: integer, format: int64}"},
			want: "~ Room.size is now of the Go type int64; it was int. Change the code that uses Room.Size. [field-go-type]\n"},
		{name: "smaller number", edits: []string{"size: {type: integer}", "size: {type: integer, format: int32}"},
			want: "~ Room.size is now of the Go type int32; it was int. Change the code that uses Room.Size. [field-type]\n"},
		{name: "null", edits: []string{noteID, "      properties:\n        id: {type: string, nullable: true}\n"},
			want: "~ Note.id is now of the Go type *string; it was string. Change the code that uses Note.ID. [field-go-type]\n"},
		{name: "never null", before: []string{noteID, "      properties:\n        id: {type: string, nullable: true}\n"}, edits: []string{"{type: string, nullable: true}", "{type: string}"},
			want: "~ Note.id is now of the Go type string; it was *string. Change the code that uses Note.ID. [field-type]\n"},
		{name: "a struct elsewhere becomes a pointer", edits: []string{person, "        name: {type: string}\n        tags: {type: array, items: {type: string}}\n    Note"}, want: `~ Room.owner is now of the Go type *Person; it was Person. Change the code that uses Room.Owner. [field-go-type]
~ NewRoom.owner is now of the Go type *Person; it was Person. Change the code that uses NewRoom.Owner. [field-go-type]
+ Person.tags is new. Set Person.Tags if the platform knows it. [field-added]
`},
		{name: "rules both ways", edits: []string{"minimum: 1, maximum: 100", "minimum: 0, exclusiveMinimum: true, maximum: 50"},
			want: "~ The query parameter limit of listRooms has other rules: maximum 50 (was 100). [parameter-rules-tightened]\n"},
		{name: "rules of an ID", edits: []string{"RoomID: {type: string, minLength: 1}", "RoomID: {type: string, minLength: 2, maxLength: 9}"},
			want: "~ RoomID has other rules: minLength 2 (was 1), maxLength 9 (was none). See that the code obeys them. [field-rules-tightened]\n"},
		{name: "rules of items", edits: []string{"name: tags, schema: {type: array, items: {type: string}}", "name: tags, schema: {type: array, minItems: 0, maxItems: 5, items: {type: string, maxLength: 9}}"},
			want: "~ The query parameter tags of listRooms has other rules: maxItems 5 (was none), items: maxLength 9 (was none). [parameter-rules-tightened]\n"},
		{name: "what a list contains", before: []string{roomOwner, listOfOwners}, edits: []string{"value: a, min: 1", "value: a, min: 2, max: 3"},
			want: "~ Room.owner has other rules: min items with name a 2 (was 1), max items with name a 3 (was none). See that the code obeys them. [field-rules-tightened]\n"},
		{name: "numbers of a list", before: []string{"size: {type: integer}", "size: {type: integer, enum: [1, 2]}"}, edits: []string{"enum: [1, 2]", "enum: [2, 1, 3]"},
			want: "~ Room.size has other rules: enum 2, 1, 3 (was 1, 2). [field-rules-loosened]\n"},
		{name: "files come", before: []string{files, "", needOne, ""}, edits: []string{"                text: {type: string}\n", "                text: {type: string}\n" + files},
			want: "+ The form of sendNote may now hold files. See what to do with SendNoteRequest.Files. [parameter-added]\n"},
		{name: "files go", before: []string{needOne, ""}, edits: []string{files, ""},
			want: "- The form of sendNote no longer holds files. Do without SendNoteRequest.Files. [parameter-removed]\n"},
		{name: "time of a code", edits: []string{"such room., retry_by: false", "such room., retry_by: true"},
			want: "~ The error code NOT_FOUND now says when to try again. Give NotFound that time. [code-retry-by]\n"},
		{name: "odd names", edits: []string{"        - " + after + "\n", "        - " + after + "\n        - {in: query, name: \"a\\nb\", schema: {type: string}}\n"},
			want: `+ The query parameter "a\nb" of listRooms is new. See whether ListRoomsRequest.AB should change the answer. [parameter-added]` + "\n"},
		{name: "descriptions", edits: []string{"name: {type: string, maxLength: 80}\n        size", "name: {type: string, maxLength: 80, description: Its name.}\n        size", "        size: {type: integer}", "        size: {type: integer, description: Its size.}",
			"schema: {type: string}}\n        - {in: query, name: tags", "description: A cursor., schema: {type: string}}\n        - {in: query, name: tags"}, want: `~ The description of the input after of listRooms changed. [documentation]
~ The descriptions of the fields name and size of Room changed. [documentation]
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, new := row{edits: c.edits, before: c.before}.contracts(t)
			if d := cmp.Diff(c.want, lines(compare(t, old, new))); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}
