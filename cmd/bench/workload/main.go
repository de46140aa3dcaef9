// Package workload is what all contestants of the benchmark share: the data, the texts, the requests,
// and how they are measured. It knows none of them; the program that is built at run time calls Main
// with all.
package workload

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"strconv"
)

// Main is the program with the contestants. "measure ROUNDS" prints Samples as JSON; "serve NAME" prints
// an address of this machine at which the contestant of that name then serves.
func Main(contestants ...Contestant) {
	if err := run(contestants, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(contestants []Contestant, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("want measure ROUNDS or serve NAME, got %q", args)
	}
	if args[0] == "serve" {
		return serve(contestants, args[1])
	}
	rounds, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	samples, err := Measure(contestants, rounds)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(samples)
}

// serve serves until the process is ended.
func serve(contestants []Contestant, name string) error {
	for _, c := range contestants {
		if c.Name != name {
			continue
		}
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return err
		}
		fmt.Println(listener.Addr())
		return http.Serve(listener, c.Handler)
	}
	return fmt.Errorf("no contestant %q", name)
}
