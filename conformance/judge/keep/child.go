package keep

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
)

// Child is a process that dies with this one.
type Child struct {
	Stdin  io.WriteCloser
	Stdout io.Reader
	// Died is closed when the process has ended.
	Died chan struct{}

	name    string
	command *exec.Cmd
	tail    tail
}

// Start runs this very binary with the arguments.
func Start(name string, env []string, args ...string) (*Child, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	child := &Child{name: name, command: exec.Command(self, args...), Died: make(chan struct{})}
	child.command.Env = append(os.Environ(), env...)
	child.command.Stderr = &child.tail
	if child.Stdin, err = child.command.StdinPipe(); err != nil {
		return nil, err
	}
	// our own pipe: the one of exec is closed by Wait before the last lines are read
	reader, writer, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	child.Stdout, child.command.Stdout = reader, writer
	if err := child.command.Start(); err != nil {
		return nil, fmt.Errorf("cannot start %s: %w", name, err)
	}
	writer.Close()
	go func() {
		child.command.Wait()
		close(child.Died)
	}()
	return child, nil
}

// Why tells what the process said last before it died.
func (c *Child) Why() string {
	status := "it still runs"
	if c.command.ProcessState != nil {
		status = c.command.ProcessState.String()
	}
	if last := c.tail.last(); last != "" {
		status += ": " + last
	}
	return fmt.Sprintf("%s died (%s)", c.name, status)
}

// PID is the process id.
func (c *Child) PID() int { return c.command.Process.Pid }

// Stop ends the process and waits for its end.
func (c *Child) Stop() {
	c.Stdin.Close()
	<-c.Died
}

// tail keeps the last bytes written to it.
type tail struct {
	mu   sync.Mutex
	text []byte
}

func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, b...)
	if len(t.text) > 8192 {
		t.text = t.text[len(t.text)-4096:]
	}
	return len(b), nil
}

func (t *tail) last() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	lines := strings.Split(strings.TrimSpace(string(t.text)), "\n")
	return lines[len(lines)-1]
}
