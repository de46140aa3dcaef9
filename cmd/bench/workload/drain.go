package workload

import (
	"io"
	"mime/multipart"
)

// Drain reads all parts of a form to their ends. It takes what http.Request.MultipartReader returns.
func Drain(form *multipart.Reader, err error) error {
	for err == nil {
		var part *multipart.Part
		if part, err = form.NextPart(); err == nil {
			_, err = io.Copy(io.Discard, part)
		}
	}
	if err == io.EOF {
		return nil
	}
	return err
}
