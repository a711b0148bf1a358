package main

import (
	"regexp"
	"strings"
)

var utc = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`)

func orderChecks() []check {
	return []check{
		{name: "an order is created with its total", do: func(t *T) {
			o := t.order()
			t.equal("status", o["status"], "new")
			t.equal("customer", o["customer"], "ada")
			t.equal("total", o["total"], "2.50")
			if id, _ := o["id"].(string); !regexp.MustCompile(`^ord_[0-9a-z]{26,32}$`).MatchString(id) {
				t.failf("id is %v", o["id"])
			}
		}},
		{name: "an order reads as it was answered", do: func(t *T) {
			a := t.post(pen)
			b := t.get("/orders/" + t.object(a)["id"].(string))
			t.wantStatus(b, 200)
			t.equal("the body", string(b.body), string(a.body))
		}},
		{name: "times are RFC 3339 in UTC with milliseconds", do: func(t *T) {
			for range 25 { // a format that drops trailing zeros shows in one of ten
				o := t.order()
				for _, name := range []string{"created_at", "updated_at"} {
					if text, _ := o[name].(string); !utc.MatchString(text) {
						t.failf("%s is %v", name, o[name])
					}
				}
			}
		}},
		{name: "a time with an offset is answered in UTC", do: func(t *T) {
			a := t.post(with(`"ship_by":"2026-12-01T01:30:00+02:00"`))
			t.equal("ship_by", t.object(a)["ship_by"], "2026-11-30T23:30:00.000Z")
			a = t.post(with(`"ship_by":"2026-12-01T10:00:00.1239Z"`))
			t.equal("ship_by", t.object(a)["ship_by"], "2026-12-01T10:00:00.123Z")
		}},
		{name: "money has no rounding", do: func(t *T) {
			body := strings.NewReplacer("1.25", "0.10", ":2,", ":3,").Replace(pen)
			t.equal("total", t.object(t.post(body))["total"], "0.30")
			body = strings.NewReplacer("1.25", "999999999.99", ":2,", ":10000,").Replace(pen)
			t.equal("total", t.object(t.post(body))["total"], "9999999999900.00")
		}},
		{name: "values that cannot be are named, all of them", do: func(t *T) {
			a := t.post(`{"customer":" ","note":"","ship_by":"soon","lines":[{"sku":"","quantity":0,"unit_price":"1.5"}]}`)
			fields, _ := t.refused(a, 422, "invalid_order")["fields"].([]any)
			var names []string
			for _, each := range fields {
				field, _ := each.(object)
				name, _ := field["field"].(string)
				names = append(names, name)
			}
			t.equal("fields", strings.Join(names, " "), "customer note ship_by lines[0].sku lines[0].quantity lines[0].unit_price")
		}},
		{name: "prices of another form are refused", do: func(t *T) {
			for _, price := range []string{"1", "1.5", "1.505", "-1.00", "+1.00", "01.00", "1,50", "1e2.00", "", "1000000000.00"} {
				t.refused(t.post(strings.Replace(pen, "1.25", price, 1)), 422, "invalid_order")
			}
		}},
		{name: "times of another form are refused", do: func(t *T) {
			for _, time := range []string{"2026-12-01", "2026-12-01T10:00Z", "2026-12-01 10:00:00Z", "2026-12-01T10:00:00",
				"2026-12-01T10:00:00,5Z", "2026-12-01T23:59:60Z", "2026-02-30T10:00:00Z", "0000-01-01T00:00:00Z"} {
				t.refused(t.post(with(`"ship_by":"`+time+`"`)), 422, "invalid_order")
			}
		}},
		{name: "lengths count characters, not bytes", do: func(t *T) {
			t.wantStatus(t.post(strings.Replace(pen, "ada", strings.Repeat("é", 200), 1)), 201)
			t.refused(t.post(strings.Replace(pen, "ada", strings.Repeat("é", 201), 1)), 422, "invalid_order")
		}},
		{name: "no lines and too many lines are refused", do: func(t *T) {
			t.refused(t.post(`{"customer":"ada","lines":[]}`), 422, "invalid_order")
			line := `{"sku":"pen","quantity":1,"unit_price":"1.00"},`
			body := `{"customer":"ada","lines":[` + strings.TrimSuffix(strings.Repeat(line, 101), ",") + `]}`
			t.refused(t.post(body), 422, "invalid_order")
		}},
		{name: "an unknown order is not found", do: func(t *T) {
			for _, id := range []string{"ord_none", "a%2Fb", "%ff", "..."} {
				t.refused(t.get("/orders/"+id), 404, "order_not_found")
			}
			t.refused(t.ask("POST", "/orders/ord_none/pay", ""), 404, "order_not_found")
			t.refused(t.ask("POST", "/orders/ord_none/cancel", ""), 404, "order_not_found")
		}},
		{name: "a new order can be cancelled, once", do: func(t *T) {
			id := t.id()
			a := t.ask("POST", "/orders/"+id+"/cancel", "")
			t.wantStatus(a, 200)
			t.equal("status", t.object(a)["status"], "cancelled")
			t.refused(t.ask("POST", "/orders/"+id+"/cancel", ""), 409, "invalid_transition")
			t.refused(t.ask("POST", "/orders/"+id+"/pay", ""), 409, "invalid_transition")
			t.equal("status", t.status(id), "cancelled")
		}},
		{name: "a paid order cannot be cancelled or paid again", do: func(t *T) {
			id := t.paid()
			t.refused(t.ask("POST", "/orders/"+id+"/cancel", ""), 409, "invalid_transition")
			t.refused(t.ask("POST", "/orders/"+id+"/pay", ""), 409, "invalid_transition")
		}},
	}
}

// with adds a field to a good order.
func with(field string) string { return strings.TrimSuffix(pen, "}") + "," + field + "}" }
