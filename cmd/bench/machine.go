package main

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
	"time"
)

// conditions say when, on what, and with which versions it was measured.
func conditions() string {
	return fmt.Sprintf("%s, %s, %d cores, %s, %s, %s", time.Now().Format(time.DateOnly), processor(),
		runtime.NumCPU(), strings.Replace(runtime.Version(), "go", "Go ", 1), oapiCodegen, ogen)
}

var modelName = regexp.MustCompile(`model name\s*: (.+)`)

// processor names the processor, where the system tells.
func processor() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if match := modelName.FindSubmatch(text); err == nil && match != nil {
		return string(match[1])
	}
	return runtime.GOOS + "/" + runtime.GOARCH
}

// load tells what else the machine has to do, where the system tells.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	fields := strings.Fields(string(text))
	if err != nil || len(fields) == 0 {
		return "unknown"
	}
	return fields[0]
}
