package main

import (
	"fmt"
	"os"

	"service/stages/gateway"
)

// counts says who answered how many requests of a route.
type counts map[string]map[string]int

func (c counts) note(route, by string) {
	if c[route] == nil {
		c[route] = map[string]int{}
	}
	c[route][by]++
}

func (c counts) print(routes ...string) {
	for _, route := range routes {
		fmt.Printf("  %-18s old %3d  new %3d\n", route, c[route]["old"], c[route]["new"])
	}
}

// round lets 20 customers order, read their order, and list.
func (w *world) round() counts {
	seen := counts{}
	for i := range 20 {
		made := w.ask("POST", "/orders", order(fmt.Sprintf("customer-%d", i)), "Idempotency-Key", w.key())
		expect(made.status == 201, "POST /orders: %d %s", made.status, made.body)
		seen.note("POST /orders", made.by)
		read := w.ask("GET", "/orders/"+idOf(made.body), "")
		expect(read.body == made.body, "read %s, made %s", read.body, made.body)
		seen.note("GET /orders/{id}", read.by)
		list := w.ask("GET", "/orders?limit=5", "")
		expect(list.status == 200, "GET /orders: %d %s", list.status, list.body)
		seen.note("GET /orders", list.by)
	}
	return seen
}

// region: strangle
func strangle(w *world) {
	fmt.Println("1. Strangler: routes move one by one, and nothing restarts")
	all := []string{"POST /orders", "GET /orders", "GET /orders/{id}"}
	fmt.Println("\nno route moved")
	w.round().print(all...)
	fmt.Println("\nGET /orders/{id} to new")
	read := gateway.Route{Pattern: "GET /orders/{id}", To: "new"}
	w.routes(read)
	seen := w.round()
	seen.print(all...)
	expect(seen["GET /orders/{id}"]["new"] == 20, "the route did not move")
	fmt.Println("\nPOST /orders to new, too")
	w.routes(read, gateway.Route{Pattern: "POST /orders", To: "new"})
	w.round().print(all...)

	if w.contract != "" {
		fmt.Println("\nthe contract, through the proxy, with both services behind it")
		w.checkContract()
	}

	fmt.Println("\na routes file that would mirror writes")
	text := fmt.Sprintf(`{"old":%q,"new":%q,"budget":{"window":50,"failures":5},"routes":[{"pattern":"POST /orders","to":"shadow"}]}`,
		w.old.URL, w.fresh.URL)
	must(os.WriteFile(w.routesFile(), []byte(text), 0o600))
	err := w.gateway.Reload()
	expect(err != nil, "it was taken")
	fmt.Printf("  refused: %v\n", err)
	made := w.ask("POST", "/orders", order("ada"), "Idempotency-Key", w.key())
	fmt.Printf("  routes stay as they were: POST /orders answers %d from %s\n", made.status, made.by)
	expect(made.by == "new", "routes changed")
}

// end: strangle

// region: mirror
func mirror(w *world) {
	fmt.Println("\n2. Shadow: the old service answers, the new one is asked the same")
	shadow := []gateway.Route{
		{Pattern: "GET /orders", To: "shadow"}, {Pattern: "GET /orders/{id}", To: "shadow"},
	}
	reads := func() gateway.Summary {
		w.faults.writes.Store(0)
		for i := range 10 {
			made := w.ask("POST", "/orders", order(fmt.Sprintf("shadow-%d", i)), "Idempotency-Key", w.key())
			w.ask("GET", "/orders/"+idOf(made.body), "")
			w.ask("GET", "/orders/ord_none", "")
			w.ask("GET", "/orders?customer=nobody", "")
			w.gateway.Report().Wait() // so that none is dropped, and the numbers are the same each time
		}
		summary := w.gateway.Report().Summary()
		fmt.Print(summary.Markdown())
		return summary
	}
	w.config.Compare.Ignore = []string{"error.request_id"}
	w.faults.mistakes.Store(true)
	fmt.Println("\na release with three mistakes")
	w.routes(shadow...)
	expect(len(reads().Findings) == 4, "other findings than planted")
	fmt.Println("\nthe same, with times compared as instants: a decision, written down in the routes file")
	w.config.Compare.SameInstant = true
	w.routes(shadow...)
	expect(len(reads().Findings) == 2, "times are still compared as text")
	fmt.Println("\nthe release that is right")
	w.config.Compare.SameInstant = false
	w.faults.mistakes.Store(false)
	w.routes(shadow...)
	summary := reads()
	expect(summary.Different == 0 && summary.Dropped == 0, "right answers differ")
	fmt.Printf("\nwrites that the new service was sent: %d\n", w.faults.writes.Load())
	expect(w.faults.writes.Load() == 0, "a write was mirrored")
}

// end: mirror

// region: cut-over
func cutOver(w *world) {
	fmt.Println("\n3. Cut-over: a percentage of customers, and back by itself")
	const pattern = "GET /orders"
	customers := func(n int) (fresh map[int]bool, failures int) {
		fresh = map[int]bool{}
		for i := range n {
			a := w.ask("GET", "/orders?limit=1", "", "X-Customer", fmt.Sprintf("customer-%d", i))
			if a.by == "new" {
				fresh[i] = true
			}
			if a.status >= 500 {
				failures++
			}
		}
		return fresh, failures
	}
	before := map[int]bool{}
	fmt.Println()
	for _, percent := range []int{0, 10, 50, 100} {
		w.routes(gateway.Route{Pattern: pattern, To: "split", Percent: percent})
		now, failures := customers(200)
		expect(failures == 0, "%d failures", failures)
		for customer := range before {
			expect(now[customer], "customer-%d went back", customer)
		}
		fmt.Printf("  %3d %%: %3d of 200 customers on new, nobody went back\n", percent, len(now))
		before = now
	}
	fmt.Println("\na release that fails every 4th request, at 50 %")
	w.faults.asked.Store(0)
	w.faults.failEvery.Store(4)
	w.routes(gateway.Route{Pattern: pattern, To: "split", Percent: 50})
	now, failures := customers(200)
	w.faults.failEvery.Store(0)
	fmt.Printf("  %d requests reached new, %d failed; back on old: %v\n", len(now), failures, w.gateway.Tripped())
	expect(failures == w.config.Budget.Failures+1, "the budget is not what it should be")
	now, failures = customers(200)
	fmt.Printf("  of the next 200, %d reached new, and %d failed\n", len(now), failures)
	expect(len(now) == 0 && failures == 0, "the route did not go back")
}

// end: cut-over
