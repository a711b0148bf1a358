package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"service/process"
	"service/stages/gateway"
)

// world is all that runs: two services on one database, and a gateway before them.
type world struct {
	dir, oldBinary, newBinary string
	carrier                   *process.Carrier
	old, fresh                *process.Service
	faults                    *faults
	gateway                   *gateway.Gateway
	front                     *httptest.Server
	config                    gateway.Config
	keys                      int
	contract                  string
}

func newWorld(oldBinary, newBinary string) *world {
	dir, err := os.MkdirTemp("", "stages")
	must(err)
	w := &world{dir: dir, oldBinary: oldBinary, newBinary: newBinary, carrier: process.NewCarrier()}
	w.old = w.start(oldBinary, "ORDERS_WORKER=on")
	w.fresh = w.start(newBinary, "ORDERS_WORKER=off") // one worker for one outbox
	w.faults = newFaults(w.fresh.URL)
	w.config = gateway.Config{
		Old: w.old.URL, New: w.faults.URL, StickyHeader: "X-Customer",
		Budget: gateway.Budget{Window: 50, Failures: 5},
	}
	w.write(w.config)
	w.gateway, err = gateway.New(w.routesFile())
	must(err)
	w.front = httptest.NewServer(w.gateway)
	return w
}

func (w *world) start(binary, worker string) *process.Service {
	service, err := process.Start(binary, []string{
		"ORDERS_DATA_DIR=" + w.dir, "ORDERS_CARRIER_URL=" + w.carrier.URL, worker,
		"ORDERS_WORKER_INTERVAL_MS=20", "ORDERS_RETRY_BASE_MS=50",
	})
	must(err)
	return service
}

func (w *world) close() {
	w.front.Close()
	w.faults.Close()
	w.old.Kill()
	w.fresh.Kill()
	w.carrier.Close()
	os.RemoveAll(w.dir)
}

func (w *world) routesFile() string { return filepath.Join(w.dir, "routes.json") }

// write replaces the routes file as a whole: who reads it sees the old one or the new one.
func (w *world) write(config gateway.Config) {
	text, err := json.MarshalIndent(config, "", "  ")
	must(err)
	must(os.WriteFile(w.routesFile()+".next", text, 0o600))
	must(os.Rename(w.routesFile()+".next", w.routesFile()))
}

// checkContract lets the suite ask the gateway as if it were a service.
func (w *world) checkContract() {
	said, err := exec.Command(w.contract, "-url", w.front.URL).Output()
	lines := strings.Split(strings.TrimSpace(string(said)), "\n")
	expect(err == nil, "the contract is broken: %v\n%s", err, said)
	fmt.Println("  " + lines[len(lines)-1])
}

// routes changes where requests go, while the gateway runs.
func (w *world) routes(routes ...gateway.Route) {
	w.config.Routes = routes
	w.write(w.config)
	must(w.gateway.Reload())
}

// answer is what a client of the gateway sees.
type answer struct {
	status int
	by     string
	body   string
}

func (w *world) ask(method, path, body string, header ...string) answer {
	return ask(method, w.front.URL+path, body, header...)
}

func ask(method, url, body string, header ...string) answer {
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	must(err)
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultClient.Do(req)
	must(err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	must(err)
	return answer{resp.StatusCode, resp.Header.Get("X-Served-By"), string(text)}
}

// key is one that nobody used.
func (w *world) key() string {
	w.keys++
	return fmt.Sprintf("key-%d", w.keys)
}

func order(customer string) string {
	return fmt.Sprintf(`{"customer":%q,"lines":[{"sku":"pen","quantity":2,"unit_price":"1.25"}]}`, customer)
}

func idOf(body string) string {
	var o struct{ ID string }
	must(json.Unmarshal([]byte(body), &o))
	return o.ID
}

func eventually(what string, done func() bool) {
	for end := time.Now().Add(5 * time.Second); !done(); time.Sleep(10 * time.Millisecond) {
		expect(time.Now().Before(end), "%s: not within 5 seconds", what)
	}
}
