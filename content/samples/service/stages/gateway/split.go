package gateway

import (
	"hash/fnv"
	"net"
	"net/http"
	"sync"
)

// split sends a percentage of callers to the new service.
type split struct {
	pattern    string
	percent    uint32
	header     string
	old, fresh http.Handler
	budget     *budget
}

func newSplit(r Route, c *Config, old, fresh http.Handler) *split {
	return &split{
		pattern: r.Pattern, percent: uint32(r.Percent), header: c.StickyHeader,
		old: old, fresh: fresh, budget: &budget{Budget: c.Budget, last: make([]bool, c.Budget.Window)},
	}
}

// region: split
func (s *split) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.tripped() || bucket(s.key(r)) >= s.percent {
		s.old.ServeHTTP(w, r)
		return
	}
	watched := &statusWriter{ResponseWriter: w, status: http.StatusOK}
	s.fresh.ServeHTTP(watched, r)
	s.budget.note(watched.status >= http.StatusInternalServerError)
}

// bucket is 0 to 99, and the same for a key in every process: who was among 10 % is among 50 %.
func bucket(key string) uint32 {
	hash := fnv.New32a()
	hash.Write([]byte(key))
	return hash.Sum32() % 100
}

// end: split

func (s *split) tripped() bool { return s.budget.burnt() }

// key is the caller: what the sticky header says, or else the address.
func (s *split) key(r *http.Request) string {
	if key := r.Header.Get(s.header); key != "" {
		return key
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// region: budget

// budget looks at the last answers of the new service. Once burnt it stays burnt: a service that
// gets no traffic has no failures, and would be tried again for ever.
type budget struct {
	Budget
	mu       sync.Mutex
	last     []bool
	at       int
	failures int
	gone     bool
}

func (b *budget) note(failed bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.last[b.at] {
		b.failures--
	}
	if failed {
		b.failures++
	}
	b.last[b.at] = failed
	b.at = (b.at + 1) % len(b.last)
	b.gone = b.gone || b.failures > b.Failures
}

func (b *budget) burnt() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.gone
}

// end: budget

// statusWriter remembers the status.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets the proxy flush.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
