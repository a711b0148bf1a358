package main

import (
	"bufio"
	"database/sql"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	_ "modernc.org/sqlite"
)

func (t *T) dial() net.Conn {
	conn, err := net.Dial("tcp", strings.TrimPrefix(t.url, "http://"))
	t.must(err)
	conn.SetDeadline(time.Now().Add(20 * time.Second))
	return conn
}

func (t *T) send(conn net.Conn, text string) {
	_, err := conn.Write([]byte(text))
	t.must(err)
}

// statusLine is the beginning of an answer, e.g. HTTP/1.1 200.
func (t *T) statusLine(conn net.Conn) string {
	line, err := bufio.NewReader(conn).ReadString('\n')
	t.must(err)
	return strings.Join(strings.Fields(line)[:2], " ")
}

// head begins a POST of a good order.
func head(key string) string {
	return fmt.Sprintf("POST /orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"+
		"Idempotency-Key: %s\r\nContent-Length: %d\r\n\r\n", key, len(pen))
}

// region: clients
func clientChecks() []check {
	return []check{
		{name: "a client that is slow to send its body is told so", needs: fresh, env: []string{"ORDERS_READ_TIMEOUT_MS=300"}, do: func(t *T) {
			conn := t.dial()
			defer conn.Close()
			t.send(conn, head(newKey())+pen[:10])
			t.equal("status", t.statusLine(conn), "HTTP/1.1 408")
		}},
		{name: "a client that never ends its headers is cut off", needs: fresh, env: []string{"ORDERS_READ_TIMEOUT_MS=300"}, do: func(t *T) {
			conn := t.dial()
			defer conn.Close()
			t.send(conn, "GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
			conn.SetReadDeadline(time.Now().Add(3 * time.Second))
			for buf := make([]byte, 1024); ; { // an answer, or none: then the end
				if _, err := conn.Read(buf); err != nil {
					if e, ok := err.(net.Error); ok && e.Timeout() {
						t.failf("the connection is still open")
					}
					return
				}
			}
		}},
		{name: "a slow client does not hold up others", needs: fresh, do: func(t *T) {
			for range 20 {
				conn := t.dial()
				defer conn.Close()
				t.send(conn, head(newKey())+pen[:10])
			}
			start := time.Now()
			t.order()
			if took := time.Since(start); took > 3*time.Second {
				t.failf("an order took %v", took)
			}
		}},
		{name: "a client that hangs up can ask again with its key", needs: fresh, do: func(t *T) {
			for range 10 {
				key := newKey()
				conn := t.dial()
				t.send(conn, head(key)+pen)
				conn.Close()
				t.wantStatus(t.ask("POST", "/orders", pen, "Idempotency-Key", key), 201)
			}
			ids, _ := t.page("?limit=100")
			t.equal("orders", len(ids), 10)
		}},
		{name: "a client that hangs up in its body leaves nothing", needs: fresh, do: func(t *T) {
			conn := t.dial()
			t.send(conn, head(newKey())+pen[:10])
			conn.Close()
			t.order()
			ids, _ := t.page("")
			t.equal("orders", len(ids), 1)
		}},
		{name: "one connection serves many requests", do: func(t *T) {
			conn := t.dial()
			defer conn.Close()
			t.send(conn, strings.Repeat("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", 3))
			in := bufio.NewReader(conn)
			for answers := 0; answers < 3; {
				line, err := in.ReadString('\n')
				t.must(err)
				answers += strings.Count(line, `{"status":"ok"}`) + strings.Count(line, "HTTP/1.1 200")
				if answers == 3 {
					return
				}
			}
		}},
		{name: "a body that is refused unread leaves the connection of use", do: func(t *T) {
			for begin, status := range map[string]string{
				"POST /orders HTTP/1.1\r\nContent-Type: text/plain\r\nIdempotency-Key: k\r\n": "415",
				"POST /orders/ord_none/pay HTTP/1.1\r\n":                                      "404",
				"PUT /orders HTTP/1.1\r\n":                                                    "405",
			} {
				conn := t.dial()
				defer conn.Close()
				t.send(conn, begin+"Host: x\r\nContent-Length: 10\r\n\r\n")
				time.Sleep(50 * time.Millisecond) // the service may answer before the body is there
				t.send(conn, "0123456789GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
				in := bufio.NewReader(conn)
				for _, want := range []string{status, "200"} {
					answer, err := http.ReadResponse(in, nil)
					t.must(err)
					t.equal("status", strings.Fields(answer.Status)[0], want)
					_, err = io.Copy(io.Discard, answer.Body)
					t.must(err)
				}
			}
		}},
		{name: "a locked database is a 503 that says when to try again", needs: fresh, env: []string{"ORDERS_BUSY_TIMEOUT_MS=100"}, do: func(t *T) {
			id := t.id()
			unlock := t.lockDatabase()
			a := t.post(pen)
			t.refused(a, 503, "unavailable")
			t.equal("Retry-After", a.header.Get("Retry-After"), "1")
			t.equal("a read meanwhile", t.status(id), "new")
			unlock()
			t.order()
		}},
	}
}

// end: clients

// lockDatabase takes the one place of a writer.
func (t *T) lockDatabase() (unlock func()) {
	db, err := sql.Open("sqlite", "file:"+t.database()+"?_txlock=immediate&_pragma=busy_timeout(2000)")
	t.must(err)
	tx, err := db.Begin()
	t.must(err)
	return func() {
		tx.Rollback()
		db.Close()
	}
}
