// Package upstream plays the workloads behind Envoy: real servers on loopback which tell what they saw.
package upstream

// Identity says whom a server plays.
type Identity struct {
	// Address is the address istiod knows: the pod's or the external host's.
	Address   string            `json:"address"`
	Workload  string            `json:"workload"`
	Namespace string            `json:"namespace,omitempty"`
	Labels    map[string]string `json:"labels,omitempty"`
	// Principal is the SPIFFE identity in the certificate that the server shows.
	Principal string   `json:"principal,omitempty"`
	Answers   []Answer `json:"answers,omitempty"`
}

// View is what an upstream saw of one request.
type View struct {
	Address   string            `json:"address"`
	Workload  string            `json:"workload"`
	Namespace string            `json:"namespace,omitempty"`
	Labels    map[string]string `json:"labels,omitempty"`
	Protocol  string            `json:"protocol"`
	Method    string            `json:"method,omitempty"`
	Path      string            `json:"path,omitempty"`
	Authority string            `json:"authority,omitempty"`
	// Headers keep their order and their repetitions.
	Headers [][2]string `json:"headers"`
	Body    string      `json:"body,omitempty"`
	TLS     *TLSView    `json:"tls,omitempty"`
	// Port is where the server listens on loopback.
	Port int `json:"port"`
}

// TLSView is what an upstream saw of the handshake.
type TLSView struct {
	SNI  string `json:"sni"`
	ALPN string `json:"alpn"`
	// Client lists the names in the client's certificate: subject, DNS names and URIs.
	Client []string `json:"client,omitempty"`
}

// Header returns the first value of a header, in lower case.
func (v View) Header(name string) string {
	for _, header := range v.Headers {
		if lower(header[0]) == name {
			return header[1]
		}
	}
	return ""
}

// Command asks the process to play somebody on a port of its choice, or to forget everybody.
type Command struct {
	Play  *Identity `json:"play,omitempty"`
	Reset bool      `json:"reset,omitempty"`
}

// Event is what the process tells: where it plays somebody, or what it saw.
type Event struct {
	Playing string `json:"playing,omitempty"`
	Port    int    `json:"port,omitempty"`
	Seen    *View  `json:"seen,omitempty"`
	Error   string `json:"error,omitempty"`
}
