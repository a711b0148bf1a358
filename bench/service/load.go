package main

import (
	"context"
	"errors"
	"sync"
	"time"
)

var errUnanswered = errors.New("not answered before the time was up")

// outcome is what one step at one rate came to. Index i is the i-th request of the plan.
type outcome struct {
	// latencies count from the moment a request was due, not from the moment it was sent: what
	// waits behind a slow answer is late, and its user waits too (coordinated omission).
	latencies []time.Duration
	// late is how much later than due the generator itself handed the request out.
	late     []time.Duration
	errors   int
	anyError error
}

// evenly lists when the requests of a fixed rate are due.
func evenly(rate int, length time.Duration) []time.Duration {
	due := make([]time.Duration, int(int64(rate)*int64(length)/int64(time.Second)))
	for i := range due {
		due[i] = time.Duration(int64(i) * int64(time.Second) / int64(rate))
	}
	return due
}

// drive has request i sent when due[i] has passed, by whichever worker is free; if none is, the
// request waits, and the wait counts. When ctx ends, what is unanswered is an error.
//
// Each worker stands for a connection and is called by one goroutine at a time. seen, if not nil,
// is called for each answer by many.
func drive(ctx context.Context, due []time.Duration, workers []func(i int) error,
	sleep func(time.Duration), seen func(time.Duration, error),
) outcome {
	out := outcome{latencies: make([]time.Duration, len(due)), late: make([]time.Duration, len(due))}
	queue := make(chan int, len(due)) // so that handing out never waits for a worker
	errs := make([]error, len(due))
	start := time.Now()
	var group sync.WaitGroup
	for _, work := range workers {
		group.Go(func() {
			for i := range queue {
				if errs[i] = errUnanswered; ctx.Err() == nil {
					errs[i] = work(i)
				}
				out.latencies[i] = time.Since(start) - due[i]
				if seen != nil {
					seen(out.latencies[i], errs[i])
				}
			}
		})
	}
	for i, at := range due {
		if ctx.Err() == nil {
			sleep(at - time.Since(start))
		}
		out.late[i] = time.Since(start) - at
		queue <- i
	}
	close(queue)
	group.Wait()
	for _, err := range errs {
		if err != nil {
			out.errors++
			out.anyError = err
		}
	}
	return out
}
