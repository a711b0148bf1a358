// Package process starts services and stands in for what they talk to.
package process

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Service is a service that runs.
type Service struct {
	URL  string
	Addr string
	cmd  *exec.Cmd
	log  *lockedBuffer
	done chan struct{}
}

// lockedBuffer may be read while a process writes to it.
type lockedBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
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

// Start returns when the service is ready. It sees these variables and no others.
func Start(binary string, env []string) (*Service, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	s := &Service{URL: "http://" + addr, Addr: addr, log: &lockedBuffer{}, done: make(chan struct{})}
	s.cmd = exec.Command(binary)
	s.cmd.Env = append([]string{"ORDERS_ADDR=" + addr, "TMPDIR=" + os.TempDir()}, env...)
	s.cmd.Stdout, s.cmd.Stderr = s.log, s.log
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		s.cmd.Wait()
		close(s.done)
	}()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		select {
		case <-s.done:
			return nil, fmt.Errorf("the service ended at once: %s", s.log)
		default:
		}
		resp, err := http.Get(s.URL + "/readyz")
		if err != nil {
			continue
		}
		resp.Body.Close()
		if resp.StatusCode == http.StatusOK {
			return s, nil
		}
	}
	s.Kill()
	return nil, fmt.Errorf("the service is not ready after 20 seconds: %s", s.log)
}

// Terminate asks the service to end.
func (s *Service) Terminate() { s.cmd.Process.Signal(syscall.SIGTERM) }

// Kill does not ask.
func (s *Service) Kill() {
	s.cmd.Process.Kill()
	<-s.done
}

// Wait returns the exit code.
func (s *Service) Wait(limit time.Duration) (int, error) {
	select {
	case <-s.done:
		return s.cmd.ProcessState.ExitCode(), nil
	case <-time.After(limit):
		return 0, errors.New("the service did not end")
	}
}

// Log is what the service said until now.
func (s *Service) Log() string { return s.log.String() }

// Tail is the end of what the service said.
func (s *Service) Tail() string {
	lines := strings.Split(strings.TrimSpace(s.log.String()), "\n")
	return "      | " + strings.Join(lines[max(0, len(lines)-5):], "\n      | ")
}
