//go:build linux && amd64

// Package main exercises the lexer: "quotes", 'runes' and `backquotes` in a comment.
package main

import (
	"fmt"
	_ "embed"

	m "math"
)

/* A comment /* does not nest
   and may go over lines. */

//go:embed data.txt
var data string

type (
	Number interface{ ~int | ~float64 }
	Pair[K comparable, V any] struct {
		Key K `json:"key,omitempty"`
		Val V
	}
)

type Error = error

const (
	a = iota
	b = 1 << iota
)

var numbers = []any{0, 42, 0b1010_0101, 0o755, 0755, 0xBad_Face, 1_000.5e-3, .5, 1., 1e9, 0x1p-2, 0X.8P1, 3i, 0x1p-2i}
var runes = []rune{'a', '\'', '\\', '\n', '\x41', '\u00e9', '\U0001F600', '世', '😀'}
var strings = []string{"", "a \"b\" \\", "\u65e5", `raw \ "x"
second <line> & more`}

func (p *Pair[K, V]) Get(key K) (v V, ok bool) { return p.Val, p.Key == key }

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

func run(xs ...int) (err error) {
	defer func() { recover() }()
	ch := make(chan<- int, 1)
	x, y := 1, 2
	x += y; x -= y; x *= y; x /= y; x %= y; x &= y; x |= y; x ^= y; x <<= 1; x >>= 1; x &^= y
	x++; y--
	_ = x&y | x^y&^x<<1>>1 + -x - +x
	_ = !(x == y || x != y && x <= y || x >= y)
	p := &x
	*p = ^x % 2
outer:
	for i := range 10 {
		switch v := any(i).(type) {
		case int, string:
			continue outer
		case nil:
			fallthrough
		default:
			_ = v
			break outer
		}
		goto end
	}
	select {
	case ch <- x:
	default:
	}
end:
	if err != nil {
		return fmt.Errorf("run %d: %w", x, err)
	}
	point := map[string]Pair[string, int]{
		"a": {Key: "k", Val: xs[1:2][0]},
	}
	len := point["a"].len()
	go print(m.Pi, true, false, len)
	return nil
}
