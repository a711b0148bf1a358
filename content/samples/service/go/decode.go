package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// orderRequest is what clients send. Pointers tell an absent field from an empty one.
type orderRequest struct {
	Customer *string        `json:"customer"`
	Lines    []*lineRequest `json:"lines"`
	Note     *string        `json:"note"`
	ShipBy   *string        `json:"ship_by"`
}

type lineRequest struct {
	SKU       *string `json:"sku"`
	Quantity  *int64  `json:"quantity"`
	UnitPrice *string `json:"unit_price"`
}

var fieldNames = []string{"customer", "lines", "note", "ship_by", "sku", "quantity", "unit_price"}

// region: decode

// decodeOrder is as strict as the contract: encoding/json alone would take names in any case,
// the last of two equal keys, broken UTF-8, and whatever follows the value.
func decodeOrder(body []byte) (*orderRequest, error) {
	if !utf8.Valid(body) {
		return nil, errors.New("the body is not UTF-8")
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.DisallowUnknownFields()
	var req *orderRequest
	if err := dec.Decode(&req); err != nil {
		return nil, fmt.Errorf("the body is not an order: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the order")
	}
	if err := checkNames(json.NewDecoder(bytes.NewReader(body))); err != nil {
		return nil, err
	}
	return req, req.complete()
}

// checkNames walks one value, and refuses an object that names a field twice or in other case.
func checkNames(dec *json.Decoder) error {
	token, err := dec.Token()
	if err != nil {
		return err
	}
	if text, ok := token.(string); ok && strings.ContainsRune(text, utf8.RuneError) {
		return errors.New("text was damaged before it came here (U+FFFD)")
	}
	delim, ok := token.(json.Delim)
	if !ok {
		return nil
	}
	var seen []string
	for dec.More() {
		if delim == '{' {
			token, err := dec.Token()
			if err != nil {
				return err
			}
			name, _ := token.(string)
			if slices.Contains(seen, name) {
				return fmt.Errorf("field %q is there twice", name)
			}
			if !slices.Contains(fieldNames, name) {
				return fmt.Errorf("unknown field %q", name)
			}
			seen = append(seen, name)
		}
		if err := checkNames(dec); err != nil {
			return err
		}
	}
	_, err = dec.Token()
	return err
}

// end: decode

// complete refuses what is absent or null.
func (r *orderRequest) complete() error {
	if r == nil || r.Customer == nil || r.Lines == nil {
		return errors.New("an order needs customer and lines")
	}
	for i, line := range r.Lines {
		if line == nil || line.SKU == nil || line.Quantity == nil || line.UnitPrice == nil {
			return fmt.Errorf("lines[%d] needs sku, quantity and unit_price", i)
		}
	}
	return nil
}
