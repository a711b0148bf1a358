package main

import (
	"log/slog"
	"net/http"
	"path"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Server answers requests.
type Server struct {
	store          *Store
	metrics        *Metrics
	bodyLimit      int64
	requestTimeout time.Duration
	draining       atomic.Bool
	mux            *http.ServeMux
}

// region: routes

// NewServer lays out the routes. A GET pattern answers HEAD, too.
func NewServer(store *Store, metrics *Metrics, config Config) *Server {
	s := &Server{
		store: store, metrics: metrics, mux: http.NewServeMux(),
		bodyLimit: config.BodyLimit, requestTimeout: config.RequestTimeout,
	}
	s.mux.HandleFunc("POST /orders", s.createOrder)
	s.mux.HandleFunc("GET /orders", s.listOrders)
	s.mux.HandleFunc("GET /orders/{id}", s.getOrder)
	s.mux.HandleFunc("POST /orders/{id}/pay", s.advanceTo(StatusPaid))
	s.mux.HandleFunc("POST /orders/{id}/cancel", s.advanceTo(StatusCancelled))
	s.mux.HandleFunc("GET /healthz", healthz)
	s.mux.HandleFunc("GET /readyz", s.readyz)
	s.mux.Handle("GET /metrics", promhttp.HandlerFor(metrics.registry, promhttp.HandlerOpts{}))
	return s
}

// end: routes

// Handler wraps the routes; the first named sees a request first.
func (s *Server) Handler() http.Handler {
	return withRequestID(s.observed(recovered(s.bounded(http.HandlerFunc(s.route)))))
}

// region: route

// route answers in our envelope what ServeMux would answer in plain text, and redirects nobody.
func (s *Server) route(w http.ResponseWriter, r *http.Request) {
	handler, pattern := s.mux.Handler(r)
	if r.URL.Path != path.Clean(r.URL.Path) {
		fail(w, r, errNoRoute)
		return
	}
	if pattern != "" {
		s.mux.ServeHTTP(w, r)
		return
	}
	refusal := &refusal{header: http.Header{}}
	handler.ServeHTTP(refusal, r)
	if refusal.status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", refusal.header.Get("Allow"))
		fail(w, r, refuse(refusal.status, "method_not_allowed", "This path does not take this method."))
		return
	}
	fail(w, r, errNoRoute)
}

var errNoRoute = refuse(http.StatusNotFound, "route_not_found", "There is no such path.")

// refusal keeps what ServeMux would have answered.
type refusal struct {
	header http.Header
	status int
}

func (r *refusal) Header() http.Header         { return r.header }
func (r *refusal) WriteHeader(status int)      { r.status = status }
func (r *refusal) Write(b []byte) (int, error) { return len(b), nil }

// end: route

// newHTTPServer sets every limit: the zero value waits for ever.
func newHTTPServer(config Config, handler http.Handler) *http.Server {
	return &http.Server{
		Addr:              config.Addr,
		Handler:           handler,
		ReadHeaderTimeout: config.ReadTimeout,
		ReadTimeout:       config.ReadTimeout,
		WriteTimeout:      config.ReadTimeout + config.RequestTimeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn),
	}
}
