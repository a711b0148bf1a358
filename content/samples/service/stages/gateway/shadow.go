package gateway

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"
)

const (
	maxCompared   = 1 << 20
	maxMirrors    = 16
	mirrorTimeout = 5 * time.Second
)

// shadow lets the old service answer, and asks the new one the same, without making the client wait.
type shadow struct {
	pattern        string
	old            http.Handler
	oldURL, newURL string
	compare        Compare
	report         *Report
}

// reply is an answer as far as it is compared.
type reply struct {
	status      int
	contentType string
	body        []byte
}

// mirrors bounds what mirrored requests cost.
var mirrors = make(chan struct{}, maxMirrors)

// region: shadow
func (s *shadow) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet { // a GET pattern takes HEAD, too
		s.old.ServeHTTP(w, r)
		return
	}
	tee := &teeWriter{ResponseWriter: w, status: http.StatusOK}
	s.old.ServeHTTP(tee, r)
	select {
	case mirrors <- struct{}{}:
	default:
		s.report.dropped() // the new service is slow: that must not become the old one's trouble
		return
	}
	old := &reply{tee.status, w.Header().Get("Content-Type"), tee.body.Bytes()}
	uri, header := r.URL.RequestURI(), r.Header.Clone()
	s.report.begin()
	go func() {
		defer func() { <-mirrors; s.report.end() }()
		s.mirror(old, uri, header, tee.tooLarge)
	}()
}

// mirror compares. Between two reads somebody may have written: what differs is read again, from
// both, and counts only if it differs still.
func (s *shadow) mirror(old *reply, uri string, header http.Header, tooLarge bool) {
	if tooLarge {
		s.report.dropped()
		return
	}
	found := s.compare.differences(old, ask(s.newURL+uri, header))
	if len(found) > 0 {
		found = s.compare.differences(ask(s.oldURL+uri, header), ask(s.newURL+uri, header))
		if len(found) == 0 {
			s.report.raced()
			return
		}
	}
	s.report.add(s.pattern, uri, found)
}

// end: shadow

// ask reads; status 0 stands for no answer.
func ask(url string, header http.Header) *reply {
	ctx, cancel := context.WithTimeout(context.Background(), mirrorTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return &reply{}
	}
	req.Header = header.Clone()
	req.Header.Set("X-Shadow", "true") // so that the new service's own counters can leave it out
	resp, err := transport.RoundTrip(req)
	if err != nil {
		return &reply{}
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxCompared))
	if err != nil {
		return &reply{}
	}
	return &reply{resp.StatusCode, resp.Header.Get("Content-Type"), body}
}

// teeWriter keeps what the client gets, up to a limit.
type teeWriter struct {
	http.ResponseWriter
	status   int
	body     bytes.Buffer
	tooLarge bool
}

func (w *teeWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (w *teeWriter) Write(b []byte) (int, error) {
	if w.body.Len()+len(b) > maxCompared {
		w.tooLarge = true
	} else {
		w.body.Write(b)
	}
	return w.ResponseWriter.Write(b)
}
