package handwritten

import (
	"encoding/json"
	"net/http"
)

type envelope struct {
	Success bool `json:"success"`
	Data    any  `json:"data"`
}

type posted struct {
	ID string `json:"id"`
}

type failure struct {
	Message string `json:"message"`
	Code    string `json:"code"`
}

// answer writes an answer as JSON.
func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // the client is gone if this fails
}

func success(w http.ResponseWriter, data any) { answer(w, http.StatusOK, envelope{true, data}) }

func fail(w http.ResponseWriter, status int, code, message string) {
	answer(w, status, envelope{false, failure{message, code}})
}
