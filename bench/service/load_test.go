package main

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// stalling is a service that answers in a millisecond, and stands still from two seconds to 2.2.
func stalling(begun time.Time) func(int) error {
	return func(int) error {
		if now := time.Since(begun); now >= 2*time.Second && now < 2200*time.Millisecond {
			time.Sleep(2200*time.Millisecond - now)
		}
		time.Sleep(time.Millisecond)
		return nil
	}
}

func TestAStallCountsForAllWhoWereDueInIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		work := stalling(time.Now())
		four := []func(int) error{work, work, work, work}
		out := drive(t.Context(), evenly(1000, 10*time.Second), four, time.Sleep, nil)
		// Counted from the send, four of 10,000 would be slow, one a connection, and P99.9 1 ms.
		in := sorted(out.latencies)
		if got := percentile(in, 500); got != time.Millisecond {
			t.Errorf("P50 is %v, want 1ms", got)
		}
		if got := percentile(in, 999); got < 180*time.Millisecond || got > 201*time.Millisecond {
			t.Errorf("P99.9 is %v; a stall of 200 ms that 200 of 10,000 met must be in it", got)
		}
		slow := len(in) - slices.IndexFunc(in, func(d time.Duration) bool { return d > time.Millisecond })
		if slow < 200 {
			t.Errorf("%d were slow, but 200 were due while the service stood still", slow)
		}
		if late := slices.Max(out.late); late != 0 || out.errors != 0 {
			t.Errorf("the generator was late by %v with %d errors; a stall of the service is not its own", late, out.errors)
		}
	})
}

func TestRequestsGoOutOnTimeWhileOthersWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		var sent []time.Duration
		slow := func(i int) error { time.Sleep(time.Second); return nil }
		quick := func(i int) error { sent = append(sent, time.Since(begun)); return nil }
		drive(t.Context(), evenly(10, time.Second), []func(int) error{slow, quick}, time.Sleep, nil)
		if len(sent) < 9 || sent[len(sent)-1] > 900*time.Millisecond {
			t.Errorf("the free connection sent at %v", sent)
		}
	})
}

func TestWhatIsUnansweredWhenTheTimeIsUpIsAnError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 1800*time.Millisecond)
		defer cancel()
		half := func(int) error { time.Sleep(500 * time.Millisecond); return nil }
		out := drive(ctx, evenly(10, time.Second), []func(int) error{half}, time.Sleep, nil)
		if out.errors != 6 || !errors.Is(out.anyError, errUnanswered) {
			t.Errorf("%d errors (%v), want 6 that were not answered", out.errors, out.anyError)
		}
		if got := out.latencies[9]; got != 1100*time.Millisecond {
			t.Errorf("the last one waited %v, want at least the 1.1s until the end", got)
		}
	})
}

func TestASeenErrorMayEndAStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, giveUp := context.WithCancel(t.Context())
		defer giveUp()
		begun := time.Now()
		broken := func(int) error { return errors.New("no") }
		drive(ctx, evenly(10, time.Minute), []func(int) error{broken}, time.Sleep, func(_ time.Duration, err error) {
			if err != nil {
				giveUp()
			}
		})
		if took := time.Since(begun); took > 200*time.Millisecond {
			t.Errorf("went on for %v", took)
		}
	})
}

func TestAFixedRateIsEven(t *testing.T) {
	due := evenly(400, 2*time.Second)
	if len(due) != 800 || due[0] != 0 || due[1] != 2500*time.Microsecond || due[799] != 1997500*time.Microsecond {
		t.Errorf("%d requests: %v, %v … %v", len(due), due[0], due[1], due[799])
	}
}
