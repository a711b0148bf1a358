package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"time"

	"service/process"
)

// need says what a check must have.
type need int

const (
	running need = iota // any service, also one with data
	fresh               // a service of its own, without data
)

// check is one promise of the contract, said as a sentence.
type check struct {
	name  string
	needs need
	env   []string
	do    func(*T)
}

// T is what a check works with.
type T struct {
	url     string
	binary  string
	dir     string
	env     []string
	service *process.Service
	carrier *process.Carrier
}

// failure ends a check.
type failure string

func (t *T) failf(format string, args ...any) { panic(failure(fmt.Sprintf(format, args...))) }

func (t *T) must(err error) {
	if err != nil {
		t.failf("%v", err)
	}
}

func (t *T) equal(what string, got, want any) {
	if got != want {
		t.failf("%s is %v, want %v", what, got, want)
	}
}

// within asks again until it is true.
func (t *T) within(limit time.Duration, what string, done func() bool) {
	for end := time.Now().Add(limit); !done(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.failf("%s: not within %v", what, limit)
		}
	}
}

// region: perform

// perform runs one check, and says why it failed, or nothing. Each has a service, a folder and a
// carrier of its own, so that no check sees what another did.
func perform(check check, binary, url string) (reason string) {
	t := &T{binary: binary, url: url}
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case failure:
			reason = string(thrown)
		default:
			reason = fmt.Sprintf("panic: %v\n%s", thrown, debug.Stack())
		}
		if t.service != nil {
			t.service.Kill()
			if reason != "" {
				reason += "\n" + t.service.Tail()
			}
		}
		if t.carrier != nil {
			t.carrier.Close()
		}
		if t.dir != "" {
			os.RemoveAll(t.dir)
		}
		http.DefaultClient.CloseIdleConnections()
	}()
	if binary != "" {
		dir, err := os.MkdirTemp("", "contract")
		t.must(err)
		t.dir, t.carrier = dir, process.NewCarrier()
		t.env = slices.Concat([]string{
			"ORDERS_DATA_DIR=" + dir,
			"ORDERS_CARRIER_URL=" + t.carrier.URL,
			"ORDERS_WORKER_INTERVAL_MS=20",
			"ORDERS_RETRY_BASE_MS=20",
		}, check.env)
		t.start()
	}
	check.do(t)
	return ""
}

// end: perform

func (t *T) start() {
	service, err := process.Start(t.binary, t.env)
	t.must(err)
	t.service, t.url = service, service.URL
}

func (t *T) database() string { return filepath.Join(t.dir, "orders.db") }

func allChecks() []check {
	return slices.Concat(orderChecks(), jsonChecks(), listChecks(), httpChecks(), onceChecks(),
		raceChecks(), clientChecks(), workerChecks(), lifeChecks(), watchChecks())
}
