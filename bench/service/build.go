package main

import (
	"context"
	"debug/elf"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// language is one of the two services, and how a team would build it for release.
type language struct {
	id string
	// folder below content/samples/service.
	folder string
	// fetch gets the libraries and is not measured. build writes to the folder of its cache.
	fetch, build []string
	// environment is for build; cache is that of nothing but this build.
	environment func(cache string) []string
	// binary is where build leaves it, below the sources or the cache.
	binary func(source, cache string) string
	// said is the command as a reader would type it.
	said string
	// editedFile and edit are the one line that changes before the rebuild: text that clients see.
	editedFile string
	edit       [2]string
}

var goService = language{
	id: "go", folder: "go", fetch: []string{"go", "mod", "download"},
	build: []string{"go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", "orders-go", "."},
	environment: func(cache string) []string {
		return []string{"CGO_ENABLED=0", "GOCACHE=" + cache, "GOWORK=off", "GOFLAGS=-mod=readonly"}
	},
	binary:     func(source, _ string) string { return filepath.Join(source, "orders-go") },
	said:       "CGO_ENABLED=0 go build -trimpath -ldflags='-s -w'",
	editedFile: "handlers.go",
	edit:       [2]string{`map[string]string{"status": "ok"}`, `map[string]string{"status": "well"}`},
}

var rustService = language{
	id: "rust", folder: "rust", fetch: []string{"cargo", "fetch", "--locked"},
	build: []string{"cargo", "build", "--release", "--locked", "--offline"},
	environment: func(cache string) []string {
		return []string{"CARGO_TARGET_DIR=" + cache, "CARGO_PROFILE_RELEASE_STRIP=symbols", "RUSTC_WRAPPER="}
	},
	binary:     func(_, cache string) string { return filepath.Join(cache, "release", "orders") },
	said:       "CARGO_PROFILE_RELEASE_STRIP=symbols cargo build --release --locked",
	editedFile: "src/handlers.rs",
	edit:       [2]string{`json!({ "status": "ok" })`, `json!({ "status": "well" })`},
}

var languages = []language{goService, rustService}

// kept are the variables that a build may see: flags of the user's own would make another binary.
var kept = []string{
	"PATH", "HOME", "TMPDIR", "CARGO_HOME", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN", "GOPATH", "GOMODCACHE", "GOROOT", "CC",
}

// took is what a command cost; processor time is that of all its processes.
type took struct{ wall, processor time.Duration }

// built is what building one service came to.
type built struct {
	binary        string
	cold, rebuild took
}

// make copies the sources, builds them with an empty cache, and then once more with one line
// changed. The binary is the first one's.
func (l language) make(ctx context.Context, samples, work string) (built, error) {
	source, cache := filepath.Join(work, "source-"+l.id), filepath.Join(work, "cache-"+l.id)
	if err := copySources(filepath.Join(samples, l.folder), source); err != nil {
		return built{}, err
	}
	if _, err := command(ctx, source, l.fetch, os.Environ()); err != nil {
		return built{}, err
	}
	environment := l.environment(cache)
	for _, name := range kept {
		if value, is := os.LookupEnv(name); is {
			environment = append(environment, name+"="+value)
		}
	}
	cold, err := command(ctx, source, l.build, environment)
	if err != nil {
		return built{}, err
	}
	binary := filepath.Join(work, "orders-"+l.id+"-first")
	if err := os.Rename(l.binary(source, cache), binary); err != nil {
		return built{}, err
	}
	if err := l.change(source); err != nil {
		return built{}, err
	}
	rebuild, err := command(ctx, source, l.build, environment)
	return built{binary, cold, rebuild}, errors.Join(err, os.RemoveAll(cache))
}

func (l language) change(source string) error {
	file := filepath.Join(source, l.editedFile)
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	changed := strings.Replace(string(text), l.edit[0], l.edit[1], 1)
	if changed == string(text) {
		return fmt.Errorf("%s has no %q, which the rebuild would change", l.editedFile, l.edit[0])
	}
	return os.WriteFile(file, []byte(changed), 0o644)
}

func copySources(from, to string) error {
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		return err
	}
	return os.RemoveAll(filepath.Join(to, "target"))
}

// command runs in a group of its own, so that compilers end with the tool that started them.
func command(ctx context.Context, dir string, words, environment []string) (took, error) {
	cmd := exec.CommandContext(ctx, words[0], words[1:]...)
	cmd.Dir, cmd.Env = dir, environment
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	begun := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil {
		return took{}, fmt.Errorf("%s: %w\n%s", strings.Join(words, " "), err, out)
	}
	used := cmd.ProcessState
	return took{time.Since(begun), used.UserTime() + used.SystemTime()}, nil
}

// libraries lists what a binary needs of the system; none: it is static.
func libraries(binary string) ([]string, error) {
	file, err := elf.Open(binary)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.ImportedLibraries()
}
