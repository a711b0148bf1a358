package main

import "math"

// rungs climb from least by a tenth each, rounded to tens, up to most.
func rungs(least, most int) []int {
	var all []int
	for rate := float64(least); rate <= float64(most); rate *= 1.1 {
		all = append(all, int(math.Round(rate/10))*10)
	}
	return all
}

// highest finds the last rung that holds by halving what is left, so each language pays the same
// few probes wherever its limit is. It takes for granted that below a rung that holds all do. Zero:
// not even the first. A rung breaks only if it does so twice in a row: a hiccup of the machine is no limit.
func highest(rungs []int, holds func(rate int) (bool, error)) (int, error) {
	found, low, high := 0, 0, len(rungs)
	for low < high {
		middle := (low + high) / 2
		held, err := holds(rungs[middle])
		if err == nil && !held {
			held, err = holds(rungs[middle])
		}
		if err != nil {
			return 0, err
		}
		if held {
			found, low = rungs[middle], middle+1
		} else {
			high = middle
		}
	}
	return found, nil
}
