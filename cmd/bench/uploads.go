package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"strings"
	"sync"

	"github.com/omnigen-dev/omnigen/cmd/bench/workload"
)

// The forms that are sent at once.
const (
	uploads    = 32
	uploadSize = 64 << 20
)

// measureUploads returns by how many MiB the process of a contestant grows while it is sent large forms, all
// at once.
func measureUploads(w *workspace, program, contestant string) (growth float64, err error) {
	server := w.command(w.dir, program, "serve", contestant)
	output, err := server.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := server.Start(); err != nil {
		return 0, err
	}
	defer stop(server)
	address, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		return 0, fmt.Errorf("%s does not serve: %w", contestant, err)
	}
	url := "http://" + strings.TrimSpace(address) + "/channels/latin/messages"
	if err := upload(url, 1, 1<<20); err != nil { // what is needed once is there then
		return 0, err
	}
	before, err := peakSoFar(server.Process.Pid)
	if err != nil {
		return 0, err
	}
	if err := upload(url, uploads, uploadSize); err != nil {
		return 0, err
	}
	after, err := peakSoFar(server.Process.Pid)
	return after - before, err
}

func stop(server *exec.Cmd) {
	_ = server.Process.Kill()
	_ = server.Wait() // it tells that it was killed
}

// upload sends forms, and lets none of them end before all are half way.
func upload(url string, forms int, size int64) error {
	var halfway sync.WaitGroup
	halfway.Add(forms)
	errs := make(chan error, forms)
	for range forms {
		go func() { errs <- send(url, size, &halfway) }()
	}
	var all []error
	for range forms {
		all = append(all, <-errs)
	}
	return errors.Join(all...)
}

// send sends one form.
func send(url string, size int64, halfway *sync.WaitGroup) error {
	contentType, form := workload.Form(size)
	body := &meeting{Reader: form, left: form.Size / 2, halfway: halfway}
	defer body.arrive()
	r, err := http.NewRequest(http.MethodPost, url, body)
	if err != nil {
		return err
	}
	r.ContentLength = form.Size
	r.Header.Set("Content-Type", contentType)
	r.SetBasicAuth(workload.Username, workload.Password)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if text, err := io.ReadAll(answer.Body); err != nil || answer.StatusCode != http.StatusOK {
		return fmt.Errorf("a form is answered with %s: %.200s (%v)", answer.Status, text, err)
	}
	return nil
}

// A meeting is a body that waits, half way, for the others.
type meeting struct {
	io.Reader
	left    int64
	halfway *sync.WaitGroup
	once    sync.Once
}

func (m *meeting) Read(p []byte) (int, error) {
	if m.left <= 0 {
		m.arrive()
		m.halfway.Wait()
	}
	n, err := m.Reader.Read(p)
	m.left -= int64(n)
	return n, err
}

// arrive counts the body, once.
func (m *meeting) arrive() { m.once.Do(m.halfway.Done) }
