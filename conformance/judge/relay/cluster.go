package relay

import (
	"net"

	cluster "github.com/envoyproxy/go-control-plane/envoy/config/cluster/v3"
	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	endpoint "github.com/envoyproxy/go-control-plane/envoy/config/endpoint/v3"
)

func (c *Change) cluster(message *cluster.Cluster) (bool, error) {
	if message.GetType() == cluster.Cluster_EDS {
		name := message.GetEdsClusterConfig().GetServiceName()
		if name == "" {
			name = message.Name
		}
		c.watch.refers(endpointType, name)
	}
	filters := message.Filters[:0]
	for _, filter := range message.Filters {
		if !istioOnly(filter.Name, filter.TypedConfig) {
			filters = append(filters, filter)
		}
	}
	message.Filters = filters

	sockets := []*core.TransportSocket{message.TransportSocket}
	for _, match := range message.TransportSocketMatches {
		sockets = append(sockets, match.TransportSocket)
	}
	for _, socket := range sockets {
		if err := hurryUpstreamSecrets(socket); err != nil {
			return false, err
		}
	}
	return true, c.endpoints(message.LoadAssignment)
}

func (c *Change) endpoints(assignment *endpoint.ClusterLoadAssignment) error {
	for _, locality := range assignment.GetEndpoints() {
		for _, member := range locality.LbEndpoints {
			if err := c.address(member.GetEndpoint().GetAddress().GetSocketAddress()); err != nil {
				return err
			}
		}
	}
	return nil
}

// address leads what is not on this machine to the one who plays it. A port on loopback is somebody real.
func (c *Change) address(address *core.SocketAddress) error {
	if address == nil {
		return nil
	}
	if ip := net.ParseIP(address.Address); ip != nil && ip.IsLoopback() {
		return nil
	}
	port, err := c.Upstream(address.Address, int(address.GetPortValue()))
	if err != nil {
		return err
	}
	address.Address = "127.0.0.1"
	address.PortSpecifier = &core.SocketAddress_PortValue{PortValue: uint32(port)}
	return nil
}
