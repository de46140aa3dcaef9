package generator_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

// Without WithLogger, what goes wrong goes to the default logger.
func TestDefaultLogger(t *testing.T) {
	var text strings.Builder
	previous, output, flags := slog.Default(), log.Writer(), log.Flags()
	defer func() {
		slog.SetDefault(previous)
		log.SetOutput(output) // SetDefault changes these too
		log.SetFlags(flags)
	}()
	slog.SetDefault(slog.New(slog.NewTextHandler(&text, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}})))
	h, err := omnichannel.NewHandler(senders(func() (*omnichannel.Sender, error) { return nil, errors.New("a") }), basic)
	if err != nil {
		t.Fatal(err)
	}
	same(t, answerAt(t, h, "GET", aSender), internalError)
	same(t, text.String(), `level=ERROR msg="the operation failed" operation=getSenderById error=a`+"\n")
}

// A panic is logged with its stack, which leads to the provider.
func TestPanicStack(t *testing.T) {
	var log strings.Builder
	var observed error
	h := newHandler(t, senders(func() (*omnichannel.Sender, error) { panic("a") }),
		omnichannel.WithLogger(slog.New(slog.NewTextHandler(&log, nil))),
		omnichannel.WithObserver(func(_ context.Context, o omnichannel.Observation) { observed = o.Err }))
	same(t, answerAt(t, h, "GET", aSender), internalError)
	for where, text := range map[string]string{"log": log.String(), "observation": fmt.Sprint(observed)} {
		if !strings.Contains(text, "TestPanicStack") {
			t.Errorf("%s: got %s, want a stack with this test", where, text)
		}
	}
}
