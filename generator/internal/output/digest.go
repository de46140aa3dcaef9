package output

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
)

// docName is the file that records the digests.
const docName = "doc" + suffix

// ContractLine and FilesLine are the text of two lines, one right after the other, that a comment
// in doc.gen.go must hold. Seal completes them.
const (
	ContractLine = "Contract: sha256:"
	FilesLine    = "Files: sha256:"
)

// digestLines finds the two lines, empty or complete.
var digestLines = regexp.MustCompile(`(?m)^//[ \t]+` + ContractLine + `([0-9a-f]*)\n//[ \t]+` + FilesLine + `([0-9a-f]*)$`)

// A seal is the pair of digests that doc.gen.go records, in hexadecimal.
type seal struct {
	contract, files string
}

// Seal returns the tree with the digests in its doc.gen.go: that of the contract, as given in
// hexadecimal, and that of the files, so that Drift can tell later what has changed.
func (t Tree) Seal(contract string) (Tree, error) {
	sealed := Tree{slices.Clone(t.Files)}
	i := slices.IndexFunc(sealed.Files, func(f File) bool { return f.Name == docName })
	if i < 0 {
		return Tree{}, fmt.Errorf("internal error: no %s to hold the digests", docName)
	}
	doc := &sealed.Files[i]
	at := digestLines.FindSubmatchIndex(doc.Data)
	if at == nil {
		return Tree{}, fmt.Errorf("internal error: %s has no lines for the digests", docName)
	}
	doc.Data = slices.Concat(doc.Data[:at[2]], []byte(contract), doc.Data[at[3]:])
	files := digest(sealed.Files)
	at = digestLines.FindSubmatchIndex(doc.Data)
	doc.Data = slices.Concat(doc.Data[:at[4]], []byte(files), doc.Data[at[5]:])
	return sealed, nil
}

// readSeal returns the digests that doc.gen.go records, or none.
func readSeal(doc []byte) seal {
	found := digestLines.FindSubmatch(unix(doc))
	if found == nil {
		return seal{}
	}
	return seal{contract: string(found[1]), files: string(found[2])}
}

// digest returns the digest of names and contents, in whatever order they come and however their
// lines end; the recorded digest of the files is left out.
func digest(files []File) string {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	sum := sha256.New()
	for _, f := range files {
		data := unix(f.Data)
		if f.Name == docName {
			data = withoutFiles(data)
		}
		fmt.Fprintf(sum, "%s\n%d\n%s", f.Name, len(data), data)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// withoutFiles returns doc.gen.go as it was before the digest of the files was known.
func withoutFiles(doc []byte) []byte {
	at := digestLines.FindSubmatchIndex(doc)
	if at == nil {
		return doc
	}
	return bytes.Join([][]byte{doc[:at[4]], doc[at[5]:]}, nil)
}
