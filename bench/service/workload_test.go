package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestBothLanguagesGetTheSameRequests(t *testing.T) {
	stock := []string{"a", "b", "c"}
	one, two := workload(1, "step-1", 5000, stock), workload(1, "step-1", 5000, stock)
	counts := map[operation]int{}
	texts := map[string]bool{}
	for i := range one {
		if one[i].op != two[i].op || !bytes.Equal(one[i].text, two[i].text) {
			t.Fatalf("request %d is %q and %q", i, one[i].text, two[i].text)
		}
		counts[one[i].op]++
		if one[i].op == create && texts[string(one[i].text)] {
			t.Fatalf("created twice: %q", one[i].text)
		}
		texts[string(one[i].text)] = true
	}
	for op, share := range shares {
		if got := counts[operation(op)] * 100 / 5000; got < share-2 || got > share+2 {
			t.Errorf("operation %d has %d of a hundred, want %d", op, got, share)
		}
	}
}

func TestSharesAreAHundred(t *testing.T) {
	sum := 0
	for _, share := range shares {
		sum += share
	}
	if sum != 100 {
		t.Errorf("they are %d", sum)
	}
}

func TestAnOrderIsPaidOnce(t *testing.T) {
	orders := &unpaid{ids: []string{"a"}}
	orders.add("b")
	for _, want := range []string{"a", "b", ""} {
		if id, ok := orders.take(); id != want || ok != (want != "") {
			t.Errorf("took %q, want %q", id, want)
		}
	}
}

// orderStub answers as the contract wants, the list in chunks.
func orderStub(paid *[]string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusCreated)
		w.Write([]byte(`{"id":"new-1","customer":"x"}`))
	})
	mux.HandleFunc("GET /orders", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(strings.Repeat("x", 5000)))
	})
	mux.HandleFunc("GET /orders/closing", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
	})
	mux.HandleFunc("POST /orders/{id}/pay", func(w http.ResponseWriter, r *http.Request) {
		*paid = append(*paid, r.PathValue("id"))
	})
	return mux
}

func TestAConnectionSendsEveryOperation(t *testing.T) {
	var paid []string
	server := httptest.NewServer(orderStub(&paid))
	defer server.Close()
	line := &connection{addr: strings.TrimPrefix(server.URL, "http://")}
	defer line.close()
	orders := &unpaid{ids: []string{"stock-1"}}
	for _, r := range []request{
		{read, get("/orders/closing")},
		{list, get("/orders?limit=20")},
		{create, []byte("POST /orders HTTP/1.1\r\nHost: orders\r\nContent-Length: 2\r\n\r\n{}")},
		{pay, nil}, {pay, nil},
	} {
		if err := line.do(r, orders); err != nil {
			t.Errorf("%d %q: %v", r.op, r.text, err)
		}
	}
	if got := strings.Join(paid, " "); got != "stock-1 new-1" {
		t.Errorf("paid %s", got)
	}
	if err := line.do(request{op: pay}, orders); err == nil {
		t.Error("an order was paid that is not there")
	}
	err := line.do(request{read, get("/orders/unknown")}, orders)
	if err == nil || !strings.Contains(err.Error(), "status 404") {
		t.Errorf("an unknown order: %v", err)
	}
	if err := line.do(request{list, get("/orders")}, orders); err != nil {
		t.Errorf("after a refusal: %v", err)
	}
}
