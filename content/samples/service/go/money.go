package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// region: money

// Cents is money in the smallest unit; in JSON it is a decimal string such as "12.50".
type Cents int64

const maxPriceDigits = 9

var errMoney = errors.New(`not an amount such as "12.50"`)

// ParseCents reads an amount with exactly two decimals, no sign, no spare zeros.
func ParseCents(s string) (Cents, error) {
	units, decimals, found := strings.Cut(s, ".")
	if !found || len(decimals) != 2 || len(units) == 0 || len(units) > maxPriceDigits {
		return 0, errMoney
	}
	if units[0] == '0' && len(units) > 1 {
		return 0, errMoney
	}
	// ParseUint takes no sign, and no underscore in base 10.
	cents, err := strconv.ParseUint(units+decimals, 10, 63)
	if err != nil {
		return 0, errMoney
	}
	return Cents(cents), nil
}

func (c Cents) String() string {
	return fmt.Sprintf("%d.%02d", c/100, c%100)
}

// MarshalText writes the amount for JSON.
func (c Cents) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// end: money
