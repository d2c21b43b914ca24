package relay

import (
	"fmt"
	"slices"
	"strings"

	cluster "github.com/envoyproxy/go-control-plane/envoy/config/cluster/v3"
	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	endpoint "github.com/envoyproxy/go-control-plane/envoy/config/endpoint/v3"
	listener "github.com/envoyproxy/go-control-plane/envoy/config/listener/v3"
	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	v3 "istio.io/istio/pilot/pkg/xds/v3"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
)

const (
	clusterType  = v3.ClusterType
	listenerType = v3.ListenerType
	endpointType = v3.EndpointType
	routeType    = v3.RouteType
)

func short(url string) string { return url[strings.LastIndex(url, ".")+1:] }

// Change says how a configuration is fitted to this machine.
type Change struct {
	// Node is who the proxy is to istiod.
	Node *core.Node
	// Upstream finds the local port of the one who plays a host and port.
	Upstream func(host string, port int) (int, error)
	// Listen finds the local port for a listener's address and port.
	Listen func(address string, port int) (int, error)
	// Sidecar says that the outbound listeners, which iptables would lead to, are bound to ports of their own.
	Sidecar bool
	// SentinelPort is where the sentinel tells the configuration's name.
	SentinelPort int
	Sentinel     string

	watch *Watch
}

// response changes a copy: istiod keeps what it sent in a cache.
func (c *Change) response(response *discovery.DeltaDiscoveryResponse) (*discovery.DeltaDiscoveryResponse, error) {
	copied := proto.Clone(response).(*discovery.DeltaDiscoveryResponse)
	kept := copied.Resources[:0]
	for _, resource := range copied.Resources {
		keep, err := c.resource(copied.TypeUrl, resource)
		if err != nil {
			return nil, fmt.Errorf("%s '%s': %w", short(copied.TypeUrl), resource.Name, err)
		}
		if keep {
			kept = append(kept, resource)
		} else {
			copied.RemovedResources = append(copied.RemovedResources, resource.Name)
		}
	}
	copied.Resources = kept
	if copied.TypeUrl == listenerType {
		sentinel, err := c.sentinel()
		if err != nil {
			return nil, err
		}
		copied.Resources = append(copied.Resources, sentinel)
		// istiod does not know the sentinel, so it would have Envoy remove it
		copied.RemovedResources = slices.DeleteFunc(copied.RemovedResources, func(name string) bool { return name == SentinelListener })
	}
	return copied, nil
}

func (c *Change) resource(url string, resource *discovery.Resource) (keep bool, err error) {
	switch url {
	case clusterType:
		return c.through(resource, &cluster.Cluster{}, func(m proto.Message) (bool, error) { return c.cluster(m.(*cluster.Cluster)) })
	case endpointType:
		return c.through(resource, &endpoint.ClusterLoadAssignment{}, func(m proto.Message) (bool, error) {
			return true, c.endpoints(m.(*endpoint.ClusterLoadAssignment))
		})
	case listenerType:
		return c.through(resource, &listener.Listener{}, func(m proto.Message) (bool, error) { return c.listener(m.(*listener.Listener)) })
	}
	return true, nil
}

func (c *Change) through(resource *discovery.Resource, message proto.Message, change func(proto.Message) (bool, error)) (bool, error) {
	if err := resource.Resource.UnmarshalTo(message); err != nil {
		return false, err
	}
	keep, err := change(message)
	if err != nil || !keep {
		return keep, err
	}
	resource.Resource, err = anypb.New(message)
	return true, err
}
