package generator_test

import (
	"fmt"
	"strings"
	"testing"
)

const (
	octets     = "application/octet-stream"
	disclosing = "Content-Disposition: form-data; "
)

func TestForms(t *testing.T) {
	tempDir(t)
	const file = ` files/a/` + octets + `=1`
	for _, c := range []struct{ name, body, want string }{
		{"text alone", with(), `"hi" s v []`},
		{"any order", formOf("conversationId=v", "message=hi\r\nho", "senderId=s"), `"hi\r\nho" s v []`},
		{"file alone", formOf("senderId=s", "conversationId=v", "files@a=1"), `"" s v []` + file},
		{"empty message and file", formOf("message=", "senderId=s", "conversationId=v", "files@a=1"), `"" s v []` + file},
		{"two files", formOf(streamed("files@a=1", "files@b=2")...), `"hi" s v ["r"]` + file + ` files/b/` + octets + `=2`},
		{"files first", formOf("files@a=1", "senderId=s", "files@b=", "conversationId=v", "files@c=3"),
			`"" s v []` + file + ` files/b/` + octets + `= files/c/` + octets + `=3`},
		{"files before and after all text", formOf(append([]string{"files@a=1"}, streamed("files@b=2", "x=", "files@c=3")...)...),
			`"hi" s v ["r"]` + file + ` files/b/` + octets + `=2 files/c/` + octets + `=3`},
		{"file in any field", formOf(streamed("x@a=1", "senderId@b=2", "@c=3", "files[]@d=4")...),
			`"hi" s v ["r"] x/a/` + octets + `=1 senderId/b/` + octets + `=2 /c/` + octets + `=3 files[]/d/` + octets + `=4`},
		{"file is not the text of its field", formOf("message=hi", "conversationId=v", "senderId@s=s"), "400: senderId: missing or empty"},
		{"content type", with(disclosing + "name=f; filename=x\r\nContent-Type: image/png; q=1\r\n\r\n1"), `"hi" s v [] f/x/image/png; q=1=1`},
		{"bytes as they are", with("files@a=\x00\xff\r\n--\r\n-- b\r\n"), `"hi" s v [] files/a/` + octets + "=\x00\xff\r\n--\r\n-- b\r\n"},
		{"no file chosen", with("files@=", "files=", "files[]="), `"hi" s v []`},
		{"no file chosen, streamed", formOf(streamed("files@a=1", "files=")...), `"hi" s v ["r"]` + file},
		{"no file chosen, no message", formOf("senderId=s", "conversationId=v", "files@="), "400: message or files: missing or empty"},
		{"file without a name", with("files=1"), "400: files: part without a file name"},
		{"text with an empty filename", formOf(disclosing+`name="message"; filename=""`+"\r\n\r\nhi", "senderId=s", "conversationId=v"), `"hi" s v []`},
		{"unknown fields", with("x=1", "x=2", "senderId[]=t", "=3", "success=true"), `"hi" s v []`},
		{"unknown field after a file", formOf(streamed("files@a=1", "x=2")...), `"hi" s v ["r"]` + file},
		{"text after a file", formOf(streamed("files@a=1", "recipientIds[]=2", "files@b=1")...),
			`"hi" s v ["r"]` + file + " 400: recipientIds: given after a file, want all of it before"},
		{"text after the last file", formOf(streamed("files@a=1", "message=")...),
			`"hi" s v ["r"]` + file + " 400: message: given after a file, want all of it before"},
		{"names in snake case", formOf("message=hi", "sender_id=s", "conversation_id=v"), "400: senderId: missing or empty"},
		{"names in another case", formOf("message=hi", "senderID=s", "conversationId=v"), "400: senderId: missing or empty"},
		{"no sender", formOf("message=hi", "conversationId=v"), "400: senderId: missing or empty"},
		{"no conversation", formOf("message=hi", "senderId=s"), "400: conversationId: missing or empty"},
		{"empty sender", formOf("message=hi", "senderId=", "conversationId=v"), "400: senderId: missing or empty"},
		{"empty conversation, streamed", formOf("message=hi", "senderId=s", "conversationId=", "recipientIds=", "files@a=1"), "400: conversationId: missing or empty"},
		{"neither message nor file", formOf("senderId=s", "conversationId=v"), "400: message or files: missing or empty"},
		{"repeated", with("message="), "400: message: given more than once"},
		{"empty and repeated", formOf("message=", "message=hi", "senderId=s", "conversationId=v"), "400: message: given more than once"},
		{"repeated after files", formOf("files@a=1", "senderId=s", "conversationId=v", "senderId=s"), "400: senderId: given more than once"},
		{"no line break at the end", strings.TrimSuffix(with(), "\r\n"), `"hi" s v []`},
		{"preamble, epilogue", "pre\r\n" + with() + "--b--\r\npost", `"hi" s v []`},
		{"line feeds alone", strings.ReplaceAll(with(), "\r", ""), `"hi" s v []`},
		{"no part", "--b--\r\n", "400: senderId: missing or empty"},
		{"empty body", "", "400: form: ends early, in part 1"},
		{"no boundary", "hello\r\n", "400: form: ends early, in part 1"},
		{"ends early", strings.TrimSuffix(with(), "--b--\r\n"), "400: form: ends early, in part 3"},
		{"ends early in a file", strings.TrimSuffix(formOf(streamed("files@a=1")...), "\r\n--b--\r\n"), `"hi" s v ["r"] 400: form: ends early, in part 5`},
		{"malformed boundary", "--b\r\n" + partOf("message=hi") + "\r\n--b x\r\n", "400: form: part 2 is malformed"},
		{"malformed header", formOf("message=hi", "what\r\n\r\n1"), "400: form: part 2 is malformed"},
		{"no disposition", formOf("message=hi", "Content-Type: text/plain\r\n\r\n1"), "400: form: part 2 is malformed"},
		{"two names", formOf(disclosing + "name=message; name=senderId\r\n\r\n1"), "400: form: part 1 is malformed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, received(t, strings.NewReader(c.body)), c.want)
			same(t, "chunked: "+received(t, chunked(c.body)), "chunked: "+c.want)
		})
	}
}

