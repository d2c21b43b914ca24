package request

import (
	"crypto/tls"
	"errors"
	"net"
	"os"
	"syscall"
	"time"
)

// exchange sends the request over the connection and fills in the answer, or says what broke.
func exchange(conn net.Conn, spec *Spec, answer *Answer) error {
	if err := conn.SetDeadline(time.Now().Add(spec.timeout())); err != nil {
		return err
	}
	if err := spec.introduce(conn); err != nil {
		return err
	}
	if spec.TLS != nil {
		secured, err := handshake(conn, spec, answer)
		if err != nil {
			return err
		}
		conn = secured
	}
	switch spec.Protocol {
	case HTTP2, GRPC:
		return overHTTP2(conn, spec, answer)
	case TCP:
		return overTCP(conn, spec, answer)
	}
	return overHTTP1(conn, spec, answer)
}

func handshake(conn net.Conn, spec *Spec, answer *Answer) (net.Conn, error) {
	config := &tls.Config{ServerName: spec.TLS.SNI, InsecureSkipVerify: true, NextProtos: spec.TLS.ALPN}
	if config.NextProtos == nil {
		config.NextProtos = map[string][]string{HTTP1: {"http/1.1"}, HTTP2: {"h2"}, GRPC: {"h2"}}[spec.Protocol]
	}
	if spec.TLS.Certificate != "" {
		pair, err := tls.X509KeyPair([]byte(spec.TLS.Certificate), []byte(spec.TLS.Key))
		if err != nil {
			return nil, &badSpec{"the client's certificate cannot be used: " + err.Error()}
		}
		config.Certificates = []tls.Certificate{pair}
	}
	secured := tls.Client(conn, config)
	if err := secured.Handshake(); err != nil {
		return nil, err
	}
	state := secured.ConnectionState()
	answer.TLS = &TLSAnswer{ALPN: state.NegotiatedProtocol, Server: []string{}}
	if len(state.PeerCertificates) > 0 {
		leaf := state.PeerCertificates[0]
		answer.TLS.Server = append(answer.TLS.Server, leaf.DNSNames...)
		for _, uri := range leaf.URIs {
			answer.TLS.Server = append(answer.TLS.Server, uri.String())
		}
	}
	return secured, nil
}

// badSpec is the caller's mistake, not an outcome.
type badSpec struct{ text string }

func (b *badSpec) Error() string { return b.text }

func outcome(err error) string {
	switch {
	case err == nil:
		return Answered
	case errors.Is(err, syscall.ECONNREFUSED):
		return Refused
	case errors.Is(err, os.ErrDeadlineExceeded):
		return Timeout
	}
	return Reset
}
