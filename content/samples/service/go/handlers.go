package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"os"
)

// encode writes JSON as other languages do, without \u003c for <.
func encode(value any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	body, err := encode(value)
	if err != nil { // our own types can always be written
		panic(err)
	}
	writeBytes(w, status, body)
}

func writeBytes(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(body) // who does not read it has gone
}

// region: create

func (s *Server) createOrder(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("Idempotency-Key")
	if !isKey(key) {
		fail(w, r, errKeyMissing)
		return
	}
	body, err := s.readJSON(w, r)
	if err != nil {
		fail(w, r, err)
		return
	}
	request, err := decodeOrder(body)
	if err != nil {
		fail(w, r, refuse(http.StatusBadRequest, "invalid_body", err.Error()))
		return
	}
	draft, problems := request.validate()
	if len(problems) > 0 {
		invalid := refuse(http.StatusUnprocessableEntity, "invalid_order", "The order has values that cannot be.")
		invalid.Fields = problems
		fail(w, r, invalid)
		return
	}
	response, replayed, err := s.store.Create(r.Context(), key, body, draft)
	if err != nil {
		fail(w, r, err)
		return
	}
	if replayed {
		w.Header().Set("Idempotent-Replay", "true")
	}
	writeBytes(w, http.StatusCreated, response)
}

// end: create

// region: read-body

// readJSON reads a body of bounded size; a client that is slow to send it is told so.
func (s *Server) readJSON(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "application/json" {
		return nil, refuse(http.StatusUnsupportedMediaType, "unsupported_media_type", "The body must be application/json.")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.bodyLimit))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, refuse(http.StatusRequestEntityTooLarge, "body_too_large", "The body is too large.")
	case errors.Is(err, os.ErrDeadlineExceeded):
		w.Header().Set("Connection", "close")
		return nil, refuse(http.StatusRequestTimeout, "request_timeout", "The body came too slowly.")
	case err != nil:
		return nil, refuse(http.StatusBadRequest, "invalid_body", "The body ended early.")
	}
	return body, nil
}

// end: read-body

var errKeyMissing = refuse(http.StatusBadRequest, "idempotency_key_missing",
	"Idempotency-Key must have 1 to 64 letters, digits, '-', '_' or '.'.")

// isKey holds for what is safe in a header, a log line and a path.
func isKey(s string) bool {
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		case c == '-', c == '_', c == '.':
		default:
			return false
		}
	}
	return len(s) >= 1 && len(s) <= 64
}

func (s *Server) getOrder(w http.ResponseWriter, r *http.Request) {
	order, err := s.store.Get(r.Context(), r.PathValue("id"))
	if err != nil {
		fail(w, r, err)
		return
	}
	writeJSON(w, http.StatusOK, order)
}

// advanceTo makes a handler for one step of an order.
func (s *Server) advanceTo(next Status) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		order, err := s.store.Advance(r.Context(), r.PathValue("id"), next)
		if err != nil {
			fail(w, r, err)
			return
		}
		writeJSON(w, http.StatusOK, order)
	}
}

func healthz(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]string{"status": "ok"})
}

func (s *Server) readyz(w http.ResponseWriter, r *http.Request) {
	if s.draining.Load() {
		fail(w, r, refuse(http.StatusServiceUnavailable, "draining", "The service is about to stop."))
		return
	}
	if err := s.store.Ping(r.Context()); err != nil {
		fail(w, r, refuse(http.StatusServiceUnavailable, "not_ready", "The database does not answer."))
		return
	}
	writeJSON(w, http.StatusOK, map[string]string{"status": "ok"})
}
