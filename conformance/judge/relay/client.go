package relay

import (
	listener "github.com/envoyproxy/go-control-plane/envoy/config/listener/v3"
	proxy "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/listener/proxy_protocol/v3"
	"google.golang.org/protobuf/types/known/anypb"
)

// clientAddress lets a request say where it comes from and which address it goes to, which on loopback
// cannot be seen. Connections which do not say anything are taken as they are.
func clientAddress() (*listener.ListenerFilter, error) {
	config, err := anypb.New(&proxy.ProxyProtocol{AllowRequestsWithoutProxyProtocol: true})
	return &listener.ListenerFilter{
		Name: "envoy.filters.listener.proxy_protocol", ConfigType: &listener.ListenerFilter_TypedConfig{TypedConfig: config},
	}, err
}
