// Package gateway stands before two services that keep one contract, and moves traffic from the
// old one to the new one, route by route, while both run.
package gateway

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// region: config

// Config is the routes file.
type Config struct {
	Old    string  `json:"old"`
	New    string  `json:"new"`
	Routes []Route `json:"routes"`
	// StickyHeader names the header whose value decides which side a caller is on.
	StickyHeader string  `json:"sticky_header"`
	Budget       Budget  `json:"budget"`
	Compare      Compare `json:"compare"`
}

// Route says where requests of one pattern go. What no route names goes to the old service.
type Route struct {
	// Pattern is one of net/http: "GET /orders/{id}".
	Pattern string `json:"pattern"`
	// To is "old", "new", "shadow" or "split".
	To string `json:"to"`
	// Percent of callers that "split" sends to the new service.
	Percent int `json:"percent,omitempty"`
}

// Budget is how many of the last Window answers of the new service may be failures.
type Budget struct {
	Window   int `json:"window"`
	Failures int `json:"failures"`
}

// end: config

// parse refuses a routes file that would do harm.
func parse(text []byte) (*Config, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	var c Config
	if err := dec.Decode(&c); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the configuration")
	}
	return &c, c.check()
}

func (c *Config) check() error {
	var problems []error
	for _, side := range []string{c.Old, c.New} {
		if u, err := url.Parse(side); err != nil || u.Scheme != "http" || u.Host == "" {
			problems = append(problems, fmt.Errorf("%q is no http:// address", side))
		}
	}
	if c.Budget.Window < 1 || c.Budget.Failures < 0 || c.Budget.Failures >= c.Budget.Window {
		problems = append(problems, errors.New("budget: 0 <= failures < window"))
	}
	mux := http.NewServeMux()
	for _, route := range c.Routes {
		problems = append(problems, route.check(mux))
	}
	return errors.Join(problems...)
}

func (r Route) check(mux *http.ServeMux) error {
	method, _, found := strings.Cut(r.Pattern, " ")
	if !found {
		return fmt.Errorf("%q names no method", r.Pattern)
	}
	switch r.To {
	case "old", "new":
	case "split":
		if r.Percent < 0 || r.Percent > 100 {
			return fmt.Errorf("%q: percent is 0 to 100", r.Pattern)
		}
	case "shadow":
		if method != http.MethodGet {
			return fmt.Errorf("%q: only GET is mirrored, a write would happen twice", r.Pattern)
		}
	default:
		return fmt.Errorf("%q: to is old, new, shadow or split", r.Pattern)
	}
	return register(mux, r.Pattern, http.NotFoundHandler())
}

// register turns ServeMux's panic about a pattern that is wrong or conflicts into an error.
func register(mux *http.ServeMux, pattern string, handler http.Handler) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("%v", reason)
		}
	}()
	mux.Handle(pattern, handler)
	return nil
}
