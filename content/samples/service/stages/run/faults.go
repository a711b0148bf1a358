package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strconv"
	"sync/atomic"
)

// faults stands before the new service, and can make it a release with mistakes.
type faults struct {
	*httptest.Server
	mistakes atomic.Bool
	// every failing answer, 0 for none
	failEvery atomic.Int64
	asked     atomic.Int64
	writes    atomic.Int64
}

func newFaults(target string) *faults {
	f := &faults{}
	to, err := url.Parse(target)
	must(err)
	proxy := &httputil.ReverseProxy{
		Rewrite:        func(r *httputil.ProxyRequest) { r.SetURL(to) },
		ModifyResponse: f.change,
	}
	f.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			f.writes.Add(1)
		}
		every := f.failEvery.Load()
		if asked := f.asked.Add(1); every > 0 && asked%every == 0 {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	return f
}

// region: mistakes

// mistakes that a port really makes: nil for empty, another form of UTC, a number for money.
var mistakes = []struct{ right, wrong string }{
	{`"orders":[]`, `"orders":null`},
	{`Z"`, `+00:00"`},
	{`"total":"2.50"`, `"total":2.5`},
}

// end: mistakes

func (f *faults) change(r *http.Response) error {
	if !f.mistakes.Load() {
		return nil
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	r.Body.Close()
	for _, each := range mistakes {
		body = bytes.ReplaceAll(body, []byte(each.right), []byte(each.wrong))
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	r.ContentLength = int64(len(body))
	r.Header.Set("Content-Length", strconv.Itoa(len(body)))
	return nil
}
