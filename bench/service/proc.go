package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// tick is the unit of times in /proc/PID/stat; Linux has it at 100 a second on every architecture
// that Go and Rust are released for.
const tick = time.Second / 100

// kibibytes reads a line such as "VmRSS:  1234 kB".
func kibibytes(text, name string) (float64, bool) {
	for line := range strings.Lines(text) {
		rest, found := strings.CutPrefix(line, name+":")
		if fields := strings.Fields(rest); found && len(fields) == 2 && fields[1] == "kB" {
			value, err := strconv.ParseFloat(fields[0], 64)
			return value, err == nil
		}
	}
	return 0, false
}

// memory of a process in MiB; PSS is absent where the kernel does not tell.
func memory(pid int, file, name string) (float64, bool) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, file))
	if err != nil {
		return 0, false
	}
	value, ok := kibibytes(string(text), name)
	return value / 1024, ok
}

// processorTime is user and system time of all threads until now.
func processorTime(pid int) (time.Duration, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, err
	}
	return parseStat(string(text))
}

// parseStat starts behind the name, which may hold spaces and brackets of its own.
func parseStat(text string) (time.Duration, error) {
	fields := strings.Fields(text[strings.LastIndexByte(text, ')')+1:])
	if len(fields) < 13 {
		return 0, fmt.Errorf("cannot read /proc/PID/stat: %q", text)
	}
	user, err := strconv.ParseInt(fields[11], 10, 64)
	if err != nil {
		return 0, err
	}
	system, err := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * tick, err
}
