package workload

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
)

// The credentials that requests have.
const (
	Username = "client-id-4711"
	Password = "client-secret-0123456789abcdef"
)

// SenderName and AvatarURL are what getSenderById tells of any sender, and MessageID is the ID that
// postMessage returns.
const (
	SenderName = "Anna Support"
	AvatarURL  = "https://platform.example.com/avatars/anna.png"
	MessageID  = "wamid.004711.000031"
)

// NotFound is the message of the error answer.
func NotFound(conversation string) string { return "no conversation " + conversation }

// A Scenario is a request that all contestants get.
type Scenario struct {
	Name        string
	method, url string
	contentType string
	body        []byte
	status      int // what the answer must have
}

// The scenarios, by the names that samples have.
const (
	Latin       = "latin"
	Mixed       = "mixed"
	Single      = "single"
	ErrorAnswer = "error"
	GetSender   = "sender"
	PostMessage = "form"
)

// Scenarios returns all scenarios.
func Scenarios() []Scenario {
	contentType, form := Form(1 << 20)
	body, err := io.ReadAll(form)
	if err != nil {
		panic(err) // it is in memory
	}
	limits := "/conversations?conversations_limit=30&messages_limit=30"
	return []Scenario{
		{Name: Latin, method: "GET", url: "/channels/latin" + limits, status: 200},
		{Name: Mixed, method: "GET", url: "/channels/mixed" + limits, status: 200},
		{Name: Single, method: "GET", url: "/channels/single" + limits, status: 200},
		{Name: ErrorAnswer, method: "GET", url: "/channels/latin/conversations/unknown-4712", status: 404},
		{Name: GetSender, method: "GET", url: "/channels/latin/senders/49301230000@c.us", status: 200},
		{PostMessage, "POST", "/channels/latin/messages", contentType, body, 200},
	}
}

// Form returns the content type and the body of a form with a file of a size after the fields. The file
// is not kept in memory.
func Form(size int64) (contentType string, body *SizedReader) {
	var start, end bytes.Buffer
	w := multipart.NewWriter(&start)
	for _, field := range [][2]string{
		{"message", "Here is the file."},
		{"senderId", "49301230000@c.us"},
		{"conversationId", "conversation-004711"},
		{"recipientIds", "37255500000@c.us,37255500001@c.us"},
	} {
		_ = w.WriteField(field[0], field[1]) // into memory
	}
	_, _ = w.CreateFormFile("files", "report.pdf")
	head := start.Len()
	_ = w.Close()
	end.Write(start.Bytes()[head:])
	start.Truncate(head)
	total := int64(head+end.Len()) + size
	return w.FormDataContentType(), &SizedReader{io.MultiReader(&start, io.LimitReader(pattern{}, size), &end), total}
}

// A SizedReader knows how much there is to read.
type SizedReader struct {
	io.Reader
	Size int64
}

// A pattern is an endless file, with line breaks and dashes as a boundary has them.
type pattern struct{}

func (pattern) Read(p []byte) (int, error) {
	const text = "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ-abcdefghijklmnopqrstuvwxyz\r\n--not a boundary, only some text of a file\n"
	for n := 0; n < len(p); {
		n += copy(p[n:], text)
	}
	return len(p), nil
}

// Requests returns a function that makes the scenario's request ready to be sent anew. It returns the
// same request each time, so that making it costs next to nothing.
func (s Scenario) Requests() func() *http.Request {
	u, err := url.Parse(s.url)
	if err != nil {
		panic(err) // the addresses are in this file
	}
	r := &http.Request{
		Method: s.method, URL: u, RequestURI: s.url, Host: "provider.example.com", RemoteAddr: "192.0.2.1:4711",
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, ContentLength: int64(len(s.body)),
		Header: http.Header{"Accept": {"application/json"}, "User-Agent": {"inbox/1.0"}},
	}
	r.SetBasicAuth(Username, Password)
	if s.contentType != "" {
		r.Header.Set("Content-Type", s.contentType)
	}
	content := bytes.NewReader(s.body)
	body := io.NopCloser(content)
	return func() *http.Request {
		content.Reset(s.body)
		r.Body, r.Form, r.PostForm, r.MultipartForm = body, nil, nil, nil
		return r
	}
}
