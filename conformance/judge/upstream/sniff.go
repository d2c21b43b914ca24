package upstream

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"net"
	"regexp"
)

var requestLine = regexp.MustCompile(`^[!-~]+ [^\r\n]* ?HTTP/1\.[01]\r?\n`)

// connection is one accepted connection, as far as it is known what it speaks.
type connection struct {
	net.Conn
	reader *bufio.Reader
	port   int
	tls    *TLSView
}

func (p *process) serve(listener net.Listener, port int) {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			defer conn.Close()
			p.sniff(connection{Conn: conn, reader: bufio.NewReaderSize(conn, 64<<10), port: port})
		}()
	}
}

// sniff looks at the first bytes: one server speaks TLS, HTTP/1.1, HTTP/2 and echoes any other TCP,
// so that what Envoy speaks is observed and never assumed.
func (p *process) sniff(c connection) {
	if _, err := c.reader.Peek(1); err != nil {
		return
	}
	start, _ := c.reader.Peek(c.reader.Buffered())
	switch {
	case start[0] == 0x16 && c.tls == nil:
		p.terminate(c)
	case bytes.HasPrefix(start, []byte("PRI * HTTP/2.0")):
		p.serveHTTP2(c)
	case requestLine.Match(start):
		p.serveHTTP1(c)
	default:
		p.serveTCP(c)
	}
}

// terminate ends TLS with a certificate for the name that the client asked for.
func (p *process) terminate(c connection) {
	config := p.authority.ServerConfig(p.identity(c.port).Principal)
	conn := tls.Server(peeked{c.Conn, c.reader}, config)
	if err := conn.Handshake(); err != nil {
		return
	}
	state := conn.ConnectionState()
	view := &TLSView{SNI: state.ServerName, ALPN: state.NegotiatedProtocol}
	for _, certificate := range state.PeerCertificates[:min(1, len(state.PeerCertificates))] {
		if name := certificate.Subject.String(); name != "" {
			view.Client = append(view.Client, name)
		}
		view.Client = append(view.Client, certificate.DNSNames...)
		for _, uri := range certificate.URIs {
			view.Client = append(view.Client, uri.String())
		}
	}
	p.sniff(connection{Conn: conn, reader: bufio.NewReaderSize(conn, 64<<10), port: c.port, tls: view})
}

// peeked reads what was already buffered, then the connection.
type peeked struct {
	net.Conn
	reader *bufio.Reader
}

func (p peeked) Read(b []byte) (int, error) { return p.reader.Read(b) }
