import { ConfigPatch, EnvoyFilter, FilterClass, Patch, PatchContext, RouteMatchAction, Workload } from 'cdk8s-istio';
import type { Entries } from '../entry';

const MANAGER = 'envoy.filters.network.http_connection_manager';
const ROUTER = 'envoy.filters.http.router';
const TYPE = 'type.googleapis.com/';
const MANAGER_TYPE = `${TYPE}envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager`;
const LOCAL_TYPE = `${TYPE}envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit`;

const ingress = [Workload.labelled({ istio: 'ingressgateway' })];
const reviews = [Workload.labelled({ app: 'reviews' })];
const manager = { filterChain: { filter: MANAGER } };
const router = { filterChain: { filter: MANAGER, subFilter: ROUTER } };
const { GATEWAY, SIDECAR_INBOUND, SIDECAR_OUTBOUND } = PatchContext;

const LUA = `function envoy_on_request(request_handle)
  -- Make an HTTP call to an upstream host with the following headers, body, and timeout.
  local headers, body = request_handle:httpCall(
   "lua_cluster",
   {
    [":method"] = "POST",
    [":path"] = "/acl",
    [":authority"] = "internal.org.net"
   },
  "authorize call",
  5000)
end
`;

const ATTRIBUTES = `{
  "attributes": [
    {
      "output_attribute": "istio_operationId",
      "match": [
        {
          "value": "ListReviews",
          "condition": "request.url_path == '/reviews' && request.method == 'GET'"
        }]
    }]
}
`;

const always = { runtime_key: 'test_enabled', default_value: { numerator: 100, denominator: 'HUNDRED' } };

function strictDns(name: string, timeout: string, extra: object, address: object): Patch {
  return Patch.add({
    name,
    type: 'STRICT_DNS',
    connect_timeout: timeout,
    lb_policy: 'ROUND_ROBIN',
    ...extra,
    load_assignment: {
      cluster_name: name,
      endpoints: [{ lb_endpoints: [{ endpoint: { address: { socket_address: address } } }] }],
    },
  });
}

function authorizer(cluster: string, extra: object = {}): { [key: string]: unknown } {
  return {
    name: 'envoy.filters.http.ext_authz',
    typed_config: {
      '@type': `${TYPE}envoy.extensions.filters.http.ext_authz.v3.ExtAuthz`,
      grpc_service: { envoy_grpc: { cluster_name: cluster }, ...extra },
    },
  };
}

