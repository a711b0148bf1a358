package gateway

import (
	"fmt"
	"testing"
)

func TestAnswersAreComparedByWhatTheyMean(t *testing.T) {
	all := Compare{NullIsAbsent: true, SameInstant: true, Ignore: []string{"id", "lines[].seq"}}
	for _, each := range []struct {
		compare  Compare
		old, new string
		want     string
	}{
		{Compare{}, `{"a":1,"b":2}`, `{ "b":2, "a":1 }`, "[]"},
		{Compare{}, `{"a":null}`, `{}`, "[{a null absent}]"},
		{all, `{"a":null}`, `{}`, "[]"},
		{all, `{"a":null}`, `{"a":[]}`, "[{a absent []}]"},
		{Compare{}, `{"a":1}`, `{"a":"1"}`, `[{a 1 "1"}]`},
		{Compare{}, `{"a":1}`, `{"a":1.0}`, "[{a 1 1.0}]"},
		{Compare{}, `{"a":9007199254740993}`, `{"a":9007199254740992}`, "[{a 9007199254740993 9007199254740992}]"},
		{Compare{}, `{"t":"2026-01-01T00:00:00Z"}`, `{"t":"2026-01-01T01:00:00+01:00"}`,
			`[{t "2026-01-01T00:00:00Z" "2026-01-01T01:00:00+01:00"}]`},
		{all, `{"t":"2026-01-01T00:00:00Z"}`, `{"t":"2026-01-01T01:00:00+01:00"}`, "[]"},
		{all, `{"id":1,"lines":[{"seq":1,"n":1}]}`, `{"id":2,"lines":[{"seq":2,"n":1}]}`, "[]"},
		{all, `{"lines":[{"n":1},{"n":2}]}`, `{"lines":[{"n":2},{"n":1}]}`, "[{lines[].n 1 2} {lines[].n 2 1}]"},
		{all, `{"lines":[1]}`, `{"lines":[1,2]}`, "[{lines [1] [1,2]}]"},
		{all, `plain`, `plain`, "[]"},
		{all, `plain`, `other`, `[{(body) "plain" "other"}]`},
	} {
		old, fresh := &reply{200, "x", []byte(each.old)}, &reply{200, "x", []byte(each.new)}
		if got := fmt.Sprint(each.compare.differences(old, fresh)); got != each.want {
			t.Errorf("%s and %s: %s, want %s", each.old, each.new, got, each.want)
		}
	}
}

func TestStatusAndTypeAreCompared(t *testing.T) {
	got := fmt.Sprint(Compare{}.differences(&reply{200, "a", nil}, &reply{404, "b", nil}))
	if want := "[{(status) 200 404} {(content type) a b}]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
