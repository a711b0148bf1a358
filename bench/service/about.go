package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"
)

// staticBase is what distroless's README says of its smallest image, in MiB.
const staticBase = 2

// about are the rows without which the others mean nothing.
func (b *bench) about(ctx context.Context, is machine, samples string, binaries map[string]string) ([]row, error) {
	tools, libs := versions(ctx, samples)
	both := func(id, measure, value string) row { return row{id, measure, value, value, "", ""} }
	images, needs := map[string]string{}, map[string]string{}
	for _, l := range languages {
		names, err := libraries(binaries[l.id])
		if err != nil {
			return nil, err
		}
		info, err := os.Stat(binaries[l.id])
		if err != nil {
			return nil, err
		}
		images[l.id], needs[l.id] = image(info.Size(), names), "none"
		if len(names) > 0 {
			needs[l.id] = strings.Join(names, ", ")
		}
	}
	return []row{
		{"shared-libraries", "Shared libraries that the executable needs", needs["go"], needs["rust"], "", ""},
		{"image", "Container image on paper, not built", images["go"], images["rust"], "", ""},
		both("date", "Date", time.Now().UTC().Format(time.DateOnly)),
		both("machine", "Machine", is.hardware),
		both("system", "System", is.system),
		both("load-before", "Load average when the command was started", is.load),
		{"toolchain", "Toolchain", tools["go"], tools["rust"], "", ""},
		{"libraries", "Libraries, by the lock files", libs["go"], libs["rust"], "", ""},
		{"build-command", "Build command", goService.said, rustService.said, "", ""},
		{"threads", "Threads of the runtime that run code", fmt.Sprintf("GOMAXPROCS=%d", b.budget.threads), fmt.Sprintf("TOKIO_WORKER_THREADS=%d", b.budget.threads), "", ""},
		both("cores", "Cores", b.budget.said()),
		both("database", "Database", "SQLite in WAL mode, synchronous FULL, busy time-out 2 s, at most 4 connections"),
		both("left-out", "Left out", "shipments (the worker is off); log lines are written to /dev/null"),
		both("workload", "Workload", b.said()),
		both("measured", "Measured", b.lengths()),
	}, nil
}

func (b budget) said() string {
	if b.serviceCores == "" {
		return "service and generator not pinned"
	}
	return fmt.Sprintf("service on core %s, generator on core %s (taskset)", b.serviceCores, b.generatorCores)
}

func (s settings) said() string {
	return fmt.Sprintf("%d %% read one order, %d %% list the newest %d, %d %% create one, %d %% pay one; %s orders at the start; %d connections; seed %d",
		shares[read], shares[list], listLimit, shares[create], shares[pay], grouped(stockSize), s.connections, s.seed)
}

func (s settings) lengths() string {
	return fmt.Sprintf("%s in turn; %.0f s at each fixed rate after %.0f s of warm-up; %.0f s at each rung of %d from %s to %s requests/s",
		counted(s.runs, "run"), s.length.Seconds(), warmUpTime.Seconds(), s.rungLength.Seconds(),
		len(rungs(leastRung, mostRung)), grouped(leastRung), grouped(mostRung))
}

// image adds what a source says of the base. Of one with glibc no source of ours gives the size.
func image(binary int64, needs []string) string {
	size := float64(binary)
	if len(needs) > 0 {
		return digits(size/1e6) + " MB of executable, and a base with the shared libraries"
	}
	return fmt.Sprintf("%s MB on scratch, about %s MB on distroless static", digits(size/1e6), digits((size+staticBase*1024*1024)/1e6))
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
