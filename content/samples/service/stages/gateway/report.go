package gateway

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Report counts what mirrored requests showed.
type Report struct {
	mu     sync.Mutex
	open   sync.WaitGroup
	totals Totals
	found  map[place]*Finding
}

// Totals are all mirrored requests, each in one place.
type Totals struct {
	Compared  int `json:"compared"`
	Equal     int `json:"equal"`
	Different int `json:"different"`
	// Raced differed at first, and not when read again.
	Raced int `json:"raced"`
	// Dropped were not compared: too many at once, or too large.
	Dropped int `json:"dropped"`
}

type place struct{ route, path string }

// Finding is one kind of difference, with the first example.
type Finding struct {
	Route   string `json:"route"`
	Path    string `json:"path"`
	Count   int    `json:"count"`
	Old     string `json:"old"`
	New     string `json:"new"`
	Example string `json:"example"`
}

// Summary is a report as JSON.
type Summary struct {
	Totals
	Findings []Finding `json:"findings"`
}

func newReport() *Report { return &Report{found: map[place]*Finding{}} }

func (r *Report) count(do func(*Totals)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	do(&r.totals)
}

func (r *Report) begin()   { r.open.Add(1) }
func (r *Report) end()     { r.open.Done() }
func (r *Report) dropped() { r.count(func(t *Totals) { t.Dropped++ }) }
func (r *Report) raced()   { r.count(func(t *Totals) { t.Compared++; t.Raced++ }) }

func (r *Report) add(route, uri string, found []Difference) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.totals.Compared++
	if len(found) == 0 {
		r.totals.Equal++
		return
	}
	r.totals.Different++
	for _, each := range found {
		at := place{route, each.Path}
		if r.found[at] == nil {
			r.found[at] = &Finding{Route: route, Path: each.Path, Old: each.Old, New: each.New, Example: uri}
		}
		r.found[at].Count++
	}
}

// Wait returns when nothing is being compared.
func (r *Report) Wait() { r.open.Wait() }

// Summary waits for requests that are being compared, and begins a new report.
func (r *Report) Summary() Summary {
	r.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	s := Summary{Totals: r.totals, Findings: []Finding{}}
	for _, finding := range slices.SortedFunc(maps.Values(r.found), func(a, b *Finding) int {
		return cmp.Or(cmp.Compare(a.Route, b.Route), cmp.Compare(a.Path, b.Path))
	}) {
		s.Findings = append(s.Findings, *finding)
	}
	r.totals, r.found = Totals{}, map[place]*Finding{}
	return s
}

// region: markdown

// Markdown is the report that people sign.
func (s Summary) Markdown() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%d compared: %d equal, %d different, %d raced; %d dropped\n",
		s.Compared, s.Equal, s.Different, s.Raced, s.Dropped)
	if len(s.Findings) == 0 {
		return out.String()
	}
	out.WriteString("\n| route | where | count | old | new |\n|---|---|---|---|---|\n")
	for _, f := range s.Findings {
		fmt.Fprintf(&out, "| %s | %s | %d | %s | %s |\n", f.Route, f.Path, f.Count, cell(f.Old), cell(f.New))
	}
	return out.String()
}

// end: markdown

func cell(text string) string { return "`" + strings.ReplaceAll(text, "|", `\|`) + "`" }
