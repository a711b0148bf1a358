package main

import "testing"

func TestTheTableIsWrittenInOrderOfMeasuring(t *testing.T) {
	f := newFigures()
	for i, value := range []float64{14.04, 13, 20.5} {
		f.add("start", "From start", milliseconds, "go", value)
		f.add("start", "From start", milliseconds, "rust", float64(9+i))
	}
	f.add("errors", "Errors", faults, "rust", 0)
	got := string(yaml(append(f.rows(), row{"machine", "Machine", `a "b" & <c>`, "same", "", ""})))
	want := `# Written by bench/service/run; do not edit: run it again.
# A cell is the median, with the least and the greatest of the runs in brackets.

- id: "start"
  measure: "From start"
  go: "14.0 ms (13.0 to 20.5)"
  rust: "10.0 ms (9.00 to 11.0)"
  runs: "3"

- id: "errors"
  measure: "Errors"
  go: "not readable"
  rust: "0"
  runs: "1"

- id: "machine"
  measure: "Machine"
  go: "a \"b\" & <c>"
  rust: "same"
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestAheadIsWhoseWorstRunBeatsTheOthersBest(t *testing.T) {
	for _, each := range []struct {
		scale        scale
		inGo, inRust []float64
		want         string
	}{
		{milliseconds, []float64{5, 1, 2, 3, 4}, []float64{6, 7, 8, 9, 10}, "Go"},
		{milliseconds, []float64{6, 7, 8, 9, 10}, []float64{5, 1, 2, 3, 4}, "Rust"},
		{milliseconds, []float64{1, 2, 3, 4, 6}, []float64{5, 7, 8, 9, 10}, "neither"},
		{milliseconds, []float64{1, 2, 3, 4}, []float64{6, 7, 8, 9}, ""},
		{faults, []float64{0, 0, 0, 0, 0}, []float64{0, 0, 0, 0, 0}, "neither"},
		{perSecond, []float64{9, 9, 9, 9, 9}, []float64{12, 12, 12, 12, 12}, "Rust"},
		{perSecond, []float64{12, 12, 12, 12, 12}, []float64{9, 9, 9, 9, 9}, "Go"},
		{megabytes, []float64{13.6}, []float64{6.3}, "Rust"},
		{ownDelay, []float64{1, 1, 1, 1, 1}, []float64{2, 2, 2, 2, 2}, ""},
		{milliseconds, nil, []float64{2, 2, 2, 2, 2}, ""},
	} {
		f := newFigures()
		for _, value := range each.inGo {
			f.add("x", "X", each.scale, "go", value)
		}
		for _, value := range each.inRust {
			f.add("x", "X", each.scale, "rust", value)
		}
		if got := f.rows()[0].ahead; got != each.want {
			t.Errorf("Go %v, Rust %v: ahead is %q, want %q", each.inGo, each.inRust, got, each.want)
		}
	}
}

func TestNumbersHaveAsManyDigitsAsTheyCanBear(t *testing.T) {
	for value, want := range map[float64]string{
		0.123: "0.12", 9.994: "9.99", 9.996: "10.0", 12.34: "12.3", 99.96: "100", 123.4: "123", 12345: "12,345", 1234567: "1,234,567",
	} {
		if got := digits(value); got != want {
			t.Errorf("%v is %q, want %q", value, got, want)
		}
	}
}

func TestAnImageOnPaperNamesWhatItNeeds(t *testing.T) {
	for _, each := range []struct {
		needs []string
		want  string
	}{
		{nil, "13.6 MB on scratch, about 15.7 MB on distroless static"},
		{[]string{"libc.so.6"}, "13.6 MB of executable, and a base with the shared libraries"},
	} {
		if got := image(13_600_000, each.needs); got != each.want {
			t.Errorf("%v: %s", each.needs, got)
		}
	}
}
