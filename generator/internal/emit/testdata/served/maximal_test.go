package p

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// An echo answers with what it was asked for, in the one field that every operation has room for.
type echo struct{ asked string }

func (e *echo) note(format string, args ...any) { e.asked = fmt.Sprintf(format, args...) }

func (e *echo) Ping(context.Context, *PingRequest) error { e.note("ping"); return nil }

func (e *echo) ListPets(_ context.Context, r *ListPetsRequest) ([]Pet, error) {
	e.note("%q %v %s %d %t %v %d %q %q", r.Tags, r.IDs, r.Kind, r.Level, r.Big, r.Weight, r.Page, r.Name, r.XTraceID)
	return nil, nil
}

func (e *echo) CreatePet(_ context.Context, r *CreatePetRequest) (*Pet, error) {
	text, err := json.Marshal(r.Body)
	e.note("%s", text)
	return r.Body, err
}

func (e *echo) GetPet(_ context.Context, r *GetPetRequest) (*PetPage, error) {
	e.note("%s %d", r.PetID, r.OwnerID)
	return &PetPage{}, nil
}

func (e *echo) DeletePet(context.Context, *DeletePetRequest) error { return Lost("pets stay") }

func (e *echo) SendPhotos(_ context.Context, r *SendPhotosRequest) (map[string]int, error) {
	e.note("%d %t %s %q %v %q", r.Count, r.Flag, r.Kind, r.Title, r.Numbers, r.Owners)
	return map[string]int{"a": 1}, nil
}

func (e *echo) SendNotes(_ context.Context, r *SendNotesRequest) (string, error) {
	e.note("%d", len(r.Body))
	return "thanks", nil
}

func TestAnswers(t *testing.T) {
	const good = `{"id":"1","nick":null,"born":"2024-01-02 03:04","roles":[{"role":"boss"}]}`
	const written = `{"id":"1","nick":null,"born":"2024-01-02T03:04:00.000Z","loud":true,"roles":[{"role":"boss"}]}`
	for _, c := range []struct{ request, body, asked, want string }{
		{"GET /", "", "ping", "204 "},
		{"GET /pets?big=true", "", `[] [] cat 0 true 1.5 0 "" "t"`, "200 []"},
		{"GET /pets?big=false&tags=ab&tags=cd&ids=1,2&kind=dog&level=2&weight=2&page=3&name=%C3%A9", "", `["ab" "cd"] [1 2] dog 2 false 2 3 "é" "t"`, "200 []"},
		{"GET /pets", "", "", "400 big: missing"},
		{"GET /pets?big=1&tags=a&ids=1,x&kind=cow&level=3&weight=2.5&page=101&name=", "",
			"", `400 tags: 1 characters, want 2 or more; ids: "x" is not a whole number; kind: "cow" is none of cat, dog; level: "3" is none of 1, 2; big: "1" is neither true nor false; weight: 2.5 is more than 2; page: 101 is more than 100; name: 0 characters, want 1 or more`},
		{"POST /pets", good, written, `201 {"success":true,"data":` + written + "}"},
		{"POST /pets", `{"id":"1","loud":false}`, "", "400 body: nick: missing; born: missing; roles: missing"},
		{"POST /pets", `{"id":null,"nick":"ab","born":"2024-01-02 03:04","roles":[],"friends":{"x":{"nick":""}}}`, "", `400 body: id: missing; friends["x"].id: missing; friends["x"].born: missing; friends["x"].roles: missing`},
		{"POST /pets", `null`, "", "400 body: id: missing; nick: missing; born: missing; roles: missing"},
		{"POST /pets", `[]`, "", "400 body: json: cannot unmarshal array into Go value of type p.wire"},
		{"POST /pets", strings.Repeat(strings.TrimSuffix(good, "}")+`,"parent":`, 200) + good + strings.Repeat("}", 200), "", ""},
		{"POST /pets", `{"id":"","nick":"a","born":"2024-01-02 03:04","roles":[],"price":10,"size":3,"table":[[],[` + good + `]],"friends":{"x":{"id":"","nick":null,"born":"2024-01-02 03:04","roles":[{"role":"boss"}]}},"walks":["0001-01-01T00:00:00Z"]}`,
			"", `400 body: id: empty; nick: shorter than 2 characters; walks[0]: zero time; friends["x"].id: empty; price: 10 is too large; size: 3 is none of 1, 2; roles: 0 with role boss, want 1`},
		{"POST /pets", `{"id":"1","nick":"ab","born":"2024-01-02 03:04","roles":[{"role":"boss"}],"table":[[],[{"id":"","nick":null,"born":"2024-01-02 03:04","roles":[{"role":"cook"},{"role":"boss"}]}]]}`,
			"", `400 body: table[1][0].id: empty; table[1][0].roles[0].role: "cook" is none of boss, child`},
		{"GET /pets/a%2Fb", "", "a/b 0", `200 {"success":true,"data":[]}`},
		{"GET /pets/a.json", "", "a 0", `200 {"success":true,"data":[]}`},
		{"GET /owners/7/pets/a", "", "a 7", `200 {"success":true,"data":[]}`},
		{"GET /owners/x/pets/a", "", "", `400 ownerId: "x" is not a whole number`},
		{"DELETE /pets/a", "", "", "404 pets stay"},
		{"POST /notes", "", "0", `200 "thanks"`},
		{"POST /notes", "[" + good + "]", "1", `200 "thanks"`},
		{"POST /notes", `[` + good + `,{"id":"","nick":"ab","born":"2024-01-02 03:04","roles":[{"role":"boss"}]}]`, "", "400 body: [1].id: empty"},
	} {
		e := &echo{}
		got := call(t, e, c.request, c.body)
		if c.want != "" && (got != c.want || e.asked != c.asked) {
			t.Errorf("%s %s\ngot  %s\nwant %s\nasked for %s\nwant      %s", c.request, c.body, got, c.want, e.asked, c.asked)
		}
		if c.want == "" && !strings.HasSuffix(got, "nested more than 100 levels deep") {
			t.Errorf("%.40s: %.200s", c.body, got)
		}
	}
}

// call sends a request and returns the answer's status with its body, or with its message if it is an
// error.
func call(t *testing.T, provider Provider, request, body string) string {
	t.Helper()
	handler, err := NewHandler(provider, BearerAuth("secret"))
	if err != nil {
		t.Fatal(err)
	}
	method, path, _ := strings.Cut(request, " ")
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("Authorization", "Bearer secret")
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Trace-Id", "t")
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	var failure struct{ Data struct{ Message string } }
	if w.Code >= http.StatusBadRequest && json.Unmarshal(w.Body.Bytes(), &failure) == nil {
		return fmt.Sprint(w.Code, " ", failure.Data.Message)
	}
	return fmt.Sprint(w.Code, " ", w.Body)
}
