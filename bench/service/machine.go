package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// machine is where the figures hold.
type machine struct{ hardware, system, load string }

func thisMachine(databases string) machine {
	memory, _ := kibibytes(contents("/proc/meminfo"), "MemTotal")
	load := strings.Fields(contents("/proc/loadavg"))
	return machine{
		hardware: fmt.Sprintf("%s, %d cores, %.1f GiB of memory",
			cmp.Or(field(contents("/proc/cpuinfo"), "model name"), "processor of unknown model"), runtime.NumCPU(), memory/1024/1024),
		system: fmt.Sprintf("%s, Linux %s, databases on %s",
			strings.Trim(assigned(contents("/etc/os-release"), "PRETTY_NAME"), `"`),
			strings.TrimSpace(contents("/proc/sys/kernel/osrelease")), fileSystem(databases)),
		load: strings.Join(load[:min(1, len(load))], ""),
	}
}

func contents(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	return string(text)
}

// field reads the first line "name : value"; empty if there is none.
func field(text, name string) string {
	for line := range strings.Lines(text) {
		key, value, _ := strings.Cut(line, ":")
		if strings.TrimSpace(key) == name {
			return strings.Join(strings.Fields(value), " ")
		}
	}
	return ""
}

// coresOf lists the cores that this process may use; a container may have others than 0 and 1.
func coresOf(status string) []string {
	var cores []string
	for part := range strings.SplitSeq(field(status, "Cpus_allowed_list"), ",") {
		from, to, isRange := strings.Cut(part, "-")
		low, err := strconv.Atoi(from)
		if err != nil {
			return nil
		}
		high := low
		if isRange {
			if high, err = strconv.Atoi(to); err != nil {
				return nil
			}
		}
		for core := low; core <= high; core++ {
			cores = append(cores, strconv.Itoa(core))
		}
	}
	return cores
}

func assigned(text, name string) string {
	for line := range strings.Lines(text) {
		if value, found := strings.CutPrefix(line, name+"="); found {
			return strings.TrimSpace(value)
		}
	}
	return "unknown distribution"
}

// fileSystem matters as every write waits for the disk; on tmpfs it would not.
func fileSystem(folder string) string {
	var is syscall.Statfs_t
	if syscall.Statfs(folder, &is) != nil {
		return "an unknown file system"
	}
	names := map[int64]string{
		0xef53: "ext4", 0x58465342: "xfs", 0x9123683e: "btrfs", 0x01021994: "tmpfs", 0x794c7630: "overlayfs",
	}
	if name, known := names[int64(is.Type)]; known {
		return name
	}
	return fmt.Sprintf("file system %#x", is.Type)
}

// versions says what built and what is built in, as the lock files have it.
func versions(ctx context.Context, samples string) (map[string]string, map[string]string) {
	tools := map[string]string{
		"go":   strings.TrimPrefix(said(ctx, filepath.Join(samples, "go"), "go", "version"), "go version "),
		"rust": said(ctx, filepath.Join(samples, "rust"), "rustc", "--version"),
	}
	modules := contents(filepath.Join(samples, "go", "go.mod"))
	lock := contents(filepath.Join(samples, "rust", "Cargo.lock"))
	var crates []string
	for _, name := range []string{"axum", "hyper", "tokio", "sqlx", "libsqlite3-sys"} {
		crates = append(crates, name+" "+first(lock, `name = "`+name+`"\nversion = "([^"]+)"`))
	}
	return tools, map[string]string{
		"go":   "net/http, modernc.org/sqlite " + first(modules, `modernc\.org/sqlite v(\S+)`),
		"rust": strings.Join(crates, ", "),
	}
}

func said(ctx context.Context, dir string, words ...string) string {
	cmd := exec.CommandContext(ctx, words[0], words[1:]...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return words[0] + " of unknown version"
	}
	return strings.TrimSpace(string(out))
}

func first(text, pattern string) string {
	if found := regexp.MustCompile(pattern).FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return "of unknown version"
}
