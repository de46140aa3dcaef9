package generator

// Check reads a contract up to its model, as Generate does before it writes the package. It returns
// the warnings, or the errors.
func Check(o Options) (warnings []string, err error) {
	_, _, diags, err := load(o)
	return lines(diags.Warnings()), err
}
