package output

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

// The journal lies beside the configuration file while files are being changed. As long as it is
// there, the old state counts, and it has all that is needed to return to it.
const (
	journalName = ".omnigen-update.json"
	journalTemp = journalName + ".tmp"
)

// journalVersion is that of the journal's format.
const journalVersion = 1

// A journal is the old state of the files that are being changed.
type journal struct {
	Note    string   `json:"note"` // for whoever finds the file
	Version int      `json:"version"`
	Made    []string `json:"made"` // directories that were missing, those above before those below
	Files   []entry  `json:"files"`
}

// An entry is the old state of a file, and what it takes to know the new one.
type entry struct {
	Path string      `json:"path"`
	Old  []byte      `json:"old"`  // null: there was no file
	Mode fs.FileMode `json:"mode"` // the old permissions
	New  string      `json:"new"`  // SHA-256 of the new content in hexadecimal; empty: no file
}

const journalNote = "An update of this repository was interrupted. The next omnigen command undoes it, whichever that is."

// newJournal returns the journal for edits that are about to be made.
func (r *repository) newJournal(edits []Edit) *journal {
	j := &journal{Note: journalNote, Version: journalVersion}
	for _, e := range edits {
		added := entry{Path: e.Path, Old: e.From, New: fingerprint(e.To)}
		if info, err := r.Lstat(e.Path); err == nil {
			added.Mode = info.Mode().Perm()
		}
		j.Files = append(j.Files, added)
		if e.To != nil {
			j.addMissing(r, path.Dir(e.Path))
		}
	}
	return j
}

// addMissing notes a directory, and those above it, as far as they are missing.
func (j *journal) addMissing(r *repository, dir string) {
	if _, err := r.Stat(dir); !errors.Is(err, fs.ErrNotExist) || slices.Contains(j.Made, dir) {
		return
	}
	j.addMissing(r, path.Dir(dir))
	j.Made = append(j.Made, dir)
}

// write puts the journal beside the place where it counts.
func (j *journal) write(r *repository) error {
	data, err := json.Marshal(j)
	if err == nil {
		err = r.stage(journalTemp, append(data, '\n'), 0)
	}
	if err != nil {
		return fmt.Errorf("%s: cannot be written: %w", journalName, reason(err))
	}
	return nil
}

// readJournal returns the journal of a run that was interrupted, or nil.
func (r *repository) readJournal() (*journal, error) {
	data, err := r.read(journalName)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: cannot be read: %w", journalName, reason(err))
	case data == nil:
		return nil, nil
	}
	j := &journal{}
	if err := json.Unmarshal(data, j); err != nil || !j.valid() {
		return nil, fmt.Errorf("%s: does not tell how to undo an update; "+
			"bring the contract and the generated package back from version control, and remove this file", journalName)
	}
	return j, nil
}

// valid reports whether omnigen can have written it: the file may have come with the repository.
func (j *journal) valid() bool {
	return j.Version == journalVersion &&
		!slices.ContainsFunc(j.Made, func(dir string) bool { return !Inside(dir) }) &&
		!slices.ContainsFunc(j.Files, func(e entry) bool { return !Inside(e.Path) || e.Mode != e.Mode.Perm() })
}

// temp is where new content of the file waits. The go tool ignores it.
func (e entry) temp() string {
	return path.Join(path.Dir(e.Path), ".omnigen-update-"+path.Base(e.Path)+".tmp")
}

func (e entry) isOld(data []byte) bool { return fingerprint(data) == fingerprint(e.Old) }

func (e entry) isNew(data []byte) bool { return fingerprint(data) == e.New }

// fingerprint tells contents apart, and an empty file from none.
func fingerprint(data []byte) string {
	if data == nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
