package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"time"
)

var client = &http.Client{
	Timeout:       20 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// answer is a response with its body read.
type answer struct {
	status int
	header http.Header
	body   []byte
}

type object = map[string]any

func (t *T) try(method, path, body string, header ...string) (*answer, error) {
	req, err := http.NewRequest(method, t.url+path, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	read, err := io.ReadAll(resp.Body)
	return &answer{resp.StatusCode, resp.Header, read}, err
}

func (t *T) ask(method, path, body string, header ...string) *answer {
	a, err := t.try(method, path, body, header...)
	t.must(err)
	return a
}

func (t *T) get(path string) *answer { return t.ask("GET", path, "") }

// post sends an order with a key that nobody used.
func (t *T) post(body string) *answer {
	return t.ask("POST", "/orders", body, "Idempotency-Key", newKey())
}

func newKey() string { return rand.Text() }

// object reads an answer's body; numbers stay as they were written.
func (t *T) object(a *answer) object {
	dec := json.NewDecoder(bytes.NewReader(a.body))
	dec.UseNumber()
	var o object
	if err := dec.Decode(&o); err != nil {
		t.failf("the body is no JSON object: %v: %.200s", err, a.body)
	}
	return o
}

func (t *T) wantStatus(a *answer, status int) {
	if a.status != status {
		t.failf("status %d, want %d: %.300s", a.status, status, a.body)
	}
}

// region: refused

// refused asks for the one envelope that every refusal comes in.
func (t *T) refused(a *answer, status int, code string) object {
	t.wantStatus(a, status)
	t.equal("Content-Type", a.header.Get("Content-Type"), "application/json")
	all := t.object(a)
	body, _ := all["error"].(object)
	if len(all) != 1 || body == nil {
		t.failf("no envelope: %.200s", a.body)
	}
	t.equal("code", body["code"], code)
	if message, _ := body["message"].(string); message == "" {
		t.failf("no message: %.200s", a.body)
	}
	t.equal("request_id", body["request_id"], a.header.Get("X-Request-Id"))
	return body
}

// end: refused

const pen = `{"customer":"ada","lines":[{"sku":"pen","quantity":2,"unit_price":"1.25"}]}`

// order makes one, and returns it.
func (t *T) order() object { return t.orderFor("ada") }

func (t *T) orderFor(customer string) object {
	a := t.post(strings.Replace(pen, "ada", customer, 1))
	t.wantStatus(a, 201)
	return t.object(a)
}

func (t *T) id() string { return t.order()["id"].(string) }

func (t *T) status(id string) string {
	a := t.get("/orders/" + id)
	t.wantStatus(a, 200)
	status, _ := t.object(a)["status"].(string)
	return status
}

func (t *T) paid() string {
	id := t.id()
	t.wantStatus(t.ask("POST", "/orders/"+id+"/pay", ""), 200)
	return id
}
