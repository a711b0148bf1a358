package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

const answerTimeout = 10 * time.Second

// connection sends one request after the other. net/http's client would do the same with two more
// goroutines a connection, and the generator has one core.
type connection struct {
	addr   string
	conn   net.Conn
	reader *bufio.Reader
	body   bytes.Buffer
}

// exchange returns the body until the next call.
func (c *connection) exchange(text []byte, want int) (body []byte, err error) {
	defer func() {
		if err != nil {
			c.close()
		}
	}()
	if err := c.open(); err != nil {
		return nil, err
	}
	c.conn.SetDeadline(time.Now().Add(answerTimeout))
	if _, err := c.conn.Write(text); err != nil {
		return nil, err
	}
	answer, err := http.ReadResponse(c.reader, nil)
	if err != nil {
		return nil, err
	}
	c.body.Reset()
	if _, err := io.Copy(&c.body, answer.Body); err != nil {
		return nil, err
	}
	if answer.Close {
		c.close()
	}
	if answer.StatusCode != want {
		return nil, fmt.Errorf("status %d: %.200s", answer.StatusCode, c.body.Bytes())
	}
	return c.body.Bytes(), nil
}

func (c *connection) open() (err error) {
	if c.conn == nil {
		c.conn, err = net.DialTimeout("tcp", c.addr, answerTimeout)
		if err != nil {
			c.conn = nil
			return err
		}
		c.reader = bufio.NewReaderSize(c.conn, 16<<10)
	}
	return nil
}

func (c *connection) close() {
	if c.conn != nil {
		c.conn.Close()
		c.conn = nil
	}
}

// do sends one request of the workload.
func (c *connection) do(r request, orders *unpaid) error {
	text, want := r.text, http.StatusOK
	switch r.op {
	case create:
		want = http.StatusCreated
	case pay:
		id, ok := orders.take()
		if !ok {
			return errors.New("no order is left to be paid")
		}
		text = payment(id)
	}
	body, err := c.exchange(text, want)
	if err == nil && r.op == create {
		var id string
		if id, err = orderID(body); err == nil {
			orders.add(id)
		}
	}
	return err
}

// orderID looks for the first id: both services write the order's own first.
func orderID(body []byte) (string, error) {
	_, rest, found := bytes.Cut(body, []byte(`"id":"`))
	id, _, closed := bytes.Cut(rest, []byte(`"`))
	if !found || !closed {
		return "", fmt.Errorf("an order without an id: %.200s", body)
	}
	return string(id), nil
}
