// Command proxy routes requests between an old and a new service by a routes file, which may
// change while it runs. GET /-/report on the second address is the report of shadow routes.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"service/stages/gateway"
)

func main() {
	if err := run(); err != nil {
		slog.Error("ended badly", "error", err.Error())
		os.Exit(1)
	}
}

func run() error {
	routes := flag.String("routes", "routes.json", "the routes file")
	addr := flag.String("addr", "127.0.0.1:8080", "where clients ask")
	admin := flag.String("admin", "127.0.0.1:8079", "where people ask")
	flag.Parse()
	g, err := gateway.New(*routes)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	go g.Watch(ctx, 200*time.Millisecond)
	people := http.NewServeMux()
	people.HandleFunc("GET /-/report", func(w http.ResponseWriter, r *http.Request) { report(w, r, g) })
	failed := make(chan error, 2)
	servers := []*http.Server{
		{Addr: *addr, Handler: g, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute},
		{Addr: *admin, Handler: people, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute},
	}
	for _, server := range servers {
		go func() { failed <- server.ListenAndServe() }()
	}
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	deadline, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	for _, server := range servers {
		if err := server.Shutdown(deadline); err != nil {
			return err
		}
	}
	return nil
}

// report answers Markdown to people and JSON to programs.
func report(w http.ResponseWriter, r *http.Request, g *gateway.Gateway) {
	summary := g.Report().Summary()
	if r.Header.Get("Accept") != "application/json" {
		w.Header().Set("Content-Type", "text/markdown; charset=utf-8")
		io.WriteString(w, summary.Markdown())
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(summary)
}
