package handwritten

import (
	"errors"
	"io"
	"net/http"
)

// readForm reads the fields into a map, and each file to its end.
func readForm(r *http.Request) error {
	form, err := r.MultipartReader()
	if err != nil {
		return err
	}
	fields := map[string]string{}
	for {
		part, err := form.NextPart()
		switch {
		case err == io.EOF && (fields["senderId"] == "" || fields["conversationId"] == ""):
			return errors.New("senderId and conversationId are needed")
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case part.FileName() != "":
			if _, err := io.Copy(io.Discard, part); err != nil {
				return err
			}
		default:
			value, err := io.ReadAll(io.LimitReader(part, 1<<20))
			if err != nil {
				return err
			}
			fields[part.FormName()] = string(value)
		}
	}
}
