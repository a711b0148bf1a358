package main

import (
	"fmt"
	"strings"
)

func (t *T) page(query string) (ids []string, next string) {
	a := t.get("/orders" + query)
	t.wantStatus(a, 200)
	o := t.object(a)
	orders, ok := o["orders"].([]any)
	if !ok {
		t.failf("orders is no list: %.200s", a.body)
	}
	for _, each := range orders {
		order, _ := each.(object)
		id, _ := order["id"].(string)
		ids = append(ids, id)
	}
	next, _ = o["next_cursor"].(string)
	return ids, next
}

func listChecks() []check {
	return []check{
		{name: "an empty list is [] and its cursor null", needs: fresh, do: func(t *T) {
			a := t.get("/orders")
			t.wantStatus(a, 200)
			t.equal("the body", string(a.body), `{"orders":[],"next_cursor":null}`)
		}},
		{name: "pages hold each order once, newest first", needs: fresh, do: func(t *T) {
			var want []string
			for range 7 {
				want = append([]string{t.id()}, want...)
			}
			var got []string
			query, pages := "?limit=3", 0
			for next := "-"; next != ""; pages++ {
				var ids []string
				ids, next = t.page(query)
				got = append(got, ids...)
				query = "?limit=3&cursor=" + next
				if pages > 5 {
					t.failf("pages have no end")
				}
			}
			t.equal("pages", pages, 3)
			t.equal("ids", strings.Join(got, " "), strings.Join(want, " "))
		}},
		{name: "a full last page has no next", needs: fresh, do: func(t *T) {
			t.id()
			t.id()
			ids, next := t.page("?limit=2")
			t.equal("orders and cursor", fmt.Sprint(len(ids), " ", next), "2 ")
		}},
		{name: "a new order moves no page", needs: fresh, do: func(t *T) {
			first, second := t.id(), t.id()
			ids, next := t.page("?limit=1")
			t.equal("first page", ids[0], second)
			t.id()
			ids, next = t.page("?limit=1&cursor=" + next)
			t.equal("second page and cursor", fmt.Sprint(ids, next), fmt.Sprint([]string{first}, ""))
		}},
		{name: "filters by status and customer hold together", needs: fresh, do: func(t *T) {
			eve := t.orderFor("eve")["id"].(string)
			t.orderFor("eve")
			cancelled := t.id()
			t.ask("POST", "/orders/"+cancelled+"/cancel", "")
			t.ask("POST", "/orders/"+eve+"/cancel", "")
			count := func(query string, want int) {
				ids, _ := t.page(query)
				t.equal(query, len(ids), want)
			}
			count("?status=cancelled", 2)
			count("?customer=eve", 2)
			count("?customer=eve&status=cancelled", 1)
			count("?status=shipped", 0)
		}},
		{name: "lines of a list belong to their orders", needs: fresh, do: func(t *T) {
			t.post(`{"customer":"ada","lines":[{"sku":"b","quantity":1,"unit_price":"1.00"},{"sku":"a","quantity":2,"unit_price":"0.50"}]}`)
			t.order()
			orders := t.object(t.get("/orders"))["orders"].([]any)
			t.equal("lines", fmt.Sprint(orders[1].(object)["lines"]),
				"[map[quantity:1 sku:b unit_price:1.00] map[quantity:2 sku:a unit_price:0.50]]")
			t.equal("totals", fmt.Sprint(orders[0].(object)["total"], " ", orders[1].(object)["total"]), "2.50 2.00")
		}},
		{name: "a query that cannot be is refused", do: func(t *T) {
			for _, query := range []string{"limit=0", "limit=101", "limit=ten", "limit=", "limit=1&limit=2", "status=old",
				"status=New", "cursor=ord_none", "cursor=", "sort=asc", "statu=new", "limit=99999999999999999999"} {
				t.refused(t.get("/orders?"+query), 400, "invalid_query")
			}
		}},
	}
}
