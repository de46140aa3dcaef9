package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

// peakMemory returns how much memory a process that has ended had at its peak, in MiB. It is never less than
// the peak of this process when it started that one: call forgetPeak before.
func peakMemory(state *os.ProcessState) float64 {
	return float64(state.SysUsage().(*syscall.Rusage).Maxrss) / 1024
}

// forgetPeak gives memory back, and makes what is left the peak of this process. Where the system does not
// allow that, the peaks of other processes are too high.
func forgetPeak() {
	debug.FreeOSMemory()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
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
