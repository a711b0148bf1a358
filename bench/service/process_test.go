package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestMain lets the test's own executable stand in for a service.
func TestMain(m *testing.M) {
	addr := os.Getenv("ORDERS_ADDR")
	if addr == "" {
		os.Exit(m.Run())
	}
	if filepath.Base(os.Getenv("ORDERS_DATA_DIR")) == "broken" {
		fmt.Fprintln(os.Stderr, "no database")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	go http.ListenAndServe(addr, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, os.Getenv("GOMAXPROCS"), os.Getenv("TOKIO_WORKER_THREADS"), os.Getenv("HOME"))
	}))
	<-ctx.Done()
}

func TestAServiceIsStartedMeasuredAndEnded(t *testing.T) {
	s, err := startService(t.Context(), os.Args[0], t.TempDir(), budget{threads: 3})
	if err != nil {
		t.Fatal(err)
	}
	line := &connection{addr: s.addr}
	body, err := line.exchange(get("/readyz"), 200)
	if err != nil || string(body) != "33" {
		t.Errorf("it sees %q (%v), want both numbers of threads and nothing of ours", body, err)
	}
	line.close()
	rss, ok := memory(s.pid(), "status", "VmRSS")
	if peak, _ := memory(s.pid(), "status", "VmHWM"); !ok || rss <= 0 || peak < rss || s.firstGood <= 0 {
		t.Errorf("RSS %v, greatest %v, first answer after %v", rss, peak, s.firstGood)
	}
	if _, err := processorTime(s.pid()); err != nil {
		t.Error(err)
	}
	if err := s.stop(); err != nil {
		t.Error(err)
	}
	if err := line.open(); err == nil {
		t.Error("it still listens")
	}
}

func TestAServiceThatEndsAtOnceSaysWhy(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "broken")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := startService(t.Context(), os.Args[0], folder, budget{threads: 1})
	if err == nil || !strings.Contains(err.Error(), "ended at once: no database") {
		t.Error(err)
	}
}
