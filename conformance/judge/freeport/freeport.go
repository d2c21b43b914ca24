// Package freeport finds ports that nobody listens on.
package freeport

import (
	"fmt"
	"math/rand/v2"
	"net"
	"sync"
)

// The kernel gives ports from 32768 on (elsewhere from 49152) to connections that go out. A listener of Envoy comes and goes
// with the configuration: its port must still be free when it comes back.
const (
	lowest  = 10000
	highest = 32767
)

var (
	mu    sync.Mutex
	given = map[int]bool{}
)

// Find returns a free port on loopback, another each time.
func Find() (int, error) {
	mu.Lock()
	defer mu.Unlock()
	for range highest - lowest {
		port := lowest + rand.IntN(highest-lowest+1)
		if given[port] || !free(port) {
			continue
		}
		given[port] = true
		return port, nil
	}
	return 0, fmt.Errorf("no port from %d to %d is free on 127.0.0.1", lowest, highest)
}

func free(port int) bool {
	listener, err := net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return false
	}
	return listener.Close() == nil
}
