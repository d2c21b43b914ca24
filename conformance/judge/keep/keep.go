// Package keep runs a program that must not outlive its parent.
package keep

import (
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

// Main runs the program until it ends or stdin does: a parent that was killed closes its end of the pipe.
func Main(args []string) int {
	command := exec.Command(args[0], args[1:]...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if err := command.Start(); err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		return 127
	}
	// a signal to the whole group must not leave the program alone
	signal.Ignore(os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		io.Copy(io.Discard, os.Stdin)
		command.Process.Kill()
	}()
	command.Wait()
	return command.ProcessState.ExitCode()
}
