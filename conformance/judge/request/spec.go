// Package request sends requests byte by byte and tells everything that became of them.
package request

import (
	"encoding/base64"
	"fmt"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/upstream"
)

// The protocols a request can speak.
const (
	HTTP1 = "http1"
	HTTP2 = "http2"
	GRPC  = "grpc"
	TCP   = "tcp"
)

// Spec is a request as the caller describes it.
type Spec struct {
	// Via is "gateway", which is the default, or "sidecar" for a call from the client's pod into the mesh.
	Via  string `json:"via"`
	Port int    `json:"port"`
	// To is the address a mesh call goes to, where the host alone does not tell.
	To       string `json:"to"`
	Protocol string `json:"protocol"`
	Method   string `json:"method"`
	// Path is sent as its UTF-8 bytes, PathBytes (base64) as they are.
	Path      string      `json:"path"`
	PathBytes string      `json:"pathBytes"`
	Host      *string     `json:"host"`
	Headers   [][2]string `json:"headers"`
	Body      string      `json:"body"`
	// Version replaces HTTP/1.1 in the request line.
	Version   string `json:"version"`
	TLS       *TLS   `json:"tls"`
	Views     *int   `json:"views"`
	TimeoutMs int    `json:"timeoutMs"`
	// From is the client's address. Any but a loopback one is told to Envoy by the PROXY protocol.
	From string `json:"from"`
	// Target is the address that the client means to reach, before iptables or a load balancer.
	Target string `json:"-"`
}

// TLS makes the request go through TLS; the server's certificate is reported and not verified.
type TLS struct {
	SNI  string   `json:"sni"`
	ALPN []string `json:"alpn"`
	// Certificate and Key are the client's own, in PEM.
	Certificate string `json:"certificate"`
	Key         string `json:"key"`
}

// The outcomes of a request.
const (
	Answered = "ANSWERED"
	Refused  = "REFUSED"
	Reset    = "RESET"
	Timeout  = "TIMEOUT"
)

// Answer is what became of a request.
type Answer struct {
	Outcome string      `json:"outcome"`
	Status  int         `json:"status"`
	Headers [][2]string `json:"headers"`
	Body    string      `json:"body"`
	// Flags, Details, Cluster, Route and Attempts are Envoy's own words, from its access log.
	Flags    []string `json:"flags"`
	Details  string   `json:"details"`
	Cluster  string   `json:"cluster"`
	Route    string   `json:"route"`
	Attempts int      `json:"attempts"`
	// Upstream is what the one who answered saw; Seen is what everybody saw, with tries and mirrors.
	Upstream *upstream.View  `json:"upstream"`
	Seen     []upstream.View `json:"seen"`
	TLS      *TLSAnswer      `json:"tls,omitempty"`
	Trailers [][2]string     `json:"trailers,omitempty"`
	// Error is why the connection or the answer broke.
	Error string `json:"error,omitempty"`
}

// TLSAnswer is what the client saw of the handshake.
type TLSAnswer struct {
	ALPN   string   `json:"alpn"`
	Server []string `json:"server"`
}

func (s *Spec) complete() error {
	if s.Protocol == "" {
		s.Protocol = HTTP1
	}
	if s.Method == "" {
		s.Method = "GET"
		if s.Protocol == GRPC {
			s.Method = "POST"
		}
	}
	if s.Version == "" {
		s.Version = "HTTP/1.1"
	}
	if s.PathBytes != "" {
		raw, err := base64.StdEncoding.DecodeString(s.PathBytes)
		if err != nil {
			return fmt.Errorf("pathBytes is not base64: %w", err)
		}
		s.Path = string(raw)
	}
	if s.From == "" {
		s.From = defaultClient
	}
	if s.Path == "" {
		s.Path = "/"
	}
	if s.TimeoutMs == 0 {
		s.TimeoutMs = 20_000
	}
	switch s.Protocol {
	case HTTP1, HTTP2, GRPC, TCP:
		return nil
	}
	return fmt.Errorf("protocol must be http1, http2, grpc or tcp, got '%s'", s.Protocol)
}

func (s *Spec) timeout() time.Duration { return time.Duration(s.TimeoutMs) * time.Millisecond }
