package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
)

type operation int

const (
	read operation = iota
	list
	create
	pay
)

// shares are parts of a hundred requests.
var shares = [...]int{read: 60, list: 20, create: 15, pay: 5}

const listLimit = 20

// request is made before the clock starts, but for a pay, whose order is chosen when it is sent.
type request struct {
	op   operation
	text []byte
}

// workload is the same for the same seed and number, whatever the language: operations, orders
// that are read, bodies that are sent.
//
// name is part of the idempotency keys, and must be another for each step on one database.
func workload(seed uint64, name string, n int, stock []string) []request {
	random := rand.New(rand.NewPCG(seed, uint64(n)))
	requests := make([]request, n)
	for i := range requests {
		switch op := pick(random.IntN(100)); op {
		case read:
			requests[i] = request{op, get("/orders/" + stock[random.IntN(len(stock))])}
		case list:
			requests[i] = request{op, get(fmt.Sprintf("/orders?limit=%d", listLimit))}
		case create:
			requests[i] = request{op, creation(fmt.Sprintf("%s-%d", name, i), random)}
		case pay:
			requests[i] = request{op: pay}
		}
	}
	return requests
}

func pick(of100 int) operation {
	for op, share := range shares {
		if of100 -= share; of100 < 0 {
			return operation(op)
		}
	}
	return read
}

// creation is an order of one to four lines.
func creation(key string, random *rand.Rand) []byte {
	lines := make([]string, 1+random.IntN(4))
	for i := range lines {
		lines[i] = fmt.Sprintf(`{"sku":"article-%d","quantity":%d,"unit_price":"%d.%02d"}`,
			random.IntN(5000), 1+random.IntN(9), random.IntN(200), random.IntN(100))
	}
	body := fmt.Sprintf(`{"customer":"customer-%d","lines":[%s]}`, random.IntN(500), strings.Join(lines, ","))
	return fmt.Appendf(nil, "POST /orders HTTP/1.1\r\nHost: orders\r\nIdempotency-Key: %s\r\n"+
		"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", key, len(body), body)
}

func get(path string) []byte {
	return fmt.Appendf(nil, "GET %s HTTP/1.1\r\nHost: orders\r\n\r\n", path)
}

func payment(id string) []byte {
	return fmt.Appendf(nil, "POST /orders/%s/pay HTTP/1.1\r\nHost: orders\r\nContent-Length: 0\r\n\r\n", id)
}

// unpaid holds orders that may be paid, each once: first the stock, then what was created.
type unpaid struct {
	mu  sync.Mutex
	ids []string
}

func (u *unpaid) add(id string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.ids = append(u.ids, id)
}

func (u *unpaid) take() (id string, ok bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if len(u.ids) == 0 {
		return "", false
	}
	id, u.ids = u.ids[0], u.ids[1:]
	return id, true
}
