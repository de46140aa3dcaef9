package generator_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/omnigen-dev/omnigen/generated/omnichannel"
)

const memory = 256 << 10

// pattern is text of a size that differs everywhere.
func pattern(seed, size int) string {
	var s strings.Builder
	for i := 0; s.Len() < size; i++ {
		fmt.Fprintf(&s, "%d:%d\r\n", seed, i)
	}
	return s.String()[:size]
}

// Files that come before text are kept: a part of them in memory, the rest in one temporary file
// that only its owner can read.
func TestSpooling(t *testing.T) {
	for _, c := range []struct {
		name  string
		sizes []int
		disk  int64 // bytes in the temporary file, of which there is none if they are 0
	}{
		{"in memory", []int{1000, 0, memory - 1001}, 0},
		{"a byte on disk", []int{1000, memory - 999}, 1},
		{"on disk", []int{1000, memory, 0, 5, 1 << 20}, 1<<20 + 1005},
		{"one large file", []int{3 << 20}, 3<<20 - memory},
		{"many", make([]int, 900), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := tempDir(t)
			var parts []string
			for i, size := range c.sizes {
				parts = append(parts, fmt.Sprintf("f@%d=%s", i, pattern(i, size)))
			}
			server := posting(t, func(_ context.Context, req *omnichannel.PostMessageRequest) error {
				checkDisk(t, dir, c.disk)
				i := 0
				for file, err := range req.Files.All() {
					if err != nil {
						return err
					}
					if b, err := io.ReadAll(file); err != nil || string(b) != pattern(i, c.sizes[i]) {
						t.Errorf("file %d: read %d bytes, %v", i, len(b), err)
					}
					i++
				}
				if i != len(c.sizes) {
					t.Errorf("%d files", i)
				}
				return nil
			})
			same(t, post(t, server, multi, chunked(formOf(append(parts, hi...)...))), posted)
		})
	}
}

// checkDisk checks the temporary files.
func checkDisk(t *testing.T, dir string, want int64) {
	names, size := filesOf(t, dir), int64(0)
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v", name, info.Mode())
		}
		size += info.Size()
	}
	if size != want || len(names) > 1 {
		t.Errorf("%d bytes in %q, want %d in one file at most", size, names, want)
	}
}

var large = "f@a=" + strings.Repeat("x", 2*memory)

// However a request ends, the temporary file goes before the answer comes.
func TestSpoolIsRemoved(t *testing.T) {
	form := formOf(large, "senderId=s", "conversationId=v")
	for _, c := range []struct {
		name string
		end  func() error
		want string
	}{
		{"good", func() error { return nil }, posted},
		{"Error", func() error { return omnichannel.Forbidden("a") }, "403 " + refusal("a", "FORBIDDEN")},
		{"error", func() error { return errors.New("a") }, internalError},
		{"panic", func() error { panic("a") }, internalError},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := tempDir(t)
			server := posting(t, func(context.Context, *omnichannel.PostMessageRequest) error {
				checkDisk(t, dir, memory)
				return c.end()
			})
			same(t, post(t, server, multi, strings.NewReader(form)), c.want)
			server.Close()
		})
	}
	t.Run("bad form", func(t *testing.T) {
		tempDir(t)
		same(t, received(t, strings.NewReader(formOf(large, "senderId=s"))), "400: conversationId: missing or empty")
	})
	t.Run("form that ends early", func(t *testing.T) {
		tempDir(t)
		same(t, received(t, strings.NewReader("--b\r\n"+partOf(large))), "400: form: ends early, in part 1")
	})
	t.Run("http.ErrAbortHandler", func(t *testing.T) {
		tempDir(t)
		h := newHandler(t, required{postMessage: func(context.Context, *omnichannel.PostMessageRequest) (*omnichannel.PostedMessage, error) {
			panic(http.ErrAbortHandler)
		}})
		r := httptest.NewRequest("POST", "/channels/c/messages", strings.NewReader(form))
		r.Header.Set("Content-Type", multi)
		r.Header.Set("Authorization", credentials)
		defer func() { _ = recover() }()
		h.ServeHTTP(httptest.NewRecorder(), r)
	})
}

// A disk that fails is not the client's fault.
func TestSpoolFails(t *testing.T) {
	t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "missing"))
	same(t, received(t, strings.NewReader(formOf(large, "senderId=s", "conversationId=v"))), internalError)
}
