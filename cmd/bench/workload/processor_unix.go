//go:build unix

package workload

import (
	"syscall"
	"time"
)

// processorTime returns how long the process has run on any processor, its garbage collector included.
// Other processes that run meanwhile do not change it much.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err) // documented for bad arguments only
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
