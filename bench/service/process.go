package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// budget is the same for both services: threads that run code at once, and where.
type budget struct {
	threads int
	// serviceCores and generatorCores are lists for taskset; empty: not pinned.
	serviceCores, generatorCores string
}

// environment has each runtime's own name for the number of threads. No worker: the carrier, and
// with it another process, is left out.
func (b budget) environment(addr, dataDir string) []string {
	threads := strconv.Itoa(b.threads)
	return []string{
		"ORDERS_ADDR=" + addr, "ORDERS_DATA_DIR=" + dataDir, "ORDERS_WORKER=off",
		"ORDERS_CARRIER_URL=http://127.0.0.1:9/", "TMPDIR=" + dataDir,
		"GOMAXPROCS=" + threads, "TOKIO_WORKER_THREADS=" + threads,
	}
}

// service is a service that runs.
type service struct {
	addr       string
	cmd        *exec.Cmd
	errors     bytes.Buffer
	done       chan struct{}
	firstGood  time.Duration
	terminated bool
}

// startService returns with the first good answer, and measures the time to it. What the service
// logs is formatted and written, but nobody keeps it.
func startService(ctx context.Context, binary, dataDir string, b budget) (*service, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	s := &service{addr: addr, done: make(chan struct{})}
	s.cmd = exec.Command(binary)
	if b.serviceCores != "" {
		s.cmd = exec.Command("taskset", "-c", b.serviceCores, binary)
	}
	s.cmd.Env, s.cmd.Dir = b.environment(addr, dataDir), dataDir
	s.cmd.Stderr = &s.errors
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	begun := time.Now()
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		s.cmd.Wait()
		close(s.done)
	}()
	first := connection{addr: addr}
	defer first.close()
	for ctx.Err() == nil && time.Since(begun) < answerTimeout {
		if _, err := first.exchange(get("/readyz"), 200); err == nil {
			s.firstGood = time.Since(begun)
			return s, nil
		}
		select {
		case <-s.done:
			return nil, fmt.Errorf("%s ended at once: %s", filepath.Base(binary), s.errors.Bytes())
		case <-time.After(200 * time.Microsecond):
		}
	}
	s.kill()
	return nil, errors.Join(ctx.Err(), fmt.Errorf("%s gave no good answer", filepath.Base(binary)))
}

// freeAddr is free now; with bad luck somebody else takes it before the service does.
func freeAddr() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}

func (s *service) pid() int { return s.cmd.Process.Pid }

// stop asks the service to end, and insists after ten seconds. It may be called twice.
func (s *service) stop() error {
	if s.terminated {
		return nil
	}
	s.terminated = true
	s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-s.done:
	case <-time.After(answerTimeout):
		s.kill()
	}
	if code := s.cmd.ProcessState.ExitCode(); code != 0 {
		return fmt.Errorf("the service ended with code %d: %s", code, s.errors.Bytes())
	}
	return nil
}

func (s *service) kill() {
	s.cmd.Process.Kill()
	<-s.done
}

// pinMyself moves all threads of this process, so that the generator leaves the service's cores alone.
func pinMyself(cores string) error {
	out, err := exec.Command("taskset", "-a", "-c", "-p", cores, strconv.Itoa(os.Getpid())).CombinedOutput()
	if err != nil {
		return fmt.Errorf("taskset: %w: %s", err, out)
	}
	return nil
}
