package request

import (
	"fmt"
	"net"
)

// a client somewhere in the internet, of the addresses for documentation
const defaultClient = "198.51.100.1"

// dial connects to Envoy's local port, physically from the client's address if that is on loopback.
func (s *Spec) dial(port int) (net.Conn, error) {
	dialer := net.Dialer{Timeout: s.timeout()}
	from := net.ParseIP(s.From)
	if from == nil {
		return nil, &badSpec{fmt.Sprintf("from must be an IPv4 address, got '%s'", s.From)}
	}
	if from.IsLoopback() {
		dialer.LocalAddr = &net.TCPAddr{IP: from}
	}
	return dialer.Dial("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
}

// introduce tells Envoy the addresses by the PROXY protocol, version 1.
func (s *Spec) introduce(conn net.Conn) error {
	if net.ParseIP(s.From).IsLoopback() {
		return nil
	}
	target := s.Target
	if net.ParseIP(target) == nil {
		target = "127.0.0.1"
	}
	source := conn.LocalAddr().(*net.TCPAddr).Port
	_, err := fmt.Fprintf(conn, "PROXY TCP4 %s %s %d %d\r\n", s.From, target, source, s.Port)
	return err
}
