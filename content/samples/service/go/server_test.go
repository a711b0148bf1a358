package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestAPanicIsAnsweredInTheEnvelope(t *testing.T) {
	s := &Server{metrics: NewMetrics(nil)}
	broken := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret") })
	answer := httptest.NewRecorder()
	withRequestID(s.observed(recovered(broken))).ServeHTTP(answer, httptest.NewRequest("GET", "/", nil))
	var body struct{ Error APIError }
	if err := json.Unmarshal(answer.Body.Bytes(), &body); err != nil {
		t.Fatal(err)
	}
	if answer.Code != 500 || body.Error.Code != "internal" || strings.Contains(answer.Body.String(), "secret") {
		t.Errorf("answer: %d %s", answer.Code, answer.Body)
	}
}

func TestAnAbortedRequestGoesOnPanicking(t *testing.T) {
	defer func() {
		if reason := recover(); reason != http.ErrAbortHandler {
			t.Errorf("recovered %v", reason)
		}
	}()
	aborts := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	recovered(aborts).ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil))
}

func TestWaitsDoubleUpToAMinute(t *testing.T) {
	want := map[int]time.Duration{0: 1, 1: 2, 2: 4, 5: 32, 6: 60, 60: 60}
	for attempts, seconds := range want {
		if got := backoff(time.Second, attempts); got != seconds*time.Second {
			t.Errorf("backoff after %d = %v", attempts, got)
		}
	}
}

func TestAllProblemsOfAConfigurationAreReportedAtOnce(t *testing.T) {
	env := map[string]string{"ORDERS_ADDR": "nowhere", "ORDERS_MAX_ATTEMPTS": "0", "ORDERS_WORKER": "yes"}
	_, err := ReadConfig(func(name string) string { return env[name] })
	if err == nil {
		t.Fatal("taken")
	}
	var names []string
	for line := range strings.Lines(err.Error()) {
		name, _, _ := strings.Cut(line, "=")
		names = append(names, name)
	}
	want := "ORDERS_ADDR ORDERS_DATA_DIR ORDERS_CARRIER_URL ORDERS_WORKER ORDERS_MAX_ATTEMPTS"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("problems with %s, want %s", got, want)
	}
}
