package process

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"time"
)

// Carrier is told of paid orders, and refuses as often as it is asked to.
type Carrier struct {
	*httptest.Server
	mu      sync.Mutex
	heard   map[string]int
	refuse  int
	delay   time.Duration
	started int
}

// NewCarrier listens on the loopback address; Close ends it.
func NewCarrier() *Carrier {
	c := &Carrier{heard: map[string]int{}}
	c.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c.mu.Lock()
		c.started++
		delay := c.delay
		c.mu.Unlock()
		time.Sleep(delay)
		c.mu.Lock()
		defer c.mu.Unlock()
		c.heard[r.Header.Get("Idempotency-Key")]++
		if c.refuse > 0 {
			c.refuse--
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	}))
	return c
}

// Set lets the carrier refuse the next calls, and answer late.
func (c *Carrier) Set(refuse int, delay time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.refuse, c.delay = refuse, delay
}

// Calls says how often the carrier heard of an order.
func (c *Carrier) Calls(id string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.heard[id]
}

// Begun says how many calls reached the carrier, answered or not.
func (c *Carrier) Begun() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.started
}
