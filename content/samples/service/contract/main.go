// Command contract checks that a service keeps the contract of order intake, whoever wrote it.
//
//	contract -binary ./orders          starts the service, as often as checks need it
//	contract -url http://127.0.0.1:80  asks a service that runs; checks that need more are left out
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"time"
)

func main() { os.Exit(run()) }

// run returns 0 if all checks pass, 1 if one fails, 2 if the command is wrong.
func run() int {
	binary := flag.String("binary", "", "the service's executable")
	url := flag.String("url", "", "the address of a service that runs")
	only := flag.String("run", "", "a regular expression that names of checks must match")
	list := flag.Bool("list", false, "print names only")
	flag.Parse()
	wanted, err := regexp.Compile(*only)
	if err != nil || flag.NArg() > 0 || (!*list && (*binary == "") == (*url == "")) {
		fmt.Fprintln(os.Stderr, "usage: contract -binary FILE | -url ADDRESS | -list  [-run REGEXP]")
		return 2
	}
	start := time.Now()
	passed, failed, skipped := 0, 0, 0
	for _, check := range allChecks() {
		switch {
		case !wanted.MatchString(check.name):
		case *list:
			fmt.Println(check.name)
		case *url != "" && check.needs != running:
			skipped++
			fmt.Printf("skip  %s\n", check.name)
		default:
			if reason := perform(check, *binary, *url); reason != "" {
				failed++
				fmt.Printf("FAIL  %s: %s\n", check.name, reason)
			} else {
				passed++
				fmt.Printf("ok    %s\n", check.name)
			}
		}
	}
	if *list {
		return 0
	}
	fmt.Printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped)
	fmt.Fprintf(os.Stderr, "in %.1f s\n", time.Since(start).Seconds())
	if failed > 0 || passed == 0 {
		return 1
	}
	return 0
}
