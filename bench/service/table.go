package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// row is one line of the table that the site shows. runs is empty for what is no measurement.
// ahead is who is better, if anybody can be.
type row struct{ id, measure, goCell, rustCell, ahead, runs string }

// scale says how values of a figure are written, and which way is better.
type scale struct {
	unit   string
	better direction
	// exact values are the same in every run, so one is enough.
	exact bool
}

func (s scale) enough() int {
	if s.exact {
		return 1
	}
	return enoughRuns
}

type direction int

const (
	lower direction = iota
	higher
	nobody // what it measures is no property of the service
)

var (
	milliseconds = scale{unit: "ms"}
	ownDelay     = scale{unit: "ms", better: nobody}
	seconds      = scale{unit: "s"}
	mebibytes    = scale{unit: "MiB"}
	megabytes    = scale{unit: "MB", exact: true}
	faults       = scale{}
	perSecond    = scale{better: higher}
)

// figures collects measurements by what was measured; the order of first mention is the table's.
type figures struct {
	order []*figure
	known map[string]*figure
}

type figure struct {
	id, measure string
	scale       scale
	values      map[string][]float64
}

func newFigures() *figures { return &figures{known: map[string]*figure{}} }

func (f *figures) add(id, measure string, scale scale, language string, value float64) {
	of := f.known[id]
	if of == nil {
		of = &figure{id, measure, scale, map[string][]float64{}}
		f.known[id] = of
		f.order = append(f.order, of)
	}
	of.values[language] = append(of.values[language], value)
}

func (f *figures) rows() []row {
	var rows []row
	for _, of := range f.order {
		runs := max(len(of.values["go"]), len(of.values["rust"]))
		rows = append(rows, row{of.id, of.measure, of.cell("go"), of.cell("rust"), of.ahead(), fmt.Sprint(runs)})
	}
	return rows
}

// cell is the median, and behind it the least and the greatest where they differ.
func (f *figure) cell(language string) string {
	s := spreadOf(f.values[language])
	if s.runs == 0 {
		return "not readable"
	}
	number := digits
	if f.scale.unit == "" { // a count
		number = grouped
	}
	text := strings.TrimSpace(number(s.median) + " " + f.scale.unit)
	least, greatest := number(s.least), number(s.greatest)
	if least == greatest {
		return text
	}
	return fmt.Sprintf("%s (%s to %s)", text, least, greatest)
}

// ahead names the language whose worst run is better than the other's best: where runs overlap, one
// more could turn the order. Two programs that are alike come out so once in 126 figures. With
// fewer runs nobody is named.
func (f *figure) ahead() string {
	inGo, inRust := spreadOf(f.values["go"]), spreadOf(f.values["rust"])
	if f.scale.better == higher {
		inGo, inRust = inRust, inGo
	}
	switch {
	case f.scale.better == nobody || min(inGo.runs, inRust.runs) < f.scale.enough():
		return ""
	case inGo.greatest < inRust.least:
		return "Go"
	case inRust.greatest < inGo.least:
		return "Rust"
	}
	return "neither"
}

// digits shows no more places than a measurement of this kind can bear.
func digits(value float64) string {
	switch {
	case value < 9.995:
		return fmt.Sprintf("%.2f", value)
	case value < 99.95:
		return fmt.Sprintf("%.1f", value)
	}
	return grouped(value)
}

// grouped writes 12345 as 12,345.
func grouped(value float64) string {
	text := fmt.Sprintf("%.0f", value)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// yaml writes rows as the site's data files are written. JSON's strings are YAML's.
func yaml(rows []row) []byte {
	var out bytes.Buffer
	out.WriteString("# Written by bench/service/run; do not edit: run it again.\n" +
		"# A cell is the median, with the least and the greatest of the runs in brackets.\n")
	for _, r := range rows {
		out.WriteByte('\n')
		mark := "- "
		for _, each := range [][2]string{
			{"id", r.id}, {"measure", r.measure}, {"go", r.goCell}, {"rust", r.rustCell}, {"ahead", r.ahead}, {"runs", r.runs},
		} {
			if each[1] != "" {
				fmt.Fprintf(&out, "%s%s: %s\n", mark, each[0], quoted(each[1]))
				mark = "  "
			}
		}
	}
	return out.Bytes()
}

func quoted(text string) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil { // a string can always be written
		panic(err)
	}
	return strings.TrimSpace(out.String())
}
