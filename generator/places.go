package generator

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/omnigen-dev/omnigen/generator/internal/output"
)

// A place is where omnigen.yaml keeps a file of the contract, and the file that is to take the place.
type place struct {
	key  string // in omnigen.yaml, and the name of the flag
	path string // as omnigen.yaml has it
	file string // empty if the place keeps what it has
}

// places are those of the document, the overlay, and the error table.
type places [3]place

func (o UpdateOptions) places(c Config) places {
	return places{{"spec", c.Spec, o.Spec}, {"overlay", c.Overlay, o.Overlay}, {"errors", c.Errors, o.Errors}}
}

// check reports every file that cannot take its place.
func (ps places) check(config string) error {
	if ps[0].file+ps[1].file+ps[2].file == "" {
		return errors.New("nothing to take over; name a new document with --spec, an overlay with --overlay, or an error table with --errors")
	}
	var errs []error
	for _, p := range ps {
		if p.file != "" {
			errs = append(errs, p.check(config))
		}
	}
	return errors.Join(errs...)
}

func (p place) check(config string) error {
	switch {
	case p.file == None:
		return fmt.Errorf("--%s %s: is no file; edit %s, and run \"omnigen generate\"", p.key, p.file, config)
	case p.path == "" || p.path == None:
		return fmt.Errorf("%s: names no file for %q, so there is no place for %s; add one, as in \"%s: api/%s\"",
			config, p.key, p.file, p.key, filepath.Base(p.file))
	case filepath.Clean(p.path) == filepath.Clean(p.file):
		return fmt.Errorf("%s: is in its place already; name the new file, or run \"omnigen generate\"", p.file)
	case !output.Inside(p.path):
		return outside(config, p.key, p.path)
	}
	return nil
}

// outside says that a path cannot be updated.
func outside(config, key, path string) error {
	return fmt.Errorf("%s: %q is %q, outside of the repository or in a hidden directory; update works inside it alone", config, key, path)
}

// old returns the options for the contract as it is. A place may be empty until now, that of the
// document aside.
func (ps places) old(c Config) Options {
	o := c.Options
	for _, part := range []struct {
		place
		option *string
	}{{ps[1], &o.Overlay}, {ps[2], &o.Errors}} {
		if part.file != "" && !exists(part.path) {
			*part.option = None
		}
	}
	return o
}

// new returns the options for the contract as it will be.
func (ps places) new(c Config) Options {
	o := c.Options
	for i, option := range []*string{&o.Spec, &o.Overlay, &o.Errors} {
		if ps[i].file != "" {
			*option = ps[i].file
		}
	}
	return o
}
