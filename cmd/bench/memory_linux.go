package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// peakMemory returns how much memory a process that has ended had at its peak, in MiB. It is never less than
// what this process had when it started that one, which is little.
func peakMemory(state *os.ProcessState) float64 {
	return float64(state.SysUsage().(*syscall.Rusage).Maxrss) / 1024
}

// peakSoFar returns how much memory a running process had at its peak, in MiB.
func peakSoFar(pid int) (float64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, err := strconv.ParseFloat(strings.Fields(peak + " 0")[0], 64)
	return kilobytes / 1024, err
}
