package issuer

import (
	"net"
	"net/http"
	"sync"
)

// single is a listener with one connection, which was accepted by somebody else.
type single struct {
	conn   net.Conn
	once   sync.Once
	end    sync.Once
	closed chan struct{}
}

func (s *single) Accept() (net.Conn, error) {
	var conn net.Conn
	s.once.Do(func() { conn = s.conn })
	if conn != nil {
		return conn, nil
	}
	<-s.closed
	return nil, net.ErrClosed
}

// follow ends the listener with its connection.
func (s *single) follow(_ net.Conn, state http.ConnState) {
	if state == http.StateClosed {
		s.Close()
	}
}

func (s *single) Close() error {
	s.end.Do(func() { close(s.closed) })
	return nil
}

func (s *single) Addr() net.Addr { return s.conn.LocalAddr() }
