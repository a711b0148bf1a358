package main

import (
	"slices"
	"strconv"
	"strings"
)

func httpChecks() []check {
	return []check{
		{name: "an unknown path is not found", do: func(t *T) {
			for _, path := range []string{"/", "/order", "/orders/x/y", "/orders/x/pay/y", "/Orders"} {
				t.refused(t.get(path), 404, "route_not_found")
			}
		}},
		{name: "a slash at the end is another path, and nobody is redirected", do: func(t *T) {
			for _, path := range []string{"/orders/", "/healthz/", "//orders", "/orders//x", "/./orders", "/a/../orders"} {
				t.refused(t.get(path), 404, "route_not_found")
			}
		}},
		{name: "a method that is not taken is told which are", do: func(t *T) {
			allowed := map[string]string{
				"PUT /orders": "GET HEAD POST", "DELETE /orders/x": "GET HEAD",
				"GET /orders/x/pay": "POST", "POST /healthz": "GET HEAD", "OPTIONS /orders": "GET HEAD POST",
			}
			for ask, want := range allowed {
				method, path, _ := strings.Cut(ask, " ")
				a := t.ask(method, path, "")
				t.refused(a, 405, "method_not_allowed")
				methods := strings.FieldsFunc(a.header.Get("Allow"), func(r rune) bool { return r == ',' || r == ' ' })
				slices.Sort(methods)
				t.equal("Allow of "+ask, strings.Join(methods, " "), want)
			}
		}},
		{name: "HEAD is GET without the body", do: func(t *T) {
			path := "/orders/" + t.id()
			head, get := t.ask("HEAD", path, ""), t.get(path)
			t.wantStatus(head, 200)
			t.equal("body", len(head.body), 0)
			t.equal("Content-Length", head.header.Get("Content-Length"), strconv.Itoa(len(get.body)))
			t.equal("Content-Type", head.header.Get("Content-Type"), "application/json")
			t.wantStatus(t.ask("HEAD", "/orders/ord_none", ""), 404)
		}},
		{name: "a body of another media type is refused", do: func(t *T) {
			for _, media := range []string{"text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""} {
				a := t.ask("POST", "/orders", pen, "Idempotency-Key", newKey(), "Content-Type", media)
				t.refused(a, 415, "unsupported_media_type")
			}
			for _, media := range []string{"application/json; charset=utf-8", "Application/JSON"} {
				t.wantStatus(t.ask("POST", "/orders", pen, "Idempotency-Key", newKey(), "Content-Type", media), 201)
			}
		}},
		{name: "a body at the limit is taken, and one byte more is not", do: func(t *T) {
			fill := func(size int) string { return pen + strings.Repeat(" ", size-len(pen)) }
			t.wantStatus(t.post(fill(64<<10)), 201)
			t.refused(t.post(fill(64<<10+1)), 413, "body_too_large")
		}},
		{name: "a body of unknown length is limited, too", do: func(t *T) {
			head := "POST /orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\nTransfer-Encoding: chunked\r\n\r\n"
			conn := t.dial()
			defer conn.Close()
			t.send(conn, head+"10001\r\n"+strings.Repeat(" ", 0x10001)+"\r\n0\r\n\r\n")
			t.equal("status", t.statusLine(conn), "HTTP/1.1 413")
		}},
		{name: "a request keeps its id, and gets one if it has none", do: func(t *T) {
			a := t.ask("GET", "/healthz", "", "X-Request-Id", "abc-123")
			t.equal("X-Request-Id", a.header.Get("X-Request-Id"), "abc-123")
			if id := t.get("/healthz").header.Get("X-Request-Id"); len(id) < 16 {
				t.failf("X-Request-Id is %q", id)
			}
			a = t.ask("GET", "/healthz", "", "X-Request-Id", `a"b`)
			if id := a.header.Get("X-Request-Id"); strings.Contains(id, `"`) {
				t.failf("X-Request-Id is %q", id)
			}
		}},
		{name: "a healthy service says so", do: func(t *T) {
			for _, path := range []string{"/healthz", "/readyz"} {
				a := t.get(path)
				t.wantStatus(a, 200)
				t.equal(path, string(a.body), `{"status":"ok"}`)
			}
		}},
	}
}
