package normalize

import (
	"strings"

	"github.com/omnigen-dev/omnigen/generator/internal/diag"
	"github.com/omnigen-dev/omnigen/generator/internal/naming"
	"github.com/omnigen-dev/omnigen/generator/internal/openapi"
)

// operationIDs gives an ID to each operation without one, made of its method and path: GET
// /channels/{id}/messages becomes getChannelsByIDMessages.
func operationIDs(doc *openapi.Document, _ *diag.List) {
	for _, item := range doc.Paths {
		for _, op := range item.Operations {
			if op.ID == "" {
				op.ID = strings.ToLower(op.Method) + pathName(item.Path)
			}
		}
	}
}

// pathName returns a path as a part of an identifier.
func pathName(path string) string {
	if path == "/" {
		return "Root"
	}
	var b strings.Builder
	for segment := range strings.SplitSeq(path, "/") {
		if variable := strings.Trim(segment, "{}"); variable != segment {
			b.WriteString("By" + naming.Exported(variable))
		} else {
			b.WriteString(naming.Exported(segment))
		}
	}
	return b.String()
}
