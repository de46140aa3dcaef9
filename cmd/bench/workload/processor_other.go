//go:build !unix

package workload

import "time"

var started = time.Now()

// processorTime returns how long the process has run, for want of something better.
func processorTime() time.Duration { return time.Since(started) }
