package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"
)

const (
	enoughRuns  = 5 // fewer say too little about who is ahead
	stockSize   = 2000
	warmUpRate  = 500
	warmUpTime  = 2 * time.Second
	settleTime  = time.Second
	latencyGoal = 20 * time.Millisecond
	leastRung   = 200
	mostRung    = 12_000
)

// settings are what the command line says; all of it stands in the result.
type settings struct {
	runs        int
	rates       []int
	length      time.Duration
	rungLength  time.Duration
	connections int
	seed        uint64
}

// bench measures; log is for who waits.
type bench struct {
	settings
	budget   budget
	work     string
	stock    []string
	figures  *figures
	log      io.Writer
	database string
}

// makeStock fills a database once, through the Go service; each run of either service starts with
// a copy of it. Both are held to the same schema.
func (b *bench) makeStock(ctx context.Context, binary string) (err error) {
	folder := filepath.Join(b.work, "stock")
	if err := os.Mkdir(folder, 0o755); err != nil {
		return err
	}
	s, err := startService(ctx, binary, folder, b.budget)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.stop()) }()
	b.stock = make([]string, stockSize)
	random := rand.New(rand.NewPCG(b.seed, 0))
	bodies := make([][]byte, stockSize)
	for i := range bodies {
		bodies[i] = creation(fmt.Sprintf("stock-%d", i), random)
	}
	workers := make([]func(int) error, 4)
	for w := range workers {
		line := &connection{addr: s.addr}
		defer line.close()
		workers[w] = func(i int) error {
			body, err := line.exchange(bodies[i], 201)
			if err == nil {
				b.stock[i], err = orderID(body)
			}
			return err
		}
	}
	now := make([]time.Duration, stockSize) // all are due at once
	if out := drive(ctx, now, workers, time.Sleep, nil); out.errors > 0 {
		return fmt.Errorf("the stock of orders: %w", out.anyError)
	}
	b.database = filepath.Join(folder, "orders.db")
	return nil
}

// run measures one service once, from its start to its end.
func (b *bench) run(ctx context.Context, l language, binary string) (err error) {
	folder, err := os.MkdirTemp(b.work, "run-"+l.id+"-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if err := copyFile(b.database, filepath.Join(folder, "orders.db")); err != nil {
		return err
	}
	s, err := startService(ctx, binary, folder, b.budget)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.stop()) }()
	b.figures.add("start", "From start to the first good answer", milliseconds, l.id, millis(s.firstGood))
	if err := pause(ctx, settleTime); err != nil {
		return err
	}
	b.addMemory(l, s, "idle-rss", "Memory idle, resident (RSS)", "status", "VmRSS")
	b.addMemory(l, s, "idle-pss", "Memory idle, proportional (PSS)", "smaps_rollup", "Pss")
	load := &load{bench: b, service: s, orders: &unpaid{ids: append([]string{}, b.stock...)}}
	if out := load.step(ctx, warmUpRate, warmUpTime, nil); out.errors == len(out.latencies) {
		return fmt.Errorf("no request of the warm-up succeeded: %w", out.anyError)
	}
	for _, rate := range b.rates {
		if err := b.atRate(ctx, l, load, rate); err != nil {
			return err
		}
	}
	b.addMemory(l, s, "loaded-pss", "Memory after the fixed rates, proportional (PSS)", "smaps_rollup", "Pss")
	b.addMemory(l, s, "peak-rss", "Memory under load, greatest resident (RSS)", "status", "VmHWM")
	best, err := highest(rungs(leastRung, mostRung), func(rate int) (bool, error) { return load.holds(ctx, rate) })
	if err != nil {
		return err
	}
	fmt.Fprintf(b.log, "  %s: %d requests/s within the goal\n", l.id, best)
	b.figures.add("throughput", "Highest rate with P99 of at most 20 ms and no error, requests/s", perSecond, l.id, float64(best))
	return ctx.Err()
}

// addMemory leaves out what the kernel does not tell.
func (b *bench) addMemory(l language, s *service, id, measure, file, field string) {
	if value, ok := memory(s.pid(), file, field); ok {
		b.figures.add(id, measure, mebibytes, l.id, value)
	}
}

func (b *bench) atRate(ctx context.Context, l language, load *load, rate int) error {
	before, err := processorTime(load.service.pid())
	if err != nil {
		return err
	}
	bounded, cancel := context.WithTimeout(ctx, 2*b.length)
	defer cancel()
	out := load.step(bounded, rate, b.length, nil)
	after, err := processorTime(load.service.pid())
	if err != nil || ctx.Err() != nil {
		return errors.Join(err, ctx.Err())
	}
	if out.anyError != nil {
		fmt.Fprintf(b.log, "  %s at %d requests/s: %d errors, one of them: %v\n", l.id, rate, out.errors, out.anyError)
	}
	latencies, late := sorted(out.latencies), sorted(out.late)
	add := func(id, measure string, scale scale, value float64) {
		id, measure = fmt.Sprintf("%s-at-%d", id, rate), fmt.Sprintf("%s at %s requests/s", measure, grouped(float64(rate)))
		b.figures.add(id, measure, scale, l.id, value)
	}
	add("p50", "P50", milliseconds, millis(percentile(latencies, 500)))
	add("p99", "P99", milliseconds, millis(percentile(latencies, 990)))
	add("p999", "P99.9", milliseconds, millis(percentile(latencies, 999)))
	add("max", "Slowest answer", milliseconds, millis(latencies[len(latencies)-1]))
	add("errors", "Errors", faults, float64(out.errors))
	if answered := len(latencies) - out.errors; answered > 0 {
		add("cpu", "Processor time for 1,000 requests", milliseconds, millis(after-before)*1000/float64(answered))
	}
	add("late", "Generator late, P99,", ownDelay, millis(percentile(late, 990)))
	return nil
}

func millis(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func pause(ctx context.Context, length time.Duration) error {
	select {
	case <-ctx.Done():
	case <-time.After(length):
	}
	return ctx.Err()
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}
