// Package issuer plays every issuer of tokens: whatever URL istiod fetches a key set from, it gets ours.
package issuer

import (
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
)

// Start serves key sets as the HTTP proxy of this process, which istiod's fetching goes through.
func Start(ca *authority.Authority) error {
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	// read when the first request is made, which is later than this
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY"} {
		os.Setenv(name, "http://"+listener.Addr().String())
	}
	os.Unsetenv("NO_PROXY")
	go http.Serve(listener, proxy{ca})
	return nil
}

type proxy struct{ authority *authority.Authority }

func (p proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodConnect {
		answer(w, r)
		return
	}
	hijacker, ok := w.(http.Hijacker)
	if !ok {
		return
	}
	conn, _, err := hijacker.Hijack()
	if err != nil {
		return
	}
	defer conn.Close()
	if _, err := fmt.Fprint(conn, "HTTP/1.1 200 OK\r\n\r\n"); err != nil {
		return
	}
	once := &single{conn: tls.Server(conn, p.authority.ServerConfig("")), closed: make(chan struct{})}
	server := http.Server{Handler: http.HandlerFunc(answer), ConnState: once.follow}
	server.Serve(once)
}

func answer(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("content-type", "application/json")
	if strings.HasSuffix(r.URL.Path, "/.well-known/openid-configuration") {
		fmt.Fprintf(w, `{"jwks_uri": "https://%s/jwks"}`, r.Host)
		return
	}
	keys, err := authority.JWKS()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, keys)
}
