// Package envoy runs the real Envoy and reads what it tells.
package envoy

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/freeport"
	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/keep"
)

// Envoy is one running process.
type Envoy struct {
	*keep.Child
	Log *Log

	admin int
	dir   string
}

// Start runs Envoy with a node id that the xDS server on the port knows.
func Start(binary, id string, xdsPort int) (*Envoy, error) {
	admin, err := freeport.Find()
	if err != nil {
		return nil, err
	}
	config, err := bootstrap(id, admin, xdsPort)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "judge-envoy-")
	if err != nil {
		return nil, err
	}
	file := filepath.Join(dir, "bootstrap.json")
	if err := os.WriteFile(file, config, 0o600); err != nil {
		return nil, err
	}
	child, err := keep.Start("Envoy", nil, "keep", binary,
		"--config-path", file, "--concurrency", "1", "--use-dynamic-base-id", "--log-level", "error",
		"--drain-time-s", "1", "--drain-strategy", "immediate", "--file-flush-interval-msec", "1")
	if err != nil {
		os.RemoveAll(dir)
		return nil, err
	}
	return &Envoy{Child: child, Log: follow(child.Stdout), admin: admin, dir: dir}, nil
}

// Stop ends Envoy.
func (e *Envoy) Stop() {
	e.Child.Stop()
	os.RemoveAll(e.dir)
}

// Warm waits until no listener and no cluster is warming any more; what waits for a secret that does
// not exist gives up by itself.
func (e *Envoy) Warm(timeout time.Duration) error {
	deadline := time.Now().Add(timeout)
	for {
		warming, err := e.warming()
		if err != nil {
			return err
		}
		if !warming {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("Envoy does not finish warming within %s", timeout)
		}
		time.Sleep(5 * time.Millisecond)
	}
}
