package main

import (
	"strings"
	"sync"
)

func onceChecks() []check {
	return []check{
		{name: "an order without a key is refused", do: func(t *T) {
			for _, key := range []string{"", "two words", strings.Repeat("k", 65), "ключ"} {
				t.refused(t.ask("POST", "/orders", pen, "Idempotency-Key", key), 400, "idempotency_key_missing")
			}
		}},
		{name: "the same key gets the same answer, byte for byte", do: func(t *T) {
			key := newKey()
			a := t.ask("POST", "/orders", pen, "Idempotency-Key", key)
			t.equal("first replay header", a.header.Get("Idempotent-Replay"), "")
			t.ask("POST", "/orders/"+t.object(a)["id"].(string)+"/cancel", "")
			b := t.ask("POST", "/orders", pen, "Idempotency-Key", key)
			t.wantStatus(b, 201)
			t.equal("body", string(b.body), string(a.body))
			t.equal("replay header", b.header.Get("Idempotent-Replay"), "true")
		}},
		{name: "the same key with another body is refused", do: func(t *T) {
			key := newKey()
			t.wantStatus(t.ask("POST", "/orders", pen, "Idempotency-Key", key), 201)
			t.refused(t.ask("POST", "/orders", with(`"note":"more"`), "Idempotency-Key", key), 422, "idempotency_key_reused")
		}},
		{name: "a refused order does not use its key up", do: func(t *T) {
			key := newKey()
			t.refused(t.ask("POST", "/orders", `{"customer":"ada","lines":[]}`, "Idempotency-Key", key), 422, "invalid_order")
			t.wantStatus(t.ask("POST", "/orders", pen, "Idempotency-Key", key), 201)
		}},
	}
}

// together asks n times at once, and counts the answers by status.
func (t *T) together(n int, ask func() (*answer, error)) (counts map[int]int, answers []*answer) {
	counts = map[int]int{}
	var mu sync.Mutex
	var all sync.WaitGroup
	var failed error
	for range n {
		all.Go(func() {
			a, err := ask()
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				failed = err
				return
			}
			counts[a.status]++
			answers = append(answers, a)
		})
	}
	all.Wait()
	t.must(failed)
	return counts, answers
}

// region: races
func raceChecks() []check {
	return []check{
		{name: "of two cancels that race, one wins", do: func(t *T) {
			for range 10 {
				id := t.id()
				counts, _ := t.together(2, func() (*answer, error) {
					return t.try("POST", "/orders/"+id+"/cancel", "")
				})
				if counts[200] != 1 || counts[409] != 1 {
					t.failf("answers: %v", counts)
				}
			}
		}},
		{name: "one key sent eight times at once makes one order", needs: fresh, do: func(t *T) {
			key := newKey()
			counts, answers := t.together(8, func() (*answer, error) {
				return t.try("POST", "/orders", pen, "Idempotency-Key", key)
			})
			t.equal("created", counts[201], 8)
			for _, a := range answers {
				t.equal("body", string(a.body), string(answers[0].body))
			}
			ids, _ := t.page("")
			t.equal("orders", len(ids), 1)
		}},
		{name: "pay and cancel that race leave one of the two", needs: fresh, do: func(t *T) {
			for range 10 {
				id := t.id()
				steps := make(chan string, 2)
				steps <- "/pay"
				steps <- "/cancel"
				counts, _ := t.together(2, func() (*answer, error) {
					return t.try("POST", "/orders/"+id+<-steps, "")
				})
				if counts[200] != 1 || counts[409] != 1 {
					t.failf("answers: %v", counts)
				}
			}
		}},
		{name: "many writers at once all succeed", needs: fresh, do: func(t *T) {
			counts, _ := t.together(20, func() (*answer, error) {
				return t.try("POST", "/orders", pen, "Idempotency-Key", newKey())
			})
			t.equal("created", counts[201], 20)
		}},
	}
}

// end: races
