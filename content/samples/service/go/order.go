package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Status is where an order stands.
type Status string

const (
	StatusNew       Status = "new"
	StatusPaid      Status = "paid"
	StatusCancelled Status = "cancelled"
	StatusShipped   Status = "shipped"
)

var statuses = []Status{StatusNew, StatusPaid, StatusCancelled, StatusShipped}

// ParseStatus takes a status as clients write it.
func ParseStatus(s string) (Status, bool) {
	return Status(s), slices.Contains(statuses, Status(s))
}

// region: transition

// CanBecome says which steps there are: new → paid → shipped, and new → cancelled.
func (s Status) CanBecome(next Status) bool {
	switch s {
	case StatusNew:
		return next == StatusPaid || next == StatusCancelled
	case StatusPaid:
		return next == StatusShipped
	default:
		return false
	}
}

// TransitionError says that an order cannot take a step from where it stands.
type TransitionError struct{ From, To Status }

func (e *TransitionError) Error() string {
	return fmt.Sprintf("an order that is %s cannot become %s", e.From, e.To)
}

// end: transition

// ErrNotFound says that there is no such order.
var ErrNotFound = errors.New("no such order")

// Line is one position of an order.
type Line struct {
	SKU       string `json:"sku"`
	Quantity  int64  `json:"quantity"`
	UnitPrice Cents  `json:"unit_price"`
}

// region: order

// Order is an order as clients see it. Fields without omitempty are always there.
type Order struct {
	ID        string   `json:"id"`
	Customer  string   `json:"customer"`
	Note      *string  `json:"note,omitempty"`
	ShipBy    *UTCTime `json:"ship_by,omitempty"`
	Status    Status   `json:"status"`
	Lines     []Line   `json:"lines"`
	Total     Cents    `json:"total"`
	CreatedAt UTCTime  `json:"created_at"`
	UpdatedAt UTCTime  `json:"updated_at"`
}

// end: order

// total cannot overflow: 100 lines of at most 10,000 pieces below 10¹¹ cents stay below 2⁶³.
func total(lines []Line) Cents {
	var sum Cents
	for _, line := range lines {
		sum += Cents(line.Quantity) * line.UnitPrice
	}
	return sum
}

// region: time

// UTCTime is a moment in milliseconds, written as RFC 3339 in UTC. The text sorts as the time does.
// It does not embed time.Time, whose MarshalJSON would win over our MarshalText.
type UTCTime struct{ moment time.Time }

const utcLayout = "2006-01-02T15:04:05.000Z"

// Now is the current moment.
func Now() UTCTime { return UTCTime{time.Now().UTC().Truncate(time.Millisecond)} }

func (t UTCTime) String() string { return t.moment.Format(utcLayout) }

// MarshalText writes the time for JSON, with all three decimals.
func (t UTCTime) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// ParseUTC reads RFC 3339 with any offset.
func ParseUTC(s string) (UTCTime, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return UTCTime{}, err
	}
	if strings.Contains(s, ",") { // time.Parse takes a comma before fractions
		return UTCTime{}, errors.New("a comma is no part of RFC 3339")
	}
	if year := t.UTC().Year(); year < 1 || year > 9999 {
		return UTCTime{}, errors.New("the year has more than four digits")
	}
	return UTCTime{t.UTC().Truncate(time.Millisecond)}, nil
}

// end: time
