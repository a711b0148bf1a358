package gateway

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"path"
	"strings"
	"sync/atomic"
	"time"
)

// Gateway answers by the routes file as it is now.
type Gateway struct {
	file   string
	report *Report
	now    atomic.Pointer[table]
}

// table is one reading of the routes file. Requests keep the table that they began with.
type table struct {
	text   []byte
	old    http.Handler
	mux    *http.ServeMux
	splits []*split
}

// New reads the routes file.
func New(file string) (*Gateway, error) {
	g := &Gateway{file: file, report: newReport()}
	return g, g.Reload()
}

// Report is what shadow routes have found.
func (g *Gateway) Report() *Report { return g.report }

// Tripped lists routes that went back to the old service by themselves.
func (g *Gateway) Tripped() (patterns []string) {
	for _, s := range g.now.Load().splits {
		if s.tripped() {
			patterns = append(patterns, s.pattern)
		}
	}
	return patterns
}

func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now := g.now.Load()
	if strings.TrimSuffix(r.URL.Path, "/") != strings.TrimSuffix(path.Clean(r.URL.Path), "/") {
		now.old.ServeHTTP(w, r) // ServeMux would redirect, and the services do not
		return
	}
	now.mux.ServeHTTP(w, r)
}

// region: reload

// Reload takes a new table as a whole, or keeps the old one if the file cannot be used.
func (g *Gateway) Reload() error {
	text, err := os.ReadFile(g.file)
	if err != nil {
		return err
	}
	if before := g.now.Load(); before != nil && bytes.Equal(before.text, text) {
		return nil // tripped budgets stay tripped until somebody changes the file
	}
	config, err := parse(text)
	if err != nil {
		return err
	}
	next, err := g.table(config)
	if err != nil {
		return err
	}
	next.text = text
	g.now.Store(next)
	return nil
}

// Watch reloads until ctx is done. A look at the file works on every system and in containers,
// where a notice of a change may name a file that was replaced.
func (g *Gateway) Watch(ctx context.Context, every time.Duration) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if err := g.Reload(); err != nil {
				slog.Error("routes stay as they were", "error", err.Error())
			}
		}
	}
}

// end: reload

// region: table
func (g *Gateway) table(c *Config) (*table, error) {
	old, err := forward("old", c.Old)
	if err != nil {
		return nil, err
	}
	fresh, err := forward("new", c.New)
	if err != nil {
		return nil, err
	}
	t := &table{old: old, mux: http.NewServeMux()}
	t.mux.Handle("/", old)
	for _, route := range c.Routes {
		var handler http.Handler
		switch route.To {
		case "old":
			handler = old
		case "new":
			handler = fresh
		case "shadow":
			handler = &shadow{pattern: route.Pattern, old: old, compare: c.Compare, report: g.report, oldURL: c.Old, newURL: c.New}
		case "split":
			s := newSplit(route, c, old, fresh)
			t.splits = append(t.splits, s)
			handler = s
		}
		if err := register(t.mux, route.Pattern, handler); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// end: table

// servedBy tells a reader which service answered. It is for the rehearsal, not for the world.
const servedBy = "X-Served-By"

var transport = &http.Transport{MaxIdleConnsPerHost: 64, ResponseHeaderTimeout: 30 * time.Second}

func forward(name, address string) (http.Handler, error) {
	target, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	return &httputil.ReverseProxy{
		Transport: transport,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(target)
			r.SetXForwarded()
		},
		ModifyResponse: func(r *http.Response) error {
			r.Header.Set(servedBy, name)
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			slog.Warn("no answer", "service", name, "error", err.Error())
			w.Header().Set(servedBy, name)
			w.WriteHeader(http.StatusBadGateway)
		},
	}, nil
}
