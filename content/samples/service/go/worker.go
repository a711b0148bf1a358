package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

const (
	carrierTimeout = 5 * time.Second
	maxBackoff     = time.Minute
)

// Worker tells the carrier of paid orders.
type Worker struct {
	store       *Store
	client      *http.Client
	carrier     string
	interval    time.Duration
	retryBase   time.Duration
	maxAttempts int
	shipments   *prometheus.CounterVec
}

// region: worker

// Run works until stop is done. A shipment that has begun is ended first: the carrier must not
// know more than we do. ctx cuts even that short.
func (w *Worker) Run(ctx context.Context, stop <-chan struct{}) {
	ticker := time.NewTicker(w.interval)
	defer ticker.Stop()
	for {
		select {
		case <-stop:
			return
		case <-ticker.C:
		}
		due, err := w.store.Due(ctx, time.Now())
		if err != nil {
			slog.ErrorContext(ctx, "outbox cannot be read", "error", err.Error())
			continue
		}
		for _, each := range due {
			select {
			case <-stop:
				return
			default:
			}
			if err := w.ship(ctx, each); err != nil {
				slog.ErrorContext(ctx, "shipment not recorded", "order_id", each.orderID, "error", err.Error())
			}
		}
	}
}

// end: worker

// region: retry

func (w *Worker) ship(ctx context.Context, each shipment) error {
	failure := w.tell(ctx, each.orderID)
	if failure == nil {
		w.shipments.WithLabelValues("shipped").Inc()
		return w.store.Shipped(ctx, each)
	}
	dead := each.attempts+1 >= w.maxAttempts
	result := "retried"
	if dead {
		result = "dead"
	}
	w.shipments.WithLabelValues(result).Inc()
	slog.WarnContext(ctx, "shipment failed", "order_id", each.orderID,
		"attempt", each.attempts+1, "dead", dead, "error", failure.Error())
	due := time.Now().Add(backoff(w.retryBase, each.attempts))
	return w.store.Failed(ctx, each, failure.Error(), due, dead)
}

// backoff doubles with each attempt, up to a minute.
func backoff(base time.Duration, attempts int) time.Duration {
	return min(base<<min(attempts, 16), maxBackoff)
}

// end: retry

// tell may be heard twice, if we die before the shipment is recorded: hence the key.
func (w *Worker) tell(ctx context.Context, orderID string) error {
	ctx, cancel := context.WithTimeout(ctx, carrierTimeout)
	defer cancel()
	body, err := json.Marshal(map[string]string{"order_id": orderID})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.carrier, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", orderID)
	resp, err := w.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, io.LimitReader(resp.Body, 64<<10)) // so that the connection can be used again
	if resp.StatusCode/100 != 2 {
		return fmt.Errorf("the carrier answered %d", resp.StatusCode)
	}
	return nil
}
