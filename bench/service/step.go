package main

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

// load is the generator's side of one process of a service.
type load struct {
	*bench
	service *service
	orders  *unpaid
	steps   int
}

// step asks at a fixed rate. The schedule and all bodies are made before the first is sent, and
// garbage of the step before is collected.
func (l *load) step(ctx context.Context, rate int, length time.Duration, seen func(time.Duration, error)) outcome {
	l.steps++
	due := evenly(rate, length)
	requests := workload(l.seed, fmt.Sprintf("step-%d", l.steps), len(due), l.stock)
	workers := make([]func(int) error, l.connections)
	for w := range workers {
		line := &connection{addr: l.service.addr}
		defer line.close()
		line.open() // if it fails, the first request tries again, and says so
		workers[w] = func(i int) error { return line.do(requests[i], l.orders) }
	}
	runtime.GC()
	result := make(chan outcome)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		sharpenTimers()
		result <- drive(ctx, due, workers, exactly, seen)
	}()
	return <-result
}

// holds says whether a rate stays within the goal, and gives up as soon as it cannot: a service
// that is far behind would take long to answer all.
func (l *load) holds(ctx context.Context, rate int) (bool, error) {
	allowed := int64(rate) * int64(l.rungLength) / int64(time.Second) / 100
	probe, giveUp := context.WithCancel(ctx)
	defer giveUp()
	var slow atomic.Int64
	out := l.step(probe, rate, l.rungLength, func(latency time.Duration, err error) {
		if err != nil || latency > latencyGoal && slow.Add(1) > allowed {
			giveUp()
		}
	})
	good := out.errors == 0 && percentile(sorted(out.latencies), 990) <= latencyGoal
	return good, ctx.Err()
}
