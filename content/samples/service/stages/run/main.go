// Command run walks through a migration with both services on the loopback address: a strangler
// proxy, shadow reads, a split by percentage, a rollback. It ends by itself, in less than a minute.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() { os.Exit(run()) }

// run returns 0 if everything went as it should, 1 if not, 2 if the command is wrong.
func run() (code int) {
	old := flag.String("old", "", "the old service's executable")
	fresh := flag.String("new", "", "the new service's executable")
	contract := flag.String("contract", "", "the contract suite's executable; without it the suite is left out")
	flag.Parse()
	if *old == "" || *fresh == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: run -old FILE -new FILE [-contract FILE]")
		return 2
	}
	defer func() {
		if reason := recover(); reason != nil {
			broken, ok := reason.(unexpected)
			if !ok {
				panic(reason)
			}
			fmt.Println("unexpected:", broken)
			code = 1
		}
	}()
	w := newWorld(*old, *fresh)
	defer w.close()
	w.contract = *contract
	strangle(w)
	mirror(w)
	cutOver(w)
	rollBack(w)
	fmt.Println("\nall stages went as they should")
	return 0
}

// unexpected ends the walk.
type unexpected string

func must(err error) {
	if err != nil {
		panic(unexpected(err.Error()))
	}
}

func expect(good bool, format string, args ...any) {
	if !good {
		panic(unexpected(fmt.Sprintf(format, args...)))
	}
}
