package main

import (
	"testing"
	"time"
)

func TestAPercentileIsAValueThatWasMeasured(t *testing.T) {
	thousand := make([]time.Duration, 1000)
	for i := range thousand {
		thousand[i] = time.Duration(i + 1)
	}
	for _, each := range []struct {
		in       []time.Duration
		permille int
		want     time.Duration
	}{
		{thousand, 500, 500}, {thousand, 990, 990}, {thousand, 999, 999}, {thousand, 1000, 1000},
		{thousand[:10], 500, 5}, {thousand[:10], 990, 10}, {thousand[:10], 0, 1},
		{thousand[:101], 990, 100}, {thousand[:1], 500, 1}, {nil, 990, 0},
	} {
		if got := percentile(each.in, each.permille); got != each.want {
			t.Errorf("percentile of %d values at %d‰ is %d, want %d", len(each.in), each.permille, got, each.want)
		}
	}
}

func TestASpreadIsMedianLeastAndGreatest(t *testing.T) {
	for _, each := range []struct {
		in   []float64
		want spread
	}{
		{[]float64{5, 1, 4, 2, 3}, spread{1, 3, 5, 5}},
		{[]float64{4, 1, 2, 3}, spread{1, 2.5, 4, 4}},
		{[]float64{7}, spread{7, 7, 7, 1}},
		{nil, spread{}},
	} {
		before := append([]float64{}, each.in...)
		if got := spreadOf(each.in); got != each.want {
			t.Errorf("spread of %v is %v, want %v", before, got, each.want)
		}
		for i, value := range each.in {
			if value != before[i] {
				t.Errorf("%v was changed to %v", before, each.in)
			}
		}
	}
}
