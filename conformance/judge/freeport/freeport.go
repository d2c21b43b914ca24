// Package freeport finds ports that nobody listens on.
package freeport

import "net"

// Find returns a free port on loopback.
func Find() (int, error) {
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}
