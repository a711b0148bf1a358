package gateway

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// answering is a service that says one thing, and counts who asks.
func answering(t *testing.T, status int, body string) (*httptest.Server, *atomic.Int64) {
	t.Helper()
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		io.WriteString(w, body)
	}))
	t.Cleanup(server.Close)
	return server, &asked
}

func write(t *testing.T, file string, c Config) {
	t.Helper()
	text, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, c Config) (*Gateway, string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "routes.json")
	write(t, file, c)
	g, err := New(file)
	if err != nil {
		t.Fatal(err)
	}
	return g, file
}

func send(g http.Handler, method, path, customer string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, nil)
	r.Header.Set("X-Customer", customer)
	w := httptest.NewRecorder()
	g.ServeHTTP(w, r)
	return w
}

var someBudget = Budget{Window: 10, Failures: 2}

func TestARouteMovesWhileTheGatewayRuns(t *testing.T) {
	old, _ := answering(t, 200, `"old"`)
	fresh, _ := answering(t, 200, `"new"`)
	c := Config{Old: old.URL, New: fresh.URL, Budget: someBudget}
	g, file := open(t, c)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go g.Watch(ctx, time.Millisecond)
	if got := send(g, "GET", "/orders/1", "").Body.String(); got != `"old"` {
		t.Fatalf("at first: %s", got)
	}
	c.Routes = []Route{{Pattern: "GET /orders/{id}", To: "new"}}
	write(t, file, c)
	for end := time.Now().Add(5 * time.Second); send(g, "GET", "/orders/1", "").Body.String() != `"new"`; {
		if time.Now().After(end) {
			t.Fatal("the route did not move")
		}
		time.Sleep(time.Millisecond)
	}
	for _, other := range []string{"POST /orders/1", "GET /orders", "GET //orders/1"} {
		method, path, _ := strings.Cut(other, " ")
		if got := send(g, method, path, ""); got.Body.String() != `"old"` {
			t.Errorf("%s: %d %s", other, got.Code, got.Body)
		}
	}
}

func TestAFileThatWouldDoHarmIsRefused(t *testing.T) {
	const rest = `"old":"http://a","new":"http://b","budget":{"window":10,"failures":2},"routes":`
	for _, text := range []string{
		`{` + rest + `[{"pattern":"POST /orders","to":"shadow"}]}`,
		`{` + rest + `[{"pattern":"/orders","to":"new"}]}`,
		`{` + rest + `[{"pattern":"GET /orders","to":"newer"}]}`,
		`{` + rest + `[{"pattern":"GET /a/{x}","to":"new"},{"pattern":"GET /{x}/b","to":"new"}]}`,
		`{` + rest + `[{"pattern":"GET /orders","to":"split","percent":101}]}`,
		`{` + rest + `[]} x`, `{"colour":1,` + rest + `[]}`, `{}`,
	} {
		if _, err := parse([]byte(text)); err == nil {
			t.Errorf("taken: %s", text)
		}
	}
}

func TestShadowAsksBothAndAnswersFromTheOld(t *testing.T) {
	old, _ := answering(t, 200, `{"orders":[],"id":"a"}`)
	fresh, asked := answering(t, 200, `{"orders":null,"id":"b"}`)
	g, _ := open(t, Config{
		Old: old.URL, New: fresh.URL, Budget: someBudget, Compare: Compare{Ignore: []string{"id"}},
		Routes: []Route{{Pattern: "GET /orders", To: "shadow"}},
	})
	if got := send(g, "GET", "/orders", "").Body.String(); !strings.Contains(got, "[]") {
		t.Errorf("answered %s", got)
	}
	send(g, "POST", "/orders", "")
	send(g, "HEAD", "/orders", "")
	s := g.Report().Summary()
	if len(s.Findings) != 1 || s.Findings[0].Path != "orders" || s.Findings[0].New != "null" {
		t.Errorf("found %+v", s)
	}
	if n := asked.Load(); n != 2 { // once, and once more because it differed
		t.Errorf("the new service was asked %d times", n)
	}
}

func TestWhoIsOnTheNewServiceStaysThere(t *testing.T) {
	moved := 0
	for i := range 1000 {
		key := "customer-" + string(rune('a'+i%26)) + string(rune('0'+i/26%10)) + string(rune('A'+i/260))
		if bucket(key) != bucket(key) {
			t.Fatal("a key changed sides")
		}
		if bucket(key) < 10 {
			moved++
		}
	}
	if moved < 50 || moved > 150 {
		t.Errorf("%d of 1000 are among 10 %%", moved)
	}
}

func TestABurntBudgetSendsAllToTheOldService(t *testing.T) {
	old, _ := answering(t, 200, "1")
	fresh, asked := answering(t, 500, "1")
	c := Config{Old: old.URL, New: fresh.URL, Budget: someBudget, StickyHeader: "X-Customer",
		Routes: []Route{{Pattern: "GET /orders", To: "split", Percent: 100}}}
	g, file := open(t, c)
	for range 20 {
		send(g, "GET", "/orders", "ada")
	}
	if n := asked.Load(); n != 3 || len(g.Tripped()) != 1 {
		t.Errorf("the new service was asked %d times; tripped: %v", n, g.Tripped())
	}
	if err := g.Reload(); err != nil || len(g.Tripped()) != 1 {
		t.Errorf("an unchanged file brought the route back: %v", err)
	}
	c.Routes[0].Percent = 50
	write(t, file, c)
	if err := g.Reload(); err != nil || len(g.Tripped()) != 0 {
		t.Errorf("a changed file did not: %v", err)
	}
}

func TestFailuresThatAreOldAreForgotten(t *testing.T) {
	b := &budget{Budget: someBudget, last: make([]bool, someBudget.Window)}
	for range 100 {
		b.note(true)
		b.note(true)
		for range 8 {
			b.note(false)
		}
	}
	if b.burnt() {
		t.Error("2 of 10 burnt a budget of 2")
	}
	b.note(true)
	b.note(true)
	b.note(true)
	if !b.burnt() {
		t.Error("3 of 10 did not")
	}
}
