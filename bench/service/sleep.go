package main

import (
	"syscall"
	"time"
)

const prSetTimerSlack = 29

// exactly sleeps without the runtime's timers, which may be a millisecond late while the process
// is otherwise idle. The caller's goroutine must be locked to its thread.
func exactly(length time.Duration) {
	if length <= 0 {
		return
	}
	rest := syscall.NsecToTimespec(int64(length))
	for syscall.Nanosleep(&rest, &rest) == syscall.EINTR {
	}
}

// sharpenTimers asks the kernel to wake this thread when it asked to be woken, not up to 50 µs later.
func sharpenTimers() {
	syscall.RawSyscall(syscall.SYS_PRCTL, prSetTimerSlack, 1, 0)
}
