// Command bench measures what omnigen generates, and omnigen itself, beside other generators and code written
// by hand, all in one run:
//
//	go run .                    # in this directory: prints a table
//	go run . --json             # prints the rows as JSON
//	go run . --plot bench.svg   # draws them as well
//
// It is a module of its own, so that what it needs never becomes a dependency of omnigen. It generates the
// peers' servers when it runs, into a temporary module, and downloads what they need; no code of theirs is kept.
//
// Servers are measured without a network: the handler alone, with answers thrown away. All get the same
// requests and give the same answers, which is checked first. They take turns, and what counts are the medians
// of processor time, garbage collection included, so that it can be measured on a machine with other work to do.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// options are the command line.
type options struct {
	json   bool
	plot   string
	rounds int
}

func main() {
	var o options
	flag.BoolVar(&o.json, "json", false, "print the rows as JSON")
	flag.StringVar(&o.plot, "plot", "", "draw the rows into `FILE.svg`")
	flag.IntVar(&o.rounds, "rounds", 25, "how often each server has its turn at each request")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, o, os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures and reports. A goal that is missed is no error.
func run(ctx context.Context, o options, stdout, stderr io.Writer) (err error) {
	if o.rounds < 1 || flag.NArg() > 0 {
		return fmt.Errorf("want flags only, and at least 1 round: see --help")
	}
	w, err := openWorkspace(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.close()) }()
	results, err := measureAll(w, o.rounds, func(doing string) {
		fmt.Fprintf(stderr, "%s (load %s)\n", doing, load())
	})
	if err != nil {
		return err
	}
	return report(o, results.rows(), stdout)
}

// report prints the rows, and draws them if that is wanted.
func report(o options, rows []row, stdout io.Writer) error {
	if o.plot != "" {
		if err := draw(o.plot, rows); err != nil {
			return err
		}
	}
	if o.json {
		return writeJSON(stdout, rows)
	}
	fmt.Fprintf(stdout, "%s\n\n", conditions())
	if err := writeTable(stdout, rows); err != nil {
		return err
	}
	fmt.Fprintln(stdout)
	return writeContestants(stdout, rows)
}

func draw(path string, rows []row) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(writePlot(f, rows, conditions()), f.Close())
}
