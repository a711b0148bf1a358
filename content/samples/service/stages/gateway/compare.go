package gateway

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"
)

// region: compare-config

// Compare says which differences mean nothing.
type Compare struct {
	// Ignore lists paths such as "error.request_id" or "orders[].updated_at".
	Ignore []string `json:"ignore"`
	// NullIsAbsent: a field that is null equals one that is not there.
	NullIsAbsent bool `json:"null_is_absent"`
	// SameInstant: two times of RFC 3339 are equal if they name one moment.
	SameInstant bool `json:"same_instant"`
}

// end: compare-config

// Difference is one place where two answers differ.
type Difference struct {
	Path string `json:"path"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// region: compare

// differences compares two answers by what they mean: no order of fields, no white space, but
// null, [] and an absent field are three things unless configured otherwise, and so are 1 and "1".
func (c Compare) differences(old, fresh *reply) []Difference {
	var found []Difference
	if old.status != fresh.status {
		found = append(found, Difference{"(status)", strconv.Itoa(old.status), strconv.Itoa(fresh.status)})
	}
	if old.contentType != fresh.contentType {
		found = append(found, Difference{"(content type)", old.contentType, fresh.contentType})
	}
	a, errA := decode(old.body)
	b, errB := decode(fresh.body)
	if errA != nil || errB != nil { // no JSON: bytes
		if !bytes.Equal(old.body, fresh.body) {
			found = append(found, Difference{"(body)", show(string(old.body)), show(string(fresh.body))})
		}
		return found
	}
	c.walk("", a, b, &found)
	return found
}

// end: compare

func decode(body []byte) (value any, err error) {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber() // a float64 would make large numbers equal that are not
	err = dec.Decode(&value)
	return value, err
}

// absent stands for a field that is not there.
type absent struct{}

func (c Compare) walk(path string, a, b any, found *[]Difference) {
	if slices.Contains(c.Ignore, path) {
		return
	}
	if c.NullIsAbsent {
		a, b = nullToAbsent(a), nullToAbsent(b)
	}
	switch left := a.(type) {
	case map[string]any:
		if right, ok := b.(map[string]any); ok {
			c.walkObjects(path, left, right, found)
			return
		}
	case []any:
		if right, ok := b.([]any); ok && len(left) == len(right) {
			for i := range left {
				c.walk(path+"[]", left[i], right[i], found)
			}
			return
		}
	default:
		if a == b || c.SameInstant && sameInstant(a, b) {
			return
		}
	}
	*found = append(*found, Difference{path, show(a), show(b)})
}

func (c Compare) walkObjects(path string, a, b map[string]any, found *[]Difference) {
	names := maps.Clone(a)
	maps.Copy(names, b)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		inner := name
		if path != "" {
			inner = path + "." + name
		}
		c.walk(inner, field(a, name), field(b, name), found)
	}
}

func field(object map[string]any, name string) any {
	if value, ok := object[name]; ok {
		return value
	}
	return absent{}
}

func nullToAbsent(value any) any {
	if value == nil {
		return absent{}
	}
	return value
}

func sameInstant(a, b any) bool {
	left, ok := a.(string)
	right, okB := b.(string)
	if !ok || !okB {
		return false
	}
	x, errX := time.Parse(time.RFC3339, left)
	y, errY := time.Parse(time.RFC3339, right)
	return errX == nil && errY == nil && x.Equal(y)
}

// show is short, for people.
func show(value any) string {
	text := "absent"
	if _, gone := value.(absent); !gone {
		encoded, err := json.Marshal(value)
		if err != nil {
			encoded = []byte(fmt.Sprint(value))
		}
		text = string(encoded)
	}
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return text
}
