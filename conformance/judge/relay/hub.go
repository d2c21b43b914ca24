// Package relay stands between istiod and Envoy: it hands every xDS message on, changes what the machine
// cannot offer (addresses, Istio's own filters), and knows when Envoy has taken everything.
package relay

import (
	"fmt"
	"net"
	"sync"

	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	secret "github.com/envoyproxy/go-control-plane/envoy/service/secret/v3"
	"google.golang.org/grpc"

	"github.com/cdk8s-istio/cdk8s-istio/conformance/judge/authority"
)

// Hub is the one xDS server to which all Envoys connect.
type Hub struct {
	discovery.UnimplementedAggregatedDiscoveryServiceServer
	secret.UnimplementedSecretDiscoveryServiceServer

	Port      int
	authority *authority.Authority
	server    *grpc.Server

	mu      sync.Mutex
	proxies map[string]*Proxy
	files   map[string]string
}

// Listen starts the server on a free port.
func Listen(ca *authority.Authority) (*Hub, error) {
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	hub := &Hub{Port: listener.Addr().(*net.TCPAddr).Port, authority: ca, server: grpc.NewServer(), proxies: map[string]*Proxy{}}
	discovery.RegisterAggregatedDiscoveryServiceServer(hub.server, hub)
	secret.RegisterSecretDiscoveryServiceServer(hub.server, hub)
	go hub.server.Serve(listener)
	return hub, nil
}

// Add makes a proxy known by the node id its Envoy will say.
func (h *Hub) Add(proxy *Proxy) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.proxies[proxy.ID] = proxy
}

// Stop ends all streams.
func (h *Hub) Stop() { h.server.Stop() }

// DeltaAggregatedResources is the stream of one Envoy.
func (h *Hub) DeltaAggregatedResources(stream discovery.AggregatedDiscoveryService_DeltaAggregatedResourcesServer) error {
	first, err := stream.Recv()
	if err != nil {
		return err
	}
	h.mu.Lock()
	proxy := h.proxies[first.GetNode().GetId()]
	h.mu.Unlock()
	if proxy == nil {
		return fmt.Errorf("nobody awaits node '%s'", first.GetNode().GetId())
	}
	return proxy.attach(stream, first)
}
