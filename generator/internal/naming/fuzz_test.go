package naming

import (
	"go/token"
	"testing"
)

// FuzzNames looks for a text that becomes anything but an identifier of the right kind, or "".
func FuzzNames(f *testing.F) {
	for _, name := range []string{
		"", "type", "_", "123", "a-b", "ids", "URLs", "ʼn", "ǆ", "ß", "İ", "ı", "\u0301a", "a\u0301", "1\u0660", "\xff", "Ⅷ", "名前", "x\x00y", "ᾳ", "ﬁ", "ªº", "func", "IDs_of_APIs",
	} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, exported := range []string{Exported(name), Spelled(name)} {
			if exported == "" {
				continue
			}
			if !token.IsIdentifier(exported) || !token.IsExported(exported) {
				t.Errorf("%q gives %q, which is not an exported identifier", name, exported)
			}
			unexported := Unexported(exported)
			if !token.IsIdentifier(unexported) || token.IsExported(unexported) {
				t.Errorf("%q gives %q, which is not an unexported identifier", name, unexported)
			}
			if again := Exported(exported); !token.IsIdentifier(again) {
				t.Errorf("%q gives %q, and that %q", name, exported, again)
			}
		}
		if Singular(name) == "" && name != "" {
			t.Errorf("the singular of %q is empty", name)
		}
	})
}
