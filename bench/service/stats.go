package main

import (
	"cmp"
	"slices"
	"time"
)

// percentile is the smallest value that at least the share of the values do not exceed (nearest
// rank): a latency that a request really had. permille of 990 is P99.
func percentile(sorted []time.Duration, permille int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	rank := (len(sorted)*permille + 999) / 1000
	return sorted[max(rank, 1)-1]
}

func sorted[T cmp.Ordered](values []T) []T {
	return slices.Sorted(slices.Values(values))
}

// spread is what several runs came to.
type spread struct {
	least, median, greatest float64
	runs                    int
}

func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	in := sorted(values)
	middle := len(in) / 2
	median := in[middle]
	if len(in)%2 == 0 {
		median = (in[middle-1] + in[middle]) / 2
	}
	return spread{in[0], median, in[len(in)-1], len(in)}
}
