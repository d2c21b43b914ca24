package rig

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/request"
)

// Loaded is what became of many requests on connections that stay open.
type Loaded struct {
	Succeeded int     `json:"succeeded"`
	Seconds   float64 `json:"seconds"`
}

// Load sends GET requests in plain text as quickly as they are answered, and counts what succeeds. The client and the
// upstreams take a part of the machine, so that Envoy by itself is faster than what is told here.
func (r *Rig) Load(specs []request.Spec) (Loaded, error) {
	if len(specs) == 0 {
		return Loaded{}, nil
	}
	_, port, err := r.find(&specs[0])
	if err != nil {
		return Loaded{}, err
	}
	dialer := net.Dialer{}
	transport := &http.Transport{
		MaxIdleConnsPerHost: parallel,
		DisableCompression:  true,
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return dialer.DialContext(ctx, network, fmt.Sprintf("127.0.0.1:%d", port))
		},
	}
	defer transport.CloseIdleConnections()
	var next, succeeded atomic.Int64
	var working sync.WaitGroup
	start := time.Now()
	for range parallel {
		working.Add(1)
		go func() {
			defer working.Done()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(specs) {
					return
				}
				if get(transport, specs[i]) {
					succeeded.Add(1)
				}
			}
		}()
	}
	working.Wait()
	return Loaded{Succeeded: int(succeeded.Load()), Seconds: time.Since(start).Seconds()}, r.alive()
}

func get(transport *http.Transport, spec request.Spec) bool {
	message, err := http.NewRequest(http.MethodGet, "http://gateway"+spec.Path, nil)
	if err != nil {
		return false
	}
	if spec.Host != nil {
		message.Host = *spec.Host
	}
	for _, header := range spec.Headers {
		message.Header.Add(header[0], header[1])
	}
	response, err := transport.RoundTrip(message)
	if err != nil {
		return false
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return err == nil && response.StatusCode == http.StatusOK
}
