package main

import (
	"bytes"
	"net"
	"os/exec"
	"strings"
	"time"
)

func (t *T) endsWell(limit time.Duration) {
	code, err := t.service.Wait(limit)
	t.must(err)
	t.equal("exit code", code, 0)
}

// region: life
func lifeChecks() []check {
	return []check{
		{name: "a request in flight is answered before the end", needs: fresh, do: func(t *T) {
			conn := t.dial()
			defer conn.Close()
			t.send(conn, head(newKey())+pen[:10])
			time.Sleep(100 * time.Millisecond) // the service must have seen it
			t.service.Terminate()
			t.within(3*time.Second, "new connections refused", func() bool {
				other, err := net.Dial("tcp", t.service.Addr)
				if err == nil {
					other.Close()
				}
				return err != nil
			})
			t.send(conn, pen[10:])
			t.equal("status", t.statusLine(conn), "HTTP/1.1 201")
			t.endsWell(5 * time.Second)
			t.start()
			ids, _ := t.page("")
			t.equal("orders after the end", len(ids), 1)
		}},
		{name: "an idle connection does not delay the end", needs: fresh, do: func(t *T) {
			conn := t.dial()
			defer conn.Close()
			t.send(conn, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
			t.equal("status", t.statusLine(conn), "HTTP/1.1 200")
			t.service.Terminate()
			t.endsWell(3 * time.Second)
		}},
		{name: "a client that never ends is cut at the deadline", needs: fresh, env: []string{"ORDERS_SHUTDOWN_TIMEOUT_MS=500"}, do: func(t *T) {
			conn := t.dial()
			defer conn.Close()
			t.send(conn, head(newKey())+pen[:10])
			time.Sleep(100 * time.Millisecond)
			t.service.Terminate()
			code, err := t.service.Wait(4 * time.Second)
			t.must(err)
			t.equal("exit code", code, 1)
		}},
		{name: "a service that drains is alive, but not ready", needs: fresh, env: []string{"ORDERS_DRAIN_DELAY_MS=700"}, do: func(t *T) {
			t.service.Terminate()
			t.within(500*time.Millisecond, "not ready", func() bool { return t.get("/readyz").status == 503 })
			t.refused(t.get("/readyz"), 503, "draining")
			t.wantStatus(t.get("/healthz"), 200)
			t.order()
			t.endsWell(5 * time.Second)
		}},
		{name: "a shipment that has begun is ended and recorded", needs: fresh, do: func(t *T) {
			t.carrier.Set(0, 400*time.Millisecond)
			id := t.paid()
			t.within(3*time.Second, "the carrier was called", func() bool { return t.carrier.Begun() == 1 })
			t.service.Terminate()
			t.endsWell(5 * time.Second)
			t.start()
			t.equal("status", t.status(id), "shipped")
			t.equal("calls of the carrier", t.carrier.Calls(id), 1)
		}},
		{name: "a restart keeps orders and keys", needs: fresh, do: func(t *T) {
			key := newKey()
			a := t.ask("POST", "/orders", pen, "Idempotency-Key", key)
			t.service.Terminate()
			t.endsWell(5 * time.Second)
			t.start()
			t.equal("order", string(t.get("/orders/"+t.object(a)["id"].(string)).body), string(a.body))
			t.equal("replay", string(t.ask("POST", "/orders", pen, "Idempotency-Key", key).body), string(a.body))
		}},
		{name: "a service that is killed keeps what it answered", needs: fresh, do: func(t *T) {
			id := t.id()
			t.service.Kill()
			t.start()
			t.equal("status", t.status(id), "new")
		}},
		{name: "a configuration that cannot be is told at once, all of it", needs: fresh, do: func(t *T) {
			cmd := exec.Command(t.binary)
			cmd.Env = []string{"ORDERS_ADDR=nowhere", "ORDERS_MAX_ATTEMPTS=0", "ORDERS_WORKER=yes", "ORDERS_CARRIER_URL=ftp://x/"}
			var said bytes.Buffer
			cmd.Stderr = &said
			cmd.Run()
			t.equal("exit code", cmd.ProcessState.ExitCode(), 2)
			for _, name := range []string{"ORDERS_ADDR", "ORDERS_DATA_DIR", "ORDERS_MAX_ATTEMPTS", "ORDERS_WORKER", "ORDERS_CARRIER_URL"} {
				if !strings.Contains(said.String(), name) {
					t.failf("%s is not named: %s", name, said.String())
				}
			}
		}},
	}
}

// end: life
