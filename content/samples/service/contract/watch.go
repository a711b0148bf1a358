package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
)

// metric reads a sample by name and labels as they are printed; -1 if it is not there.
func (t *T) metric(name string) float64 {
	a := t.get("/metrics")
	t.wantStatus(a, 200)
	for line := range strings.Lines(string(a.body)) {
		if value, found := strings.CutPrefix(strings.TrimSpace(line), name+" "); found {
			number, err := strconv.ParseFloat(value, 64)
			t.must(err)
			return number
		}
	}
	return -1
}

func watchChecks() []check {
	return []check{
		{name: "metrics count by route, not by path", needs: fresh, do: func(t *T) {
			t.status(t.id())
			t.status(t.id())
			t.get("/nowhere")
			t.equal("creates", t.metric(`http_requests_total{method="POST",route="/orders",status="201"}`), 2.0)
			t.equal("reads", t.metric(`http_requests_total{method="GET",route="/orders/{id}",status="200"}`), 2.0)
			t.equal("unknown", t.metric(`http_requests_total{method="GET",route="unmatched",status="404"}`), 1.0)
		}},
		{name: "the histogram has the buckets of the contract", needs: fresh, do: func(t *T) {
			t.id()
			series := `http_request_duration_seconds_bucket{method="POST",route="/orders",le="`
			for _, bound := range []string{"0.001", "0.005", "0.01", "0.05", "0.1", "0.5", "1", "5", "+Inf"} {
				if t.metric(series+bound+`"}`) < 0 {
					t.failf("no bucket %s", bound)
				}
			}
			t.equal("count", t.metric(`http_request_duration_seconds_count{method="POST",route="/orders"}`), 1.0)
		}},
		{name: "the queue's length goes up and down", needs: fresh, do: func(t *T) {
			t.equal("queue", t.metric("orders_queue_length"), 0.0)
			t.carrier.Set(0, 300*time.Millisecond)
			t.paid()
			t.equal("queue", t.metric("orders_queue_length"), 1.0)
			t.within(5*time.Second, "empty", func() bool { return t.metric("orders_queue_length") == 0 })
			t.equal("shipped", t.metric(`orders_shipments_total{result="shipped"}`), 1.0)
		}},
		{name: "each request is one JSON log line with its id", needs: fresh, do: func(t *T) {
			t.ask("POST", "/orders", pen, "Idempotency-Key", newKey(), "X-Request-Id", "find-me")
			var found []object
			t.within(2*time.Second, "logged", func() bool {
				found = nil
				for line := range strings.Lines(t.service.Log()) {
					var entry object
					if err := json.Unmarshal([]byte(line), &entry); err != nil {
						t.failf("no JSON: %s", line)
					}
					if entry["request_id"] == "find-me" {
						found = append(found, entry)
					}
				}
				return len(found) > 0
			})
			t.equal("lines", len(found), 1)
			want := object{"level": "INFO", "method": "POST", "route": "/orders", "path": "/orders", "status": 201.0}
			for name, value := range want {
				t.equal(name, found[0][name], value)
			}
			if _, ok := found[0]["duration_ms"].(float64); !ok {
				t.failf("duration_ms is %v", found[0]["duration_ms"])
			}
		}},
		{name: "nobody can invent series", needs: fresh, do: func(t *T) {
			t.ask("BREW", "/orders", "")
			t.ask("BREW", "/coffee/1", "")
			if body := string(t.get("/metrics").body); strings.Contains(body, "BREW") || strings.Contains(body, "coffee") {
				t.failf("the client's words are labels")
			}
		}},
	}
}
