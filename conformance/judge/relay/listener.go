package relay

import (
	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	listener "github.com/envoyproxy/go-control-plane/envoy/config/listener/v3"
	hcm "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/network/http_connection_manager/v3"
	tcp "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/network/tcp_proxy/v3"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

func (c *Change) listener(message *listener.Listener) (bool, error) {
	address := message.GetAddress().GetSocketAddress()
	if address == nil || address.Protocol == core.SocketAddress_UDP {
		return false, nil
	}
	// the inbound side and the catch-all of a sidecar live on what iptables redirects
	if c.Sidecar && message.TrafficDirection != core.TrafficDirection_OUTBOUND || message.Name == "virtualOutbound" {
		return false, nil
	}
	port, err := c.Listen(address.Address, int(address.GetPortValue()))
	if err != nil {
		return false, err
	}
	address.Address = "127.0.0.1"
	address.PortSpecifier = &core.SocketAddress_PortValue{PortValue: uint32(port)}
	message.BindToPort, message.DeprecatedV1 = nil, nil
	message.AdditionalAddresses = nil
	message.Transparent, message.Freebind, message.UseOriginalDst = nil, nil, wrapperspb.Bool(false)

	client, err := clientAddress()
	if err != nil {
		return false, err
	}
	message.ListenerFilters = append([]*listener.ListenerFilter{client}, message.ListenerFilters...)
	message.AccessLog = append(message.AccessLog, logOf("listener"))
	for _, chain := range append(message.FilterChains, message.DefaultFilterChain) {
		if chain == nil {
			continue
		}
		if err := c.chain(chain); err != nil {
			return false, err
		}
	}
	return true, nil
}

func (c *Change) chain(chain *listener.FilterChain) error {
	if err := hurryDownstreamSecrets(chain.TransportSocket); err != nil {
		return err
	}
	filters := chain.Filters[:0]
	for _, filter := range chain.Filters {
		if istioOnly(filter.Name, filter.GetTypedConfig()) {
			continue
		}
		if err := c.networkFilter(filter); err != nil {
			return err
		}
		filters = append(filters, filter)
	}
	chain.Filters = filters
	return nil
}

func (c *Change) networkFilter(filter *listener.Filter) error {
	config := filter.GetTypedConfig()
	switch {
	case config.MessageIs(&hcm.HttpConnectionManager{}):
		var manager hcm.HttpConnectionManager
		if err := config.UnmarshalTo(&manager); err != nil {
			return err
		}
		c.manager(&manager)
		return repack(filter, &manager)
	case config.MessageIs(&tcp.TcpProxy{}):
		var proxy tcp.TcpProxy
		if err := config.UnmarshalTo(&proxy); err != nil {
			return err
		}
		proxy.AccessLog = append(proxy.AccessLog, logOf("tcp"))
		return repack(filter, &proxy)
	}
	return nil
}

func (c *Change) manager(manager *hcm.HttpConnectionManager) {
	if name := manager.GetRds().GetRouteConfigName(); name != "" {
		c.watch.refers(routeType, name)
	}
	filters := manager.HttpFilters[:0]
	for _, filter := range manager.HttpFilters {
		if !istioOnly(filter.Name, filter.GetTypedConfig()) {
			filters = append(filters, filter)
		}
	}
	manager.HttpFilters = filters
	manager.AccessLog = append(manager.AccessLog, logOf("http"))
}

func repack(filter *listener.Filter, message proto.Message) error {
	packed, err := anypb.New(message)
	filter.ConfigType = &listener.Filter_TypedConfig{TypedConfig: packed}
	return err
}
