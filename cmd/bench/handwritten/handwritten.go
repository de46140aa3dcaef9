// Package handwritten is a provider as one would write it without a generator: net/http and
// encoding/json.
package handwritten

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
)

// Handler returns a handler of the operations that are measured.
func Handler() (http.Handler, error) {
	p := provider{}
	for channel, text := range workload.Pages() {
		page := &workload.Page{}
		if err := json.Unmarshal(text, page); err != nil {
			return nil, err
		}
		p[channel] = page
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /channels/{channel}/conversations", p.conversations)
	mux.HandleFunc("GET /channels/{channel}/conversations/{conversation}", p.conversation)
	mux.HandleFunc("GET /channels/{channel}/senders/{sender}", p.sender)
	mux.HandleFunc("POST /channels/{channel}/messages", p.post)
	return authenticated(mux), nil
}

func authenticated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		username, password, _ := r.BasicAuth()
		if subtle.ConstantTimeCompare([]byte(username), []byte(workload.Username)) == 0 ||
			subtle.ConstantTimeCompare([]byte(password), []byte(workload.Password)) == 0 {
			w.Header().Set("WWW-Authenticate", `Basic realm="provider"`)
			fail(w, http.StatusUnauthorized, "UNAUTHORIZED", "wrong credentials")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A provider holds the pages of channels.
type provider map[string]*workload.Page

func (p provider) conversations(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	for _, name := range []string{"conversations_limit", "messages_limit"} {
		if n, err := strconv.Atoi(query.Get(name)); query.Has(name) && (err != nil || n < 1) {
			fail(w, http.StatusBadRequest, "INVALID_BODY", "bad "+name)
			return
		}
	}
	answer(w, http.StatusOK, p[r.PathValue("channel")])
}

func (p provider) conversation(w http.ResponseWriter, r *http.Request) {
	fail(w, http.StatusNotFound, "NOT_FOUND", workload.NotFound(r.PathValue("conversation")))
}

func (p provider) sender(w http.ResponseWriter, r *http.Request) {
	success(w, workload.Sender{ID: r.PathValue("sender"), Name: workload.SenderName, AvatarURL: workload.AvatarURL})
}

func (p provider) post(w http.ResponseWriter, r *http.Request) {
	if err := readForm(r); err != nil {
		fail(w, http.StatusBadRequest, "INVALID_BODY", err.Error())
		return
	}
	success(w, posted{workload.MessageID})
}
