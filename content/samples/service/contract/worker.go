package main

import "time"

func workerChecks() []check {
	return []check{
		{name: "a paid order is shipped", needs: fresh, do: func(t *T) {
			id := t.paid()
			t.within(5*time.Second, "shipped", func() bool { return t.status(id) == "shipped" })
			t.equal("calls of the carrier", t.carrier.Calls(id), 1)
			t.refused(t.ask("POST", "/orders/"+id+"/cancel", ""), 409, "invalid_transition")
		}},
		{name: "a carrier that fails is asked again", needs: fresh, do: func(t *T) {
			t.carrier.Set(2, 0)
			id := t.paid()
			t.within(5*time.Second, "shipped", func() bool { return t.status(id) == "shipped" })
			t.equal("calls of the carrier", t.carrier.Calls(id), 3)
		}},
		{name: "a carrier that always fails is given up", needs: fresh, env: []string{"ORDERS_MAX_ATTEMPTS=3"}, do: func(t *T) {
			t.carrier.Set(1000, 0)
			id := t.paid()
			t.within(5*time.Second, "given up", func() bool { return t.metric("orders_queue_length") == 0 })
			t.equal("dead", t.metric(`orders_shipments_total{result="dead"}`), 1.0)
			t.equal("calls of the carrier", t.carrier.Calls(id), 3)
			t.equal("status", t.status(id), "paid")
		}},
		{name: "new and cancelled orders are not shipped", needs: fresh, do: func(t *T) {
			t.id()
			t.ask("POST", "/orders/"+t.id()+"/cancel", "")
			id := t.paid()
			t.within(5*time.Second, "shipped", func() bool { return t.status(id) == "shipped" })
			t.equal("calls of the carrier", t.carrier.Begun(), 1)
		}},
		{name: "a worker that is off leaves the queue alone", needs: fresh, env: []string{"ORDERS_WORKER=off"}, do: func(t *T) {
			id := t.paid()
			time.Sleep(150 * time.Millisecond)
			t.equal("status", t.status(id), "paid")
			t.equal("queue", t.metric("orders_queue_length"), 1.0)
		}},
	}
}
