/** The filters that had a short name before Envoy 1.14, by what their full name begins with. */
const SHORT: ReadonlyArray<readonly [family: string, names: string]> = [
  ['http', 'buffer cors csrf ext_authz fault grpc_http1_bridge grpc_json_transcoder grpc_web gzip health_check'],
  ['http', 'ip_tagging lua router squash'],
  ['network', 'client_ssl_auth http_connection_manager mongo_proxy ratelimit redis_proxy tcp_proxy'],
];
const LISTENER = ['http_inspector', 'original_dst', 'original_src', 'proxy_protocol', 'tls_inspector'];

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...SHORT.flatMap(([family, names]) =>
    names.split(' ').map((name): [string, string] => [`envoy.${name}`, `envoy.filters.${family}.${name}`]),
  ),
  ...LISTENER.map((name): [string, string] => [`envoy.listener.${name}`, `envoy.filters.listener.${name}`]),
  ['envoy.rate_limit', 'envoy.filters.http.ratelimit'],
  ['envoy.http_dynamo_filter', 'envoy.filters.http.dynamo'],
]);

/** The name that Envoy has now for a filter of an old name; nothing for what is no old name. */
export function canonicalFilterName(name: string): string | undefined {
  return CANONICAL.get(name);
}
