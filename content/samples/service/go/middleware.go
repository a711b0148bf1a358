package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"
)

type requestIDKey struct{}

func requestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// withRequestID takes the caller's id if it is harmless, and makes one otherwise.
func withRequestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !isKey(id) {
			id = strings.ToLower(rand.Text())
		}
		w.Header().Set("X-Request-Id", id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id)))
	})
}

// region: observed

// observed writes one log line and moves the metrics for each request.
func (s *Server) observed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		watched := &watchedWriter{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(watched, r)
		// A metric by path would have a series for each order.
		route := "unmatched"
		if _, pattern, found := strings.Cut(r.Pattern, " "); found {
			route = pattern
		}
		elapsed := time.Since(start)
		s.metrics.observe(r.Method, route, watched.status, elapsed)
		slog.InfoContext(r.Context(), "request",
			"method", r.Method, "path", r.URL.Path, "route", route, "status", watched.status,
			"duration_ms", elapsed.Milliseconds(), "bytes", watched.bytes)
	})
}

// end: observed

type watchedWriter struct {
	http.ResponseWriter
	status int
	bytes  int64
	wrote  bool
}

func (w *watchedWriter) WriteHeader(status int) {
	if !w.wrote {
		w.status, w.wrote = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watchedWriter) Write(b []byte) (int, error) {
	w.wrote = true
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController and MaxBytesReader reach the connection.
func (w *watchedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// recovered answers a panic in our envelope, unless the answer has begun.
func recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			reason := recover()
			if reason == nil {
				return
			}
			if reason == http.ErrAbortHandler {
				panic(reason)
			}
			slog.ErrorContext(r.Context(), "panic", "reason", fmt.Sprint(reason), "stack", string(debug.Stack()))
			if watched, ok := w.(*watchedWriter); ok && watched.wrote {
				panic(http.ErrAbortHandler)
			}
			fail(w, r, fmt.Errorf("panic: %v", reason))
		}()
		next.ServeHTTP(w, r)
	})
}

// bounded gives each request a deadline. The request is changed in place: observed reads its pattern.
func (s *Server) bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), s.requestTimeout)
		defer cancel()
		inner := r.WithContext(ctx)
		defer func() { r.Pattern = inner.Pattern }()
		next.ServeHTTP(w, inner)
	})
}
