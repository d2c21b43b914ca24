package relay

import (
	core "github.com/envoyproxy/go-control-plane/envoy/config/core/v3"
	listener "github.com/envoyproxy/go-control-plane/envoy/config/listener/v3"
	route "github.com/envoyproxy/go-control-plane/envoy/config/route/v3"
	router "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/http/router/v3"
	hcm "github.com/envoyproxy/go-control-plane/envoy/extensions/filters/network/http_connection_manager/v3"
	discovery "github.com/envoyproxy/go-control-plane/envoy/service/discovery/v3"
	"google.golang.org/protobuf/types/known/anypb"
)

// SentinelListener is the name of the listener whose route tells which configuration Envoy serves.
const SentinelListener = "judge-sentinel"

func (c *Change) sentinel() (*discovery.Resource, error) {
	routerConfig, err := anypb.New(&router.Router{})
	if err != nil {
		return nil, err
	}
	body := &core.DataSource{Specifier: &core.DataSource_InlineString{InlineString: c.Sentinel}}
	manager, err := anypb.New(&hcm.HttpConnectionManager{
		StatPrefix: SentinelListener,
		RouteSpecifier: &hcm.HttpConnectionManager_RouteConfig{RouteConfig: &route.RouteConfiguration{
			Name: SentinelListener,
			VirtualHosts: []*route.VirtualHost{{Name: SentinelListener, Domains: []string{"*"}, Routes: []*route.Route{{
				Match:  &route.RouteMatch{PathSpecifier: &route.RouteMatch_Prefix{Prefix: "/"}},
				Action: &route.Route_DirectResponse{DirectResponse: &route.DirectResponseAction{Status: 200, Body: body}},
			}}}},
		}},
		HttpFilters: []*hcm.HttpFilter{{Name: "envoy.filters.http.router", ConfigType: &hcm.HttpFilter_TypedConfig{TypedConfig: routerConfig}}},
	})
	if err != nil {
		return nil, err
	}
	packed, err := anypb.New(&listener.Listener{
		Name: SentinelListener,
		Address: &core.Address{Address: &core.Address_SocketAddress{SocketAddress: &core.SocketAddress{
			Address: "127.0.0.1", PortSpecifier: &core.SocketAddress_PortValue{PortValue: uint32(c.SentinelPort)},
		}}},
		FilterChains: []*listener.FilterChain{{Filters: []*listener.Filter{{
			Name: "envoy.filters.network.http_connection_manager", ConfigType: &listener.Filter_TypedConfig{TypedConfig: manager},
		}}}},
	})
	return &discovery.Resource{Name: SentinelListener, Version: c.Sentinel, Resource: packed}, err
}
