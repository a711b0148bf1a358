package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const samples = "../../content/samples/service"

func TestProcFilesAreRead(t *testing.T) {
	took, err := parseStat("4242 (a) b (c)) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0 4 0")
	if err != nil || took != 3*time.Second {
		t.Errorf("stat: %v, %v", took, err)
	}
	if _, err := parseStat("4242 (a) S 1 2"); err == nil {
		t.Error("a short line was read")
	}
	status := "Name:\tx\nVmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\nCpus_allowed_list:\t0-1,4\n"
	if got, ok := kibibytes(status, "VmRSS"); got != 1024 || !ok {
		t.Errorf("VmRSS: %v", got)
	}
	if _, ok := kibibytes(status, "Pss"); ok {
		t.Error("what is not there was read")
	}
	if got := coresOf(status); !slices.Equal(got, []string{"0", "1", "4"}) {
		t.Errorf("cores: %v", got)
	}
}

func TestCoresAreSharedOut(t *testing.T) {
	there := func(string) (string, error) { return "/usr/bin/taskset", nil }
	missing := func(string) (string, error) { return "", errors.New("not found") }
	for _, each := range []struct {
		cores []string
		look  func(string) (string, error)
		want  budget
	}{
		{[]string{"0", "1"}, there, budget{1, "0", "1"}},
		{[]string{"2", "3", "7"}, there, budget{1, "2", "3,7"}},
		{[]string{"0"}, there, budget{1, "", ""}},
		{[]string{"0", "1"}, missing, budget{1, "", ""}},
	} {
		if got := shareOut(each.cores, each.look); got != each.want {
			t.Errorf("%v: %v, want %v", each.cores, got, each.want)
		}
	}
}

func TestAMissingToolIsOneSentence(t *testing.T) {
	noCargo := func(tool string) (string, error) {
		if tool == "go" {
			return "/usr/bin/go", nil
		}
		return "", errors.New("not found")
	}
	if err := toolsThere(noCargo); err == nil || err.Error() != "cargo is missing; install it and run again" {
		t.Error(err)
	}
}

func TestAWrongFlagMeasuresNothingAndLeavesNothing(t *testing.T) {
	work := t.TempDir()
	for _, flags := range [][]string{{"-rates", "200,fast"}, {"-runs", "0"}, {"now"}, {"-unknown"}} {
		if err := os.MkdirAll(work, 0o755); err != nil {
			t.Fatal(err)
		}
		code := run(t.Context(), append([]string{"-work", work}, flags...), io.Discard, io.Discard)
		if _, err := os.Stat(work); code != 2 || err == nil {
			t.Errorf("%v: code %d, folder left: %v", flags, code, err == nil)
		}
	}
}

func TestAFolderOfOthersIsNeverRemoved(t *testing.T) {
	work := t.TempDir()
	kept := filepath.Join(work, "thesis.txt")
	if err := os.WriteFile(kept, []byte("…"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, flags := range [][]string{{}, {"-unknown"}, {"-help"}} {
		var said strings.Builder
		code := run(t.Context(), append([]string{"-work", work}, flags...), io.Discard, &said)
		if code != 2 || !strings.Contains(said.String(), "is not an empty folder, and would be removed") {
			t.Errorf("%v: code %d: %s", flags, code, &said)
		}
	}
	if _, err := os.Stat(kept); err != nil {
		t.Error(err)
	}
}

func TestWhereTheResultCannotGoIsSaidBefore(t *testing.T) {
	var said strings.Builder
	code := run(t.Context(), []string{"-work", t.TempDir(), "-out", "nowhere/x.yaml"}, io.Discard, &said)
	if code != 2 || !strings.Contains(said.String(), "nowhere") {
		t.Errorf("code %d: %s", code, &said)
	}
}

func TestLanguagesTakeTurns(t *testing.T) {
	var order []string
	for i := range 3 {
		for _, l := range inTurn(i) {
			order = append(order, l.id)
		}
	}
	if got := strings.Join(order, " "); got != "go rust rust go go rust" {
		t.Error(got)
	}
}

// What the result says of the sources must be what the sources say.
func TestTheSourcesHaveWhatTheTableSays(t *testing.T) {
	for file, words := range map[string][]string{
		"go/store.go":          {"journal_mode(WAL)", "synchronous(FULL)", "SetMaxOpenConns(4)", "busy_timeout"},
		"rust/src/store.rs":    {"SqliteJournalMode::Wal", "SqliteSynchronous::Full", "max_connections(4)", "busy_timeout"},
		"go/config.go":         {`"ORDERS_BUSY_TIMEOUT_MS", 2000`},
		"rust/src/config.rs":   {`"ORDERS_BUSY_TIMEOUT_MS", 2000`},
		"rust/src/main.rs":     {"#[tokio::main]"},
		"go/handlers.go":       {goService.edit[0]},
		"rust/src/handlers.rs": {rustService.edit[0]},
	} {
		text, err := os.ReadFile(filepath.Join(samples, file))
		if err != nil {
			t.Fatal(err)
		}
		for _, each := range words {
			if !strings.Contains(string(text), each) {
				t.Errorf("%s has no %q", file, each)
			}
		}
	}
	_, libs := versions(t.Context(), samples)
	for id, text := range libs {
		if strings.Contains(text, "unknown") {
			t.Errorf("%s: %s", id, text)
		}
	}
}

func TestOneLineOfACopyIsChanged(t *testing.T) {
	for _, l := range languages {
		source := filepath.Join(t.TempDir(), "copy")
		if err := copySources(filepath.Join(samples, l.folder), source); err != nil {
			t.Fatal(err)
		}
		before := contents(filepath.Join(source, l.editedFile))
		if err := l.change(source); err != nil {
			t.Fatal(err)
		}
		after := strings.Split(contents(filepath.Join(source, l.editedFile)), "\n")
		changed := 0
		for i, line := range strings.Split(before, "\n") {
			if line != after[i] {
				changed++
			}
		}
		if changed != 1 || before != contents(filepath.Join(samples, l.folder, l.editedFile)) {
			t.Errorf("%s: %d lines changed", l.id, changed)
		}
	}
}
