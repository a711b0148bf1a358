// Command orders takes orders over HTTP, and has what is paid shipped.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() { os.Exit(run(os.Getenv, os.Stdout, os.Stderr)) }

// run returns the exit code: 0 ended when asked, 1 failed, 2 wrong configuration.
func run(getenv func(string) string, out, errOut io.Writer) int {
	config, err := ReadConfig(getenv)
	if err != nil {
		fmt.Fprintln(errOut, err)
		return 2
	}
	slog.SetDefault(newLogger(out, config.LogLevel))
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	if err := serve(ctx, config); err != nil {
		slog.Error("ended badly", "error", err.Error())
		return 1
	}
	slog.Info("ended")
	return 0
}

// region: shutdown

// serve works until ctx is done, and then ends in order: tell the load balancer, take no new
// connections, answer what has begun, end the shipment that has begun, close the database.
func serve(ctx context.Context, config Config) (err error) {
	store, err := OpenStore(ctx, config.DataDir, config.BusyTimeout)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	metrics := NewMetrics(store)
	server := NewServer(store, metrics, config)
	web := newHTTPServer(config, server.Handler())
	listener, err := net.Listen("tcp", config.Addr)
	if err != nil {
		return err
	}
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(listener) }()

	hard, cut := context.WithCancel(context.Background())
	defer cut()
	stopWorker, workerDone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(workerDone)
		if config.Worker {
			newWorker(config, store, metrics).Run(hard, stopWorker)
		}
	}()
	slog.Info("listening", "addr", listener.Addr().String())
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	slog.Info("draining")
	server.draining.Store(true)
	time.Sleep(config.DrainDelay)
	close(stopWorker)
	deadline, cancel := context.WithTimeout(context.Background(), config.ShutdownTimeout)
	defer cancel()
	err = web.Shutdown(deadline)
	if err != nil {
		web.Close()
	}
	select {
	case <-workerDone:
	case <-deadline.Done():
		cut()
		<-workerDone
	}
	return err
}

// end: shutdown

func newWorker(config Config, store *Store, metrics *Metrics) *Worker {
	return &Worker{
		store: store, client: &http.Client{}, carrier: config.CarrierURL,
		interval: config.WorkerInterval, retryBase: config.RetryBase,
		maxAttempts: config.MaxAttempts, shipments: metrics.shipments,
	}
}

// newLogger writes one JSON object a line, with the request's id where there is one.
func newLogger(out io.Writer, level slog.Level) *slog.Logger {
	return slog.New(idHandler{slog.NewJSONHandler(out, &slog.HandlerOptions{Level: level})})
}

type idHandler struct{ slog.Handler }

func (h idHandler) Handle(ctx context.Context, record slog.Record) error {
	if id := requestID(ctx); id != "" {
		record.AddAttrs(slog.String("request_id", id))
	}
	return h.Handler.Handle(ctx, record)
}

func (h idHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return idHandler{h.Handler.WithAttrs(attrs)}
}

func (h idHandler) WithGroup(name string) slog.Handler { return idHandler{h.Handler.WithGroup(name)} }
