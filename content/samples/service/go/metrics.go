package main

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
)

// Metrics are the service's own; names, labels and buckets are part of the contract.
type Metrics struct {
	registry  *prometheus.Registry
	requests  *prometheus.CounterVec
	durations *prometheus.HistogramVec
	shipments *prometheus.CounterVec
}

// region: metrics

// NewMetrics asks the store for the queue's length whenever somebody looks.
func NewMetrics(store *Store) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "http_requests_total", Help: "Requests answered.",
		}, []string{"method", "route", "status"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "http_request_duration_seconds", Help: "Time to answer.",
			Buckets: []float64{.001, .005, .01, .05, .1, .5, 1, 5},
		}, []string{"method", "route"}),
		shipments: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "orders_shipments_total", Help: "Attempts to ship, by result.",
		}, []string{"result"}),
	}
	queue := prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "orders_queue_length", Help: "Paid orders that the carrier has not taken.",
	}, func() float64 {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		n, err := store.QueueLength(ctx)
		if err != nil {
			return -1
		}
		return float64(n)
	})
	m.registry.MustRegister(m.requests, m.durations, m.shipments, queue, collectors.NewGoCollector())
	return m
}

// end: metrics

var methods = []string{
	http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut,
	http.MethodPatch, http.MethodDelete, http.MethodOptions,
}

func (m *Metrics) observe(method, route string, status int, elapsed time.Duration) {
	if !slices.Contains(methods, method) {
		method = "other" // anybody may invent methods, and each would be a series
	}
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	m.durations.WithLabelValues(method, route).Observe(elapsed.Seconds())
}
