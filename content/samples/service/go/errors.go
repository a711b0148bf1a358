package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// region: envelope

// APIError is the one form in which every refusal leaves the service.
type APIError struct {
	Status  int            `json:"-"`
	Code    string         `json:"code"`
	Message string         `json:"message"`
	Fields  []FieldProblem `json:"fields,omitempty"`
	// RequestID leads to the log lines of this request.
	RequestID string `json:"request_id"`
}

func (e *APIError) Error() string { return e.Code + ": " + e.Message }

func refuse(status int, code, message string) *APIError {
	return &APIError{Status: status, Code: code, Message: message}
}

// fail answers with what err means to a client. What it means to us goes to the log alone.
func fail(w http.ResponseWriter, r *http.Request, err error) {
	answer := *asAPIError(err)
	answer.RequestID = requestID(r.Context())
	if answer.Status >= http.StatusInternalServerError {
		slog.ErrorContext(r.Context(), "request failed", "error", err.Error())
	}
	if answer.Status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	writeJSON(w, answer.Status, map[string]APIError{"error": answer})
}

func asAPIError(err error) *APIError {
	var api *APIError
	var transition *TransitionError
	switch {
	case errors.As(err, &api):
		return api
	case errors.As(err, &transition):
		return refuse(http.StatusConflict, "invalid_transition", transition.Error())
	case errors.Is(err, ErrNotFound):
		return refuse(http.StatusNotFound, "order_not_found", "There is no such order.")
	case isBusy(err), errors.Is(err, context.DeadlineExceeded):
		return refuse(http.StatusServiceUnavailable, "unavailable", "Try again in a moment.")
	default:
		return refuse(http.StatusInternalServerError, "internal", "Something went wrong on our side.")
	}
}

// end: envelope

// isBusy says that another connection holds the database for longer than we wait.
func isBusy(err error) bool {
	var failure *sqlite.Error
	return errors.As(err, &failure) && failure.Code()&0xff == sqlite3.SQLITE_BUSY
}