// Recipients come as a joined string, as repeated fields, and under two names.
func TestRecipients(t *testing.T) {
	for _, c := range []struct{ parts, want string }{
		{"recipientIds=a", `["a"]`},
		{"recipientIds=a,b", `["a" "b"]`},
		{"recipientIds[]=a", `["a"]`},
		{"recipientIds[]=a,b", `["a" "b"]`},
		{"recipientIds=a|recipientIds=b", `["a" "b"]`},
		{"recipientIds[]=a|recipientIds[]=b", `["a" "b"]`},
		{"recipientIds=a,b|recipientIds[]=c|recipientIds=d|recipientIds[]=e,f", `["a" "b" "c" "d" "e" "f"]`},
		{"recipientIds=b,a|recipientIds[]=a|recipientIds=b", `["b" "a"]`},
		{"recipientIds= a ,\tb\r\n,  c d ", `["a" "b" "c d"]`},
		{"recipientIds=,a,,b,", `["a" "b"]`},
		{"recipientIds=", `[]`},
		{"recipientIds[]=|recipientIds= , ,", `[]`},
		{"x=", `[]`},
		{"recipientIds[0]=a|recipientIds[][]=b|recipient_ids=c|recipientids=d|RecipientIds=e", `[]`},
		{"recipientIds=+49 1;a@b/c:d%2C%20\x00", `["+49 1;a@b/c:d%2C%20\x00"]`},
		{`recipientIds=["a","b"]`, `["[\"a\"" "\"b\"]"]`},
	} {
		same(t, c.parts+" "+received(t, strings.NewReader(with(strings.Split(c.parts, "|")...))), c.parts+` "hi" s v `+c.want)
	}
}

func TestContentTypes(t *testing.T) {
	server := newServer(t, newHandler(t, untouched(t)))
	for _, contentType := range []string{
		"", "application/json", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=b",
		"multipart/form-data; boundary", "multipart/form-data; boundary=b; boundary=c", ";", strings.Repeat("x", 200),
	} {
		want := fmt.Sprintf("Content-Type: want multipart/form-data with a boundary, got %.80q", contentType)
		same(t, post(t, server, contentType, strings.NewReader(with())), "400 "+refusal(want, "INVALID_BODY"))
	}
	var got strings.Builder
	other := strings.ReplaceAll(with(), "--b", "--b b")
	same(t, post(t, receiver(t, &got), `Multipart/Form-Data; charset=utf-8; Boundary="b b"`, strings.NewReader(other)), posted)
	same(t, got.String(), `"hi" s v []`)
}

// No name of a file leads anywhere.
func TestFileNames(t *testing.T) {
	for _, c := range []struct{ parameter, want string }{
		{`filename="a.txt"`, "a.txt"},
		{`filename=a.txt`, "a.txt"},
		{`filename="../../etc/passwd"`, "passwd"},
		{`filename="/etc/passwd"`, "passwd"},
		{`filename="C:\dir\a b.txt"`, "a b.txt"},
		{`filename="a/b\c"`, "c"},
		{`filename="a\\b/c"`, "c"},
		{`filename="."`, "file"},
		{`filename=".."`, "file"},
		{`filename="a/.."`, "file"},
		{`filename="a/"`, "file"},
		{`filename=" "`, "file"},
		{`filename=".. "`, "file"},
		{`filename="..."`, "..."},
		{`filename=".hidden"`, ".hidden"},
		{`filename="фото 1.png"`, "фото 1.png"},
		{`filename*=UTF-8''%D1%84%2F%00..%0d%0a%7f`, "file"},
		{`filename*=UTF-8''a%00b%0A.txt`, "ab.txt"},
		{`filename="plain"; filename*=UTF-8''%E2%82%AC`, "€"},
	} {
		got := received(t, strings.NewReader(with(disclosing+"name=f; "+c.parameter+"\r\n\r\n1")))
		same(t, c.parameter+" "+got, c.parameter+` "hi" s v [] f/`+c.want+"/"+octets+"=1")
	}
}
