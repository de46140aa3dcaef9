package generator_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// testClientGone lets the client go while the provider works.
func testClientGone(t *testing.T) {
	for _, c := range []struct {
		name   string
		answer func() (*omnichannel.Sender, error)
		want   string
	}{
		{"result", func() (*omnichannel.Sender, error) { return &omnichannel.Sender{ID: "s"}, nil }, "<nil>"},
		{"Error", func() (*omnichannel.Sender, error) { return nil, omnichannel.NotFound("a") }, `"NOT_FOUND: a"`},
		{"error", func() (*omnichannel.Sender, error) { return nil, errors.New("b") }, "b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log logbook
			called, observed := make(chan bool), make(chan omnichannel.Observation, 1)
			p := double{getSenderByID: func(ctx context.Context, _ *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
				close(called)
				<-ctx.Done()
				return c.answer()
			}}
			h := newHandler(t, p, log.option(), omnichannel.WithObserver(func(_ context.Context, o omnichannel.Observation) { observed <- o }))
			w := newRecorder()
			server := newServer(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { h.ServeHTTP(w, r) }))
			conn := dial(t, server)
			fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n\r\n", aSender, credentials)
			<-called
			_ = conn.Close()
			if o := <-observed; o.Operation != "getSenderById" || o.Status != 0 || o.Code != "" {
				t.Errorf("observed %+v", o)
			}
			if w.heads+w.writes+len(w.Header()) > 0 {
				t.Errorf("%d headers, %d writes, %v", w.heads, w.writes, w.Header())
			}
			same(t, log.String(), `level=DEBUG msg="the client is gone" operation=getSenderById error=`+c.want+"\n")
		})
	}
}

// A deadline that a middleware sets is not the client's going: there is an answer.
func TestDeadline(t *testing.T) {
	h := newHandler(t, double{getSenderByID: func(ctx context.Context, _ *omnichannel.GetSenderByIDRequest) (*omnichannel.Sender, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}})
	ctx, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	same(t, answerTo(t, h, httptest.NewRequest("GET", aSender, nil).WithContext(ctx)), internalError)
}
