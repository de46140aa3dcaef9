package emit

// manifest writes what tells a client where the operations are, if the contract has a manifest.
func (p *generated) manifest() string {
	if p.Manifest == nil {
		return ""
	}
	return p.template("manifest")
}
