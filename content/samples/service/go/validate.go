package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

const (
	maxLines    = 100
	maxQuantity = 10_000
	maxText     = 200
)

// FieldProblem says what is wrong with the value of one field.
type FieldProblem struct {
	Field   string `json:"field"`
	Problem string `json:"problem"`
}

// draft is an order that may be stored.
type draft struct {
	customer string
	note     *string
	shipBy   *UTCTime
	lines    []Line
}

// region: validate

// validate reports all problems, not the first alone.
func (r *orderRequest) validate() (draft, []FieldProblem) {
	var problems []FieldProblem
	problem := func(field, text string) {
		problems = append(problems, FieldProblem{field, text})
	}
	d := draft{customer: *r.Customer, note: r.Note}
	if !isText(d.customer) {
		problem("customer", "must have 1 to 200 characters")
	}
	if r.Note != nil && !isText(*r.Note) {
		problem("note", "must have 1 to 200 characters")
	}
	if r.ShipBy != nil {
		t, err := ParseUTC(*r.ShipBy)
		if err != nil {
			problem("ship_by", "must be a time of RFC 3339")
		}
		d.shipBy = &t
	}
	if len(r.Lines) == 0 || len(r.Lines) > maxLines {
		problem("lines", "must have 1 to 100 entries")
	}
	for i, line := range r.Lines {
		at := fmt.Sprintf("lines[%d].", i)
		if !isText(*line.SKU) {
			problem(at+"sku", "must have 1 to 200 characters")
		}
		if *line.Quantity < 1 || *line.Quantity > maxQuantity {
			problem(at+"quantity", "must be 1 to 10000")
		}
		price, err := ParseCents(*line.UnitPrice)
		if err != nil {
			problem(at+"unit_price", `must be an amount such as "12.50"`)
		}
		d.lines = append(d.lines, Line{SKU: *line.SKU, Quantity: *line.Quantity, UnitPrice: price})
	}
	return d, problems
}

// end: validate

// isText counts characters, not bytes.
func isText(s string) bool {
	return strings.TrimSpace(s) != "" && utf8.RuneCountInString(s) <= maxText
}
