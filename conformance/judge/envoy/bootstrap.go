package envoy

import "encoding/json"

type object = map[string]any

// bootstrap is what Envoy starts with: where its xDS server is, and the runtime flags that Istio sets.
func bootstrap(id string, adminPort, xdsPort int) ([]byte, error) {
	source := func(cluster string) object {
		return object{"api_type": "DELTA_GRPC", "transport_api_version": "V3", "grpc_services": []object{
			{"envoy_grpc": object{"cluster_name": cluster}},
		}}
	}
	ads := object{"ads": object{}, "resource_api_version": "V3"}
	return json.Marshal(object{
		"node":  object{"id": id, "cluster": id},
		"admin": object{"address": loopback(adminPort)},
		"dynamic_resources": object{
			"ads_config": source("xds-grpc"), "cds_config": ads, "lds_config": ads,
		},
		"static_resources": object{"clusters": []object{grpcCluster("xds-grpc", xdsPort), grpcCluster("sds-grpc", xdsPort)}},
		"layered_runtime": object{"layers": []object{
			{"name": "istio", "static_layer": object{
				"re2.max_program_size.error_level":                               32768,
				"envoy.reloadable_features.http_reject_path_with_fragment":       false,
				"envoy.reloadable_features.fixed_heap_use_allocated":             true,
				"envoy.reloadable_features.coalesce_lb_rebuilds_on_batch_update": false,
			}},
			{"name": "admin", "admin_layer": object{}},
		}},
		"bootstrap_extensions": []object{{
			"name": "envoy.bootstrap.internal_listener",
			"typed_config": object{
				"@type": "type.googleapis.com/envoy.extensions.bootstrap.internal_listener.v3.InternalListener", "buffer_size_kb": 64,
			},
		}},
	})
}

func loopback(port int) object {
	return object{"socket_address": object{"address": "127.0.0.1", "port_value": port}}
}

func grpcCluster(name string, port int) object {
	return object{
		"name": name, "type": "STATIC", "connect_timeout": "5s",
		"typed_extension_protocol_options": object{
			"envoy.extensions.upstreams.http.v3.HttpProtocolOptions": object{
				"@type":                "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
				"explicit_http_config": object{"http2_protocol_options": object{}},
			},
		},
		"load_assignment": object{"cluster_name": name, "endpoints": []object{{
			"lb_endpoints": []object{{"endpoint": object{"address": loopback(port)}}},
		}}},
	}
}
