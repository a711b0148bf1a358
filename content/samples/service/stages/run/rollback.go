package main

import (
	"encoding/json"
	"fmt"
	"time"
)

// written is what a client of the new service holds in its hands.
type written struct{ key, request, response, id string }

// region: roll-back
func rollBack(w *world) {
	fmt.Println("\n4. Rollback: what the new service wrote, the old one reads, answers and ships")
	end(w, "old", w.old.Terminate, w.old.Wait)
	end(w, "new", w.fresh.Terminate, w.fresh.Wait)
	w.fresh = w.start(w.newBinary, "ORDERS_WORKER=on")
	w.carrier.Set(1<<30, 0) // nothing can be shipped for now
	var all []written
	for i := range 20 {
		each := written{key: w.key(), request: order(fmt.Sprintf("késő-%d", i))}
		made := ask("POST", w.fresh.URL+"/orders", each.request, "Idempotency-Key", each.key)
		expect(made.status == 201, "POST /orders: %d", made.status)
		each.response, each.id = made.body, idOf(made.body)
		all = append(all, each)
	}
	for _, each := range all[:5] {
		ask("POST", w.fresh.URL+"/orders/"+each.id+"/pay", "")
	}
	ask("POST", w.fresh.URL+"/orders/"+all[5].id+"/cancel", "")
	as := map[string]string{}
	for _, each := range all {
		as[each.id] = ask("GET", w.fresh.URL+"/orders/"+each.id, "").body
	}
	page := ask("GET", w.fresh.URL+"/orders?limit=7", "").body
	second := ask("GET", w.fresh.URL+"/orders?limit=7&cursor="+cursor(page), "").body
	fmt.Printf("\n  new took %d orders, 5 are paid and wait for the carrier\n", len(all))

	start := time.Now()
	end(w, "new", w.fresh.Terminate, w.fresh.Wait)
	w.old = w.start(w.oldBinary, "ORDERS_WORKER=off")
	took := time.Since(start)
	same, replayed := 0, 0
	for _, each := range all {
		if ask("GET", w.old.URL+"/orders/"+each.id, "").body == as[each.id] {
			same++
		}
		if ask("POST", w.old.URL+"/orders", each.request, "Idempotency-Key", each.key).body == each.response {
			replayed++
		}
	}
	fmt.Printf("  old reads %d of them, byte for byte\n", same)
	fmt.Printf("  old answers %d keys as new did, and makes no order twice\n", replayed)
	expect(same == len(all) && replayed == len(all), "old cannot read what new wrote")
	expect(ask("GET", w.old.URL+"/orders?limit=7&cursor="+cursor(page), "").body == second, "a cursor of new leads elsewhere in old")
	fmt.Println("  a cursor that new gave leads to the same page in old")

	end(w, "old", w.old.Terminate, w.old.Wait)
	w.old = w.start(w.oldBinary, "ORDERS_WORKER=on")
	w.carrier.Set(0, 0)
	eventually("old ships", func() bool {
		return len(orders(ask("GET", w.old.URL+"/orders?status=paid", "").body).Orders) == 0
	})
	fmt.Println("  old ships the 5 that waited")
	expect(took < 10*time.Second, "the way back took %v", took)
	fmt.Println("  the way back took less than 10 seconds")
}

// end: roll-back

func end(w *world, name string, terminate func(), wait func(time.Duration) (int, error)) {
	terminate()
	code, err := wait(10 * time.Second)
	must(err)
	expect(code == 0, "%s ended with %d", name, code)
}

type page struct {
	Orders     []json.RawMessage
	NextCursor string `json:"next_cursor"`
}

func orders(body string) (p page) {
	must(json.Unmarshal([]byte(body), &p))
	return p
}

func cursor(body string) string { return orders(body).NextCursor }
