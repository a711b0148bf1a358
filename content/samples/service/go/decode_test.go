package main

import (
	"strings"
	"testing"
)

const good = `{"customer":"ada","lines":[{"sku":"pen","quantity":2,"unit_price":"1.25"}]}`

func TestAPlainOrderIsTaken(t *testing.T) {
	request, err := decodeOrder([]byte(good))
	if err != nil {
		t.Fatal(err)
	}
	if _, problems := request.validate(); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestABodyOfAnotherFormIsRefused(t *testing.T) {
	for _, body := range []string{
		"", "null", "[]", `["ada",[],null,null]`, `{"customer":"ada"}`, `{"customer":null,"lines":[]}`,
		`{"customer":"ada","lines":[["pen",2,"1.25"]]}`, `{"customer":"ada","lines":[null]}`,
		strings.Replace(good, "ada", `\ud800`, 1), strings.Replace(good, "ada", "\uFFFD", 1),
		strings.Replace(good, "ada", "\xff", 1), strings.Replace(good, "customer", "Customer", 1),
		strings.Replace(good, ":2,", ":2.0,", 1), strings.Replace(good, ":2,", `:"2",`, 1),
		strings.Replace(good, ":2,", ":9223372036854775808,", 1), good + " x",
		strings.Replace(good, `"lines"`, `"customer":"eve","lines"`, 1),
		strings.Replace(good, `"sku":"pen"`, `"sku":"pen","sku":"ink"`, 1),
	} {
		if _, err := decodeOrder([]byte(body)); err == nil {
			t.Errorf("decodeOrder(%q) took it", body)
		}
	}
}

func TestAllProblemsAreReported(t *testing.T) {
	request, err := decodeOrder([]byte(
		`{"customer":" ","note":"","ship_by":"soon","lines":[{"sku":"","quantity":0,"unit_price":"1.5"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	_, problems := request.validate()
	var fields []string
	for _, each := range problems {
		fields = append(fields, each.Field)
	}
	want := "customer note ship_by lines[0].sku lines[0].quantity lines[0].unit_price"
	if got := strings.Join(fields, " "); got != want {
		t.Errorf("problems of %s, want %s", got, want)
	}
}

func FuzzDecodeOrder(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(`{"customer":null,"lines":[null]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		request, err := decodeOrder(body)
		if err == nil {
			request.validate() // must not find a nil pointer
		}
	})
}
