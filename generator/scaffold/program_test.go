package scaffold_test

import (
	"bufio"
	"context"
	"debug/elf"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestDockerfile runs the build commands of the Dockerfile outside Docker. What they make is what
// the image consists of: a static program, and a directory for temporary files.
func TestDockerfile(t *testing.T) {
	dir, image := buildImage(t)
	program, err := elf.Open(filepath.Join(image, "acme"))
	if err != nil {
		t.Fatal(err)
	}
	defer program.Close()
	if libraries, err := program.ImportedLibraries(); len(libraries) > 0 || err != nil {
		t.Errorf("the program needs %v, %v", libraries, err)
	}
	for _, p := range program.Progs {
		if p.Type == elf.PT_INTERP {
			t.Error("the program needs a dynamic linker")
		}
	}
	info, err := os.Stat(filepath.Join(image, "tmp"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := info.Mode(), os.ModeDir|os.ModeSticky|0o777; got != want {
		t.Errorf("tmp has mode %v, want %v", got, want)
	}
	dockerfile := filesBelow(t, dir)["Dockerfile"]
	for _, line := range []string{"FROM scratch", "USER 65532:65532", `ENTRYPOINT ["/acme"]`} {
		if !strings.Contains(dockerfile, "\n"+line+"\n") {
			t.Errorf("the Dockerfile has no line %q", line)
		}
	}
}

// buildImage makes a repository and runs the commands of its Dockerfile. It returns both directories.
func buildImage(t *testing.T) (repository, image string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the commands of the Dockerfile are for Linux")
	}
	dir := newRepository(t)
	commands := regexp.MustCompile(`(?m)^RUN (.+)$`).FindAllStringSubmatch(filesBelow(t, dir)["Dockerfile"], -1)
	if len(commands) == 0 {
		t.Fatal("the Dockerfile has no commands")
	}
	for _, c := range commands {
		run(t, dir, "sh", "-c", c[1])
	}
	return dir, filepath.Join(dir, "image")
}

// A process is the demo at work.
type process struct {
	*exec.Cmd
	stdout, stderr *bufio.Reader
}

// patience is how long a test waits for the program before it fails.
const patience = time.Minute

// startDemo starts the program of an image with its demo.
func startDemo(t *testing.T, image string) process {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	c := exec.CommandContext(ctx, filepath.Join(image, "acme"), "--demo", "--listen", "127.0.0.1:0")
	stdout, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	stderr, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return process{c, bufio.NewReader(stdout), bufio.NewReader(stderr)}
}

// await reads lines up to one that matches, and returns what its group holds.
func await(t *testing.T, from *bufio.Reader, pattern string) string {
	t.Helper()
	for {
		line, err := from.ReadString('\n')
		if found := regexp.MustCompile(pattern).FindStringSubmatch(strings.TrimRight(line, "\r\n")); found != nil {
			return found[1]
		}
		if err != nil {
			t.Fatalf("no line matches %s: %v", pattern, err)
		}
	}
}

// TestProgram runs the curl command that the demo prints, and ends the demo while a file is being
// uploaded: the upload is finished first.
func TestProgram(t *testing.T) {
	_, image := buildImage(t)
	demo := startDemo(t, image)
	curl := await(t, demo.stdout, `^ +(curl .*)$`)
	if _, err := exec.LookPath("curl"); err != nil {
		t.Log("curl is not installed")
	} else {
		checkConversations(t, run(t, t.TempDir(), "sh", "-c", curl+" --silent --noproxy '*'"))
	}

	address := regexp.MustCompile(`http://([^/]+)/api`).FindStringSubmatch(curl)[1]
	upload := startUpload(t, address)
	if err := demo.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	await(t, demo.stderr, `(shutting down)`)
	for refused := false; !refused; {
		conn, err := net.Dial("tcp", address)
		if refused = err != nil; !refused {
			_ = conn.Close()
		}
	}
	if got := upload.finish(t); !strings.HasPrefix(got, `200 {"success":true,"data":{"id":"message+`) {
		t.Errorf("the upload was answered with %s", got)
	}
	_, _ = io.Copy(io.Discard, demo.stderr) // up to the end of the program
	if err := demo.Wait(); err != nil {
		t.Errorf("the program ended with %v", err)
	}
}

// checkConversations looks at the answer to the curl command.
func checkConversations(t *testing.T, answer string) {
	t.Helper()
	var page struct {
		Data []struct{ ID string }
	}
	if err := json.Unmarshal([]byte(answer), &page); err != nil || len(page.Data) != 3 || page.Data[0].ID != "chat+anna@example.com" {
		t.Errorf("got %v, %s", err, answer)
	}
}

// An upload is a request that is half sent.
type upload struct {
	net.Conn
	answer *bufio.Reader
	rest   string
}

// startUpload sends the head of a request, learns that the program is about to read the body, and
// sends half of that.
func startUpload(t *testing.T, address string) *upload {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	body := form(map[string]string{
		`name="conversationId"`:                "chat+anna@example.com",
		`name="senderId"`:                      "support+demo@example.com",
		`name="files"; filename="holiday.txt"`: strings.Repeat("sunny ", 100_000),
	})
	fmt.Fprintf(conn, "POST /api/channels/demo-channel/messages HTTP/1.1\r\nHost: %s\r\nAuthorization: Basic %s\r\n"+
		"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n",
		address, base64.StdEncoding.EncodeToString([]byte("demo:demo")), len(body))
	answer := bufio.NewReader(conn)
	await(t, answer, `^(HTTP/1.1 100 Continue)`)
	await(t, answer, `^()$`)
	if _, err := io.WriteString(conn, body[:len(body)/2]); err != nil {
		t.Fatal(err)
	}
	return &upload{conn, answer, body[len(body)/2:]}
}

// form returns the body of a form whose boundary is "b".
func form(parts map[string]string) string {
	var b strings.Builder
	for name, value := range parts {
		fmt.Fprintf(&b, "--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n", name, value)
	}
	return b.String() + "--b--\r\n"
}

// finish sends the rest of the request, and returns the answer.
func (u *upload) finish(t *testing.T) string {
	t.Helper()
	if _, err := io.WriteString(u, u.rest); err != nil {
		t.Fatal(err)
	}
	answer, err := http.ReadResponse(u.answer, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d %s", answer.StatusCode, body)
}
