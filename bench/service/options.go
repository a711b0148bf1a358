package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// options are where things are; settings say what is measured.
type options struct {
	settings
	root, work, out, binaries string
}

func readOptions(arguments []string, errOut io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("bench/service/run", flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.IntVar(&o.runs, "runs", 5, "runs of each service, in turn")
	length := flags.Int("seconds", 8, "seconds at each fixed rate")
	rungSeconds := flags.Int("rung-seconds", 2, "seconds at each rung of the ladder")
	rates := flags.String("rates", "200,500,1000,2000", "fixed rates, requests a second")
	flags.IntVar(&o.connections, "connections", 64, "connections that the generator holds open")
	flags.Uint64Var(&o.seed, "seed", 1, "seed of the workload")
	flags.StringVar(&o.out, "out", "", "file to write (default content/data/service-benchmark.yaml below the root)")
	flags.StringVar(&o.binaries, "binaries", "", "folder with orders-go and orders-rust; leaves the builds and their figures out")
	flags.StringVar(&o.root, "root", "../..", "the repository")
	flags.StringVar(&o.work, "work", "", "folder to work in, removed at the end (default: a new temporary folder)")
	err = flags.Parse(arguments)
	if o.work != "" && !holdsOnlyUs(o.work) {
		o.work, err = "", fmt.Errorf("-work %s is not an empty folder, and would be removed", o.work)
	}
	if err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("what is %q? Flags only; -help lists them", flags.Arg(0))
	}
	o.length, o.rungLength = time.Duration(*length)*time.Second, time.Duration(*rungSeconds)*time.Second
	if o.rates, err = numbers(*rates); err != nil {
		return o, err
	}
	if o.runs < 1 || *length < 1 || *rungSeconds < 1 || o.connections < 1 {
		return o, errors.New("-runs, -seconds, -rung-seconds and -connections must be at least 1")
	}
	if o.out == "" {
		o.out = filepath.Join(o.root, "content", "data", "service-benchmark.yaml")
	}
	for _, folder := range []string{filepath.Dir(o.out), filepath.Join(o.root, "content", "samples", "service")} {
		if _, err := os.Stat(folder); err != nil {
			return o, err
		}
	}
	if o.work == "" {
		o.work, err = os.MkdirTemp("", "servicebench-")
	}
	return o, err
}

// holdsOnlyUs lets a folder be removed that holds nothing, or this command alone, as bench/service/run makes it.
func holdsOnlyUs(folder string) bool {
	entries, err := os.ReadDir(folder)
	return err == nil && (len(entries) == 0 || len(entries) == 1 && entries[0].Name() == "servicebench")
}

func numbers(list string) ([]int, error) {
	var all []int
	for part := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-rates: %q is no rate; a list such as 200,500 is meant", part)
		}
		all = append(all, n)
	}
	return all, nil
}

// toolsThere names the first tool that is missing. taskset may be.
func toolsThere(look func(string) (string, error)) error {
	for _, tool := range []string{"go", "cargo"} {
		if _, err := look(tool); err != nil {
			return fmt.Errorf("%s is missing; install it and run again", tool)
		}
	}
	return nil
}