export const entries: Entries = {
  'networking/v1alpha3/envoy_filter.proto#1': chart =>
    new EnvoyFilter(chart, 'E', {
      configPatches: [
        ConfigPatch.networkFilter(
          Patch.insertBefore({
            name: 'envoy.extensions.filters.network.mongo_proxy',
            typed_config: { '@type': `${TYPE}envoy.extensions.filters.network.mongo_proxy.v3.MongoProxy` },
          }),
          {
            context: SIDECAR_OUTBOUND,
            listener: { portNumber: 9307, filterChain: { filter: 'envoy.filters.network.tcp_proxy' } },
          },
        ),
        ConfigPatch.networkFilter(
          Patch.merge({
            name: MANAGER,
            typed_config: { '@type': MANAGER_TYPE, common_http_protocol_options: { idle_timeout: '30s' } },
          }),
          { listener: manager },
        ),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#2': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: reviews,
      configPatches: [
        ConfigPatch.httpFilter(
          Patch.insertBefore({
            name: 'envoy.filters.http.lua',
            typed_config: {
              '@type': `${TYPE}envoy.extensions.filters.http.lua.v3.Lua`,
              defaultSourceCode: { inlineString: LUA },
            },
          }),
          { context: SIDECAR_INBOUND, listener: { portNumber: 8080, ...router } },
        ),
        ConfigPatch.cluster(
          strictDns('lua_cluster', '0.5s', {}, { protocol: 'TCP', address: 'internal.org.net', port_value: 8888 }),
          { context: SIDECAR_OUTBOUND },
        ),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#3': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: ingress,
      configPatches: [
        ConfigPatch.networkFilter(
          Patch.merge({
            typed_config: {
              '@type': MANAGER_TYPE,
              xff_num_trusted_hops: 5,
              common_http_protocol_options: { idle_timeout: '30s' },
            },
          }),
          { context: GATEWAY, listener: { filterChain: { sni: 'app.example.com', filter: MANAGER } } },
        ),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#4': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: reviews,
      configPatches: [
        ConfigPatch.httpFilter(
          Patch.add(
            {
              name: 'istio.request_operation',
              typed_config: {
                '@type': `${TYPE}udpa.type.v1.TypedStruct`,
                type_url: `${TYPE}envoy.extensions.filters.http.wasm.v3.Wasm`,
                value: {
                  config: {
                    configuration: ATTRIBUTES,
                    vm_config: {
                      runtime: 'envoy.wasm.runtime.null',
                      code: { local: { inline_string: 'envoy.wasm.attributegen' } },
                    },
                  },
                },
              },
            },
            { filterClass: FilterClass.STATS },
          ),
          { context: SIDECAR_INBOUND },
        ),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#5': chart =>
    new EnvoyFilter(chart, 'E', {
      configPatches: [
        ConfigPatch.httpFilter(
          Patch.add(authorizer('acme-ext-authz', { initial_metadata: [{ key: 'foo', value: 'myauth.acme' }] }), {
            filterClass: FilterClass.AUTHZ,
          }),
          { context: SIDECAR_INBOUND },
        ),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#6': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: [Workload.labelled({ app: 'mysvc' })],
      configPatches: [
        ConfigPatch.httpFilter(Patch.replace(authorizer('acme-ext-authz-alt')), { context: SIDECAR_INBOUND }),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#7': chart =>
    new EnvoyFilter(chart, 'E', {
      configPatches: [
        ConfigPatch.extensionConfig(
          Patch.add({
            name: 'my-wasm-extension',
            typed_config: {
              '@type': `${TYPE}envoy.extensions.filters.http.wasm.v3.Wasm`,
              config: {
                root_id: 'my-wasm-root-id',
                vm_config: {
                  vm_id: 'my-wasm-vm-id',
                  runtime: 'envoy.wasm.runtime.v8',
                  code: { remote: { http_uri: { uri: 'http://my-wasm-binary-uri' } } },
                },
                configuration: { '@type': `${TYPE}google.protobuf.StringValue`, value: '{}\n' },
              },
            },
          }),
        ),
        ConfigPatch.httpFilter(
          Patch.insertBefore({
            name: 'my-wasm-extension',
            config_discovery: {
              config_source: { ads: {} },
              type_urls: [`${TYPE}envoy.extensions.filters.http.wasm.v3.Wasm`],
            },
          }),
          { listener: router },
        ),
      ],
    }),
  'networking/v1alpha3/envoy_filter.proto#8': chart =>
    new EnvoyFilter(chart, 'E', {
      configPatches: [
        ConfigPatch.listenerFilter(
          Patch.insertBefore({
            name: 'envoy.filters.listener.proxy_protocol',
            typed_config: { '@type': `${TYPE}envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol` },
          }),
          {
            context: SIDECAR_INBOUND,
            listener: { portNumber: 15006, listenerFilter: 'envoy.filters.listener.tls_inspector' },
          },
        ),
      ],
    }),
  'samples/bookinfo/policy/productpage_envoy_ratelimit.yaml#1': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: ingress,
      configPatches: [
        ConfigPatch.httpFilter(
          Patch.insertBefore({
            name: 'envoy.ratelimit',
            typed_config: {
              '@type': `${TYPE}envoy.extensions.filters.http.ratelimit.v3.RateLimit`,
              domain: 'productpage-ratelimit',
              failure_mode_deny: true,
              rate_limit_service: { grpc_service: { envoy_grpc: { cluster_name: 'rate_limit_cluster' } } },
              timeout: '10s',
            },
          }),
          { context: GATEWAY, listener: router },
        ),
        ConfigPatch.cluster(
          strictDns(
            'rate_limit_cluster',
            '10s',
            { http2_protocol_options: {} },
            { address: 'ratelimit.default.svc.cluster.local', port_value: 8081 },
          ),
          { cluster: { service: 'ratelimit.default.svc.cluster.local' } },
        ),
      ],
    }),
  'samples/bookinfo/policy/productpage_envoy_ratelimit.yaml#2': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: ingress,
      configPatches: [
        ConfigPatch.virtualHost(
          Patch.merge({
            rate_limits: [{ actions: [{ request_headers: { header_name: ':path', descriptor_key: 'PATH' } }] }],
          }),
          {
            context: GATEWAY,
            routeConfiguration: { vhost: { name: '', route: { action: RouteMatchAction.ANY } } },
          },
        ),
      ],
    }),
  'samples/ratelimit/local-rate-limit-service.yaml#1': chart =>
    new EnvoyFilter(chart, 'E', {
      targets: [Workload.labelled({ app: 'productpage' })],
      configPatches: [
        ConfigPatch.httpFilter(
          Patch.insertBefore({
            name: 'envoy.filters.http.local_ratelimit',
            typed_config: {
              '@type': `${TYPE}udpa.type.v1.TypedStruct`,
              type_url: LOCAL_TYPE,
              value: { stat_prefix: 'http_local_rate_limiter' },
            },
          }),
          { context: SIDECAR_INBOUND, listener: manager },
        ),
        ConfigPatch.httpRoute(
          Patch.merge({
            route: {
              rate_limits: [
                { actions: [{ remote_address: {} }] },
                {
                  actions: [
                    {
                      header_value_match: {
                        descriptor_value: 'productpage',
                        expect_match: true,
                        headers: [{ name: ':path', string_match: { prefix: '/productpage', ignore_case: true } }],
                      },
                    },
                  ],
                },
              ],
            },
            typed_per_filter_config: {
              'envoy.filters.http.local_ratelimit': {
                '@type': LOCAL_TYPE,
                stat_prefix: 'test_enabled',
                token_bucket: { max_tokens: 100, tokens_per_fill: 100, fill_interval: '60s' },
                enable_x_ratelimit_headers: 'DRAFT_VERSION_03',
                filter_enabled: always,
                filter_enforced: always,
                response_headers_to_add: [{ append: false, header: { key: 'x-local-rate-limit', value: 'true' } }],
                descriptors: [
                  {
                    entries: [{ key: 'header_match', value: 'productpage' }],
                    token_bucket: { max_tokens: 10, tokens_per_fill: 10, fill_interval: '60s' },
                  },
                ],
              },
            },
          }),
          {
            context: SIDECAR_INBOUND,
            routeConfiguration: {
              vhost: { name: 'inbound|http|8000', route: { action: RouteMatchAction.ANY } },
            },
          },
        ),
      ],
    }),
};
