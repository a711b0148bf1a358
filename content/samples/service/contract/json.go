package main

import (
	"bytes"
	"strings"
)

func jsonChecks() []check {
	forms := []struct{ name, body string }{
		{"an empty body is refused", "\n"},
		{"null is no order", "null"},
		{"an array is no order", `["ada",[{"sku":"pen","quantity":2,"unit_price":"1.25"}],null,null]`},
		{"an array is no line", `{"customer":"ada","lines":[["pen",2,"1.25"]]}`},
		{"null is no line", `{"customer":"ada","lines":[null]}`},
		{"an absent field is refused", `{"customer":"ada"}`},
		{"null for a needed field is refused", strings.Replace(pen, `"ada"`, "null", 1)},
		{"null for lines is refused", `{"customer":"ada","lines":null}`},
		{"an unknown field is refused", with(`"priority":1`)},
		{"an unknown field of a line is refused", strings.Replace(pen, `"sku"`, `"colour":"red","sku"`, 1)},
		{"a known field in the wrong place is refused", with(`"sku":"pen"`)},
		{"names of fields have one case", strings.Replace(pen, "customer", "Customer", 1)},
		{"a field that is there twice is refused", with(`"customer":"eve"`)},
		{"text for a number is refused", strings.Replace(pen, ":2,", `:"2",`, 1)},
		{"a number for text is refused", strings.Replace(pen, `"1.25"`, "1.25", 1)},
		{"a fraction for a whole number is refused", strings.Replace(pen, ":2,", ":2.0,", 1)},
		{"an exponent for a whole number is refused", strings.Replace(pen, ":2,", ":2e0,", 1)},
		{"a number beyond 64 bits is refused", strings.Replace(pen, ":2,", ":9223372036854775808,", 1)},
		{"what follows the order is refused", pen + ` {}`},
		{"an order that ends early is refused", strings.TrimSuffix(pen, "}")},
		{"a comma too many is refused", strings.Replace(pen, "]", ",]", 1)},
		{"a byte order mark is refused", "\uFEFF" + pen},
		{"broken UTF-8 is refused", strings.Replace(pen, "ada", "ad\xff", 1)},
		{"half a surrogate pair is refused", strings.Replace(pen, "ada", `\ud800`, 1)},
		{"a replacement character is refused", strings.Replace(pen, "ada", "ad\uFFFD", 1)},
		{"deep nesting is refused", with(`"note":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000))},
	}
	var checks []check
	for _, form := range forms {
		checks = append(checks, check{name: form.name, do: func(t *T) {
			t.refused(t.post(form.body), 400, "invalid_body")
		}})
	}
	return append(checks,
		check{name: "a whole number out of range is a value, not a form", do: func(t *T) {
			t.refused(t.post(strings.Replace(pen, ":2,", ":9223372036854775807,", 1)), 422, "invalid_order")
			t.refused(t.post(strings.Replace(pen, ":2,", ":-1,", 1)), 422, "invalid_order")
			t.refused(t.post(strings.Replace(pen, ":2,", ":-0,", 1)), 422, "invalid_order")
			t.refused(t.post(strings.Replace(pen, ":2,", ":-0.0,", 1)), 400, "invalid_body")
		}},
		check{name: "null for an optional field is the same as none", do: func(t *T) {
			a := t.post(with(`"note":null,"ship_by":null`))
			t.wantStatus(a, 201)
			o := t.object(a)
			for _, name := range []string{"note", "ship_by"} {
				if value, found := o[name]; found {
					t.failf("%s is there: %v", name, value)
				}
			}
		}},
		check{name: "text comes back as it went in", do: func(t *T) {
			a := t.post(strings.Replace(pen, "ada", `<b>&\u00e9\ud83d\ude00 "`[:23]+`\"`, 1))
			t.wantStatus(a, 201)
			if !bytes.Contains(a.body, []byte(`<b>&é😀`)) {
				t.failf("escaped or changed: %s", a.body)
			}
		}},
	)
}
