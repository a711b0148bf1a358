package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"strconv"
	"time"
)

// Config is all that may be set from outside.
type Config struct {
	Addr            string
	DataDir         string
	CarrierURL      string
	Worker          bool
	LogLevel        slog.Level
	BodyLimit       int64
	MaxAttempts     int
	WorkerInterval  time.Duration
	RetryBase       time.Duration
	ReadTimeout     time.Duration
	RequestTimeout  time.Duration
	BusyTimeout     time.Duration
	DrainDelay      time.Duration
	ShutdownTimeout time.Duration
}

// region: config

// ReadConfig reports all problems at once: nobody wants to start a service five times.
func ReadConfig(getenv func(string) string) (Config, error) {
	env := environment{getenv: getenv}
	config := Config{
		Addr:            env.text("ORDERS_ADDR", "127.0.0.1:8080", isAddr),
		DataDir:         env.text("ORDERS_DATA_DIR", "", isSet),
		CarrierURL:      env.text("ORDERS_CARRIER_URL", "", isHTTP),
		Worker:          env.text("ORDERS_WORKER", "on", isSwitch) == "on",
		LogLevel:        env.level("ORDERS_LOG_LEVEL"),
		BodyLimit:       env.number("ORDERS_BODY_LIMIT_BYTES", 64<<10, 1, 16<<20),
		MaxAttempts:     int(env.number("ORDERS_MAX_ATTEMPTS", 8, 1, 100)),
		WorkerInterval:  env.millis("ORDERS_WORKER_INTERVAL_MS", 500, 1),
		RetryBase:       env.millis("ORDERS_RETRY_BASE_MS", 1000, 1),
		ReadTimeout:     env.millis("ORDERS_READ_TIMEOUT_MS", 10_000, 1),
		RequestTimeout:  env.millis("ORDERS_REQUEST_TIMEOUT_MS", 30_000, 1),
		BusyTimeout:     env.millis("ORDERS_BUSY_TIMEOUT_MS", 2000, 0),
		DrainDelay:      env.millis("ORDERS_DRAIN_DELAY_MS", 0, 0),
		ShutdownTimeout: env.millis("ORDERS_SHUTDOWN_TIMEOUT_MS", 10_000, 1),
	}
	return config, errors.Join(env.problems...)
}

// end: config

type environment struct {
	getenv   func(string) string
	problems []error
}

func (e *environment) text(name, otherwise string, check func(string) error) string {
	value := e.getenv(name)
	if value == "" {
		value = otherwise
	}
	if err := check(value); err != nil {
		e.problems = append(e.problems, fmt.Errorf("%s=%q: %w", name, value, err))
	}
	return value
}

func (e *environment) number(name string, otherwise, least, most int64) int64 {
	value := otherwise
	e.text(name, strconv.FormatInt(otherwise, 10), func(s string) (err error) {
		value, err = strconv.ParseInt(s, 10, 64)
		if err != nil || value < least || value > most {
			return fmt.Errorf("must be a number from %d to %d", least, most)
		}
		return nil
	})
	return value
}

func (e *environment) millis(name string, otherwise, least int64) time.Duration {
	return time.Duration(e.number(name, otherwise, least, 3_600_000)) * time.Millisecond
}

func (e *environment) level(name string) (level slog.Level) {
	e.text(name, "info", func(s string) error {
		if level.UnmarshalText([]byte(s)) != nil {
			return errors.New("must be debug, info, warn or error")
		}
		return nil
	})
	return level
}

func isSet(s string) error {
	if s == "" {
		return errors.New("must be set")
	}
	return nil
}

func isAddr(s string) error {
	_, port, err := net.SplitHostPort(s)
	if err != nil {
		return errors.New("must be host:port")
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return errors.New("must end in a port number")
	}
	return nil
}

func isHTTP(s string) error {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" || u.Host == "" {
		return errors.New("must be an http:// address")
	}
	return nil
}

func isSwitch(s string) error {
	if s != "on" && s != "off" {
		return errors.New("must be on or off")
	}
	return nil
}
