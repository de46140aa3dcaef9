package output

// A Cause is a reason why a directory does not hold what Write would put there, as a clause.
type Cause string

// The causes.
const (
	Absent          Cause = "nothing has been generated there yet"
	ContractChanged Cause = "the contract has changed since"
	FilesEdited     Cause = "the files are not as omnigen left them"
	ToolChanged     Cause = "omnigen or its options have changed since"
)

// Drift returns why dir is not current, or nothing if it is. The tree must be sealed.
func (t Tree) Drift(dir string) ([]Cause, error) {
	p, err := t.plan(dir)
	if err != nil || len(p.changes) == 0 {
		return nil, err
	}
	found, err := readDir(dir)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return []Cause{Absent}, nil
	}
	return t.causes(found), nil
}

func (t Tree) causes(found map[string]diskFile) []Cause {
	recorded := readSeal(found[docName].data)
	var causes []Cause
	if recorded.contract != "" && recorded.contract != t.contract() {
		causes = append(causes, ContractChanged)
	}
	if recorded.files != digest(files(found)) {
		causes = append(causes, FilesEdited)
	}
	if causes == nil {
		causes = append(causes, ToolChanged)
	}
	return causes
}

// contract returns the digest of the contract that the tree was sealed with.
func (t Tree) contract() string {
	for _, f := range t.Files {
		if f.Name == docName {
			return readSeal(f.Data).contract
		}
	}
	return ""
}

// files returns what was found in no order, which is enough for a digest.
func files(found map[string]diskFile) []File {
	var files []File
	for name, f := range found {
		files = append(files, File{name, f.data})
	}
	return files
}
