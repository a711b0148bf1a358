package main

import (
	"errors"
	"math"
	"slices"
	"testing"
)

func TestTheHighestRungThatHoldsIsFoundWhereverItIs(t *testing.T) {
	all := rungs(leastRung, mostRung)
	for limit := -1; limit < len(all); limit++ {
		want := 0
		if limit >= 0 {
			want = all[limit]
		}
		asked := map[int]bool{}
		got, err := highest(all, func(rate int) (bool, error) { asked[rate] = true; return rate <= want, nil })
		if got != want || err != nil {
			t.Errorf("limit %d: found %d (%v)", want, got, err)
		}
		if most := int(math.Log2(float64(len(all)))) + 1; len(asked) > most {
			t.Errorf("limit %d: %d rungs were tried, more than %d", want, len(asked), most)
		}
	}
}

func TestOneHiccupIsNoLimit(t *testing.T) {
	tries := map[int]int{}
	got, _ := highest([]int{100, 200, 300}, func(rate int) (bool, error) {
		tries[rate]++
		return rate <= 200 && tries[rate] == 2, nil
	})
	if got != 200 || tries[200] != 2 || tries[300] != 2 {
		t.Errorf("found %d after %v tries", got, tries)
	}
}

func TestAnErrorEndsTheSearch(t *testing.T) {
	asked := 0
	_, err := highest([]int{100, 200, 300}, func(int) (bool, error) { asked++; return false, errors.New("ended") })
	if err == nil || asked != 1 {
		t.Errorf("asked %d times, %v", asked, err)
	}
}

func TestRungsClimbByATenth(t *testing.T) {
	all := rungs(200, 300)
	if !slices.Equal(all, []int{200, 220, 240, 270, 290}) {
		t.Errorf("rungs are %v", all)
	}
	all = rungs(leastRung, mostRung)
	if !slices.IsSorted(all) || all[len(all)-1] > mostRung {
		t.Errorf("rungs are %v", all)
	}
}
