// Command servicebench measures the order service of content/samples/service in Go and in Rust,
// one beside the other on one machine, and writes the table that the site shows.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
)

func main() {
	runtime.LockOSThread() // services die with the thread that started them: this one lives to the end
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run returns the exit code: 0 done, 2 wrong command or a tool is missing, 3 it failed.
func run(ctx context.Context, arguments []string, out, errOut io.Writer) int {
	o, err := readOptions(arguments, errOut)
	if o.work != "" {
		defer os.RemoveAll(o.work)
	}
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil {
		err = toolsThere(exec.LookPath)
	}
	if err != nil {
		fmt.Fprintln(errOut, "servicebench:", err)
		return 2
	}
	err = measure(ctx, o, out)
	if ctx.Err() != nil {
		fmt.Fprintln(errOut, "servicebench: interrupted, nothing was written")
		return 3
	}
	if err != nil {
		fmt.Fprintln(errOut, "servicebench:", err)
		return 3
	}
	return 0
}

// shareOut gives the first core to the service and the others to the generator. Without a second
// core or without taskset nothing is pinned, and the system decides.
func shareOut(cores []string, look func(string) (string, error)) budget {
	if _, err := look("taskset"); err != nil || len(cores) < 2 {
		return budget{threads: 1}
	}
	return budget{threads: 1, serviceCores: cores[0], generatorCores: strings.Join(cores[1:], ",")}
}

func measure(ctx context.Context, o options, log io.Writer) error {
	samples := filepath.Join(o.root, "content", "samples", "service")
	b := &bench{
		settings: o.settings, budget: shareOut(coresOf(contents("/proc/self/status")), exec.LookPath),
		work: o.work, figures: newFigures(), log: log,
	}
	is := thisMachine(o.work)
	binaries, err := b.binaries(ctx, o, samples)
	if err != nil {
		return err
	}
	if b.budget.generatorCores == "" {
		fmt.Fprintln(log, "note: no taskset or one core only: nothing is pinned")
	} else if err := pinMyself(b.budget.generatorCores); err != nil {
		return err
	}
	runtime.GOMAXPROCS(runtime.NumCPU() + 1) // the one that hands out requests sleeps in the kernel
	debug.SetGCPercent(400)
	fmt.Fprintln(log, "filling a database")
	if err := b.makeStock(ctx, binaries["go"]); err != nil {
		return err
	}
	for i := range b.runs {
		for _, l := range inTurn(i) {
			fmt.Fprintf(log, "run %d of %d: %s\n", i+1, b.runs, l.id)
			if err := b.run(ctx, l, binaries[l.id]); err != nil {
				return fmt.Errorf("%s: %w", l.id, err)
			}
		}
	}
	about, err := b.about(ctx, is, samples, binaries)
	if err != nil {
		return err
	}
	fmt.Fprintln(log, "writing", o.out)
	return os.WriteFile(o.out, yaml(append(b.figures.rows(), about...)), 0o644)
}

// inTurn lets neither language always be first: Go, Rust; Rust, Go; Go, Rust …
func inTurn(run int) []language {
	if run%2 == 0 {
		return []language{goService, rustService}
	}
	return []language{rustService, goService}
}

// binaries are built and measured, unless a folder has them.
func (b *bench) binaries(ctx context.Context, o options, samples string) (map[string]string, error) {
	paths := map[string]string{}
	for _, l := range languages {
		if o.binaries != "" {
			path, err := filepath.Abs(filepath.Join(o.binaries, "orders-"+l.id))
			if err != nil {
				return nil, err
			}
			paths[l.id] = path
		} else {
			fmt.Fprintf(b.log, "building %s: empty cache, then one line changed\n", l.id)
			made, err := l.make(ctx, samples, b.work)
			if err != nil {
				return nil, err
			}
			paths[l.id] = made.binary
			b.figures.add("build", "Build with an empty cache, wall clock", seconds, l.id, made.cold.wall.Seconds())
			b.figures.add("build-cpu", "Build with an empty cache, processor time", seconds, l.id, made.cold.processor.Seconds())
			b.figures.add("rebuild", "Build after one changed line, wall clock", seconds, l.id, made.rebuild.wall.Seconds())
			b.figures.add("rebuild-cpu", "Build after one changed line, processor time", seconds, l.id, made.rebuild.processor.Seconds())
		}
		info, err := os.Stat(paths[l.id])
		if err != nil {
			return nil, err
		}
		b.figures.add("binary", "Executable as shipped", megabytes, l.id, float64(info.Size())/1e6)
	}
	return paths, nil
}
