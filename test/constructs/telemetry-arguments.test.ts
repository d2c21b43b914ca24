import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { testRefused, type Refused } from './refused';

const { ConfigPatch, CustomTag, ExtensionFilter, ExtensionProvider, Patch, TagOverride, WorkloadMode } = istio;

const long = 'a'.repeat(2049);

/** Everything here is refused where it is written, in one line: what is wrong, the value, what was expected, the likely fix. */
const REFUSED: Refused[] = [
  // telemetry
  [
    'a Telemetry that says nothing',
    c => telemetry(c, {}),
    'a Telemetry must have accessLogging, tracing or metrics, got none',
  ],
  [
    'a provider without a name',
    () => ExtensionProvider.named(''),
    'name of a provider must not be empty (see extensionProviders of MeshConfig)',
  ],
  [
    'a share of more than all',
    c => telemetry(c, { tracing: [{ randomSamplingPercentage: 101 }] }),
    'randomSamplingPercentage must be from 0 to 100, got 101',
  ],
  [
    'two ways to trace one direction',
    c => telemetry(c, { tracing: [{ mode: WorkloadMode.CLIENT }, {}] }),
    'tracing must be one entry, or one for mode CLIENT and one for SERVER, got CLIENT and CLIENT_AND_SERVER',
  ],
  ['an empty literal', () => CustomTag.literal(''), 'literal of a tag must not be empty'],
  [
    'a header that is none',
    () => CustomTag.header('x user'),
    `header name must be letters, digits and '-', got 'x user'`,
  ],
  ['a variable without a name', () => CustomTag.environment(''), 'environment variable of a tag must not be empty'],
  ['an empty format', () => CustomTag.formatter(''), 'format of a tag must not be empty'],
  [
    'a tag without a name',
    c => telemetry(c, { tracing: [{ customTags: { '': CustomTag.literal('a') } }] }),
    'name of a custom tag must not be empty',
  ],
  [
    'an override that overrides nothing',
    c => telemetry(c, { metrics: [{ overrides: [{ metric: istio.Metric.REQUEST_COUNT }] }] }),
    'an override of metrics must have disabled or tagOverrides, got neither',
  ],
  ['a metric without a name', () => istio.Metric.custom(''), 'name of a custom metric must not be empty'],
  [
    'an interval that is too short',
    c => telemetry(c, { metrics: [{ reportingInterval: Duration.millis(0) }] }),
    'reportingInterval must be at least 1 ms, got 0 ms',
  ],
  ['an empty expression', () => TagOverride.upsert(' '), 'value of a tag must not be empty'],
  [
    'a comparison with one sign',
    c => log(c, 'response.code = 500'),
    `filter of accessLogging must be a CEL expression, got 'response.code = 500': there is no operator '=' (did you mean '=='?)`,
  ],
  [
    'half an and',
    c => log(c, 'a & b'),
    `filter of accessLogging must be a CEL expression, got 'a & b': there is no operator '&' (did you mean '&&'?)`,
  ],
  [
    'a text that is not closed',
    c => log(c, 'request.host == "a'),
    `filter of accessLogging must be a CEL expression, got 'request.host == "a': a text is not closed`,
  ],
  [
    'a bracket that is not closed',
    c => log(c, 'has(request.host'),
    `filter of accessLogging must be a CEL expression, got 'has(request.host': ')' is missing`,
  ],
  [
    'a bracket that closes nothing',
    c => log(c, 'a)'),
    `filter of accessLogging must be a CEL expression, got 'a)': ')' closes nothing`,
  ],
  // proxies
  [
    'a ProxyConfig that says nothing',
    c => new istio.ProxyConfig(c, 'P', { selector: { app: 'a' } }),
    'a ProxyConfig must have concurrency, environmentVariables or image, got none',
  ],
  [
    'half a thread',
    c => new istio.ProxyConfig(c, 'P', { concurrency: 0.5 }),
    'concurrency must be a whole number from 0, got 0.5',
  ],
  [
    'a variable with a blank',
    c => new istio.ProxyConfig(c, 'P', { environmentVariables: { 'MY VAR': '' } }),
    `name of an environment variable must be letters, digits, '-', '_' and '.', got 'MY VAR'`,
  ],
  [
    'a long value',
    c => new istio.ProxyConfig(c, 'P', { environmentVariables: { A: long } }),
    'environment variable A must have at most 2048 characters, got 2049',
  ],
  [
    'a selector of nothing',
    c => new istio.ProxyConfig(c, 'P', { selector: {}, concurrency: 1 }),
    'selector of a ProxyConfig must not be empty: they tell its workloads apart',
  ],
  [
    'an image by its whole name',
    () => istio.ProxyImage.ofType('proxyv2:1.31'),
    `imageType must be the end of an image's tag, such as 'distroless', got 'proxyv2:1.31'`,
  ],
  // Wasm and Lua
  ['no module', () => ExtensionFilter.wasm(''), 'url of a Wasm module must not be empty'],
  [
    'a scheme that Istio does not fetch',
    () => ExtensionFilter.wasm('s3://b/a.wasm'),
    `url of a Wasm module must begin with oci://, http://, https:// or file://, got 's3://b/a.wasm'`,
  ],
  [
    'a registry with a port, which Istio takes for a scheme',
    () => ExtensionFilter.wasm('registry:5000/a:1'),
    `url of a Wasm module must begin with oci://, http://, https:// or file://, got 'registry:5000/a:1' (did you mean 'oci://registry:5000/a:1'?)`,
  ],
  [
    'a blank in a url',
    () => ExtensionFilter.wasm('http://a.com/a b.wasm'),
    `url of a Wasm module must hold no blanks and no '%' that escapes nothing, got 'http://a.com/a b.wasm'`,
  ],
  [
    'a checksum in capitals',
    c => new istio.WasmPlugin(c, 'W', { url: 'a', sha256: 'A'.repeat(64) }),
    `sha256 must be 64 digits of 0-9 and a-f, got '${'A'.repeat(64)}'`,
  ],
  [
    'two checksums',
    () => ExtensionFilter.wasm(`oci://r.com/a@sha256:${'a'.repeat(64)}`, { sha256: 'b'.repeat(64) }),
    `sha256 must be that of the url, '${'a'.repeat(64)}', got '${'b'.repeat(64)}' (leave it out)`,
  ],
  [
    'a plugin without a name',
    () => ExtensionFilter.wasm('a', { pluginName: '' }),
    'pluginName must have 1 to 256 characters, got 0',
  ],
  [
    'a secret that can be none',
    () => ExtensionFilter.wasm('a', { imagePullSecret: 'My_Secret' }),
    `imagePullSecret must be made of a-z, 0-9, '-' and '.', got 'My_Secret' (did you mean 'my-secret'?)`,
  ],
  [
    'a variable that can be none',
    () => ExtensionFilter.wasm('a', { env: { '1A': istio.WasmEnvVar.host() } }),
    `name of a variable in env must be letters, digits and '_', at most 256 of them, got '1A'`,
  ],
  [
    'a variable with a long value',
    () => ExtensionFilter.wasm('a', { env: { A: istio.WasmEnvVar.inline(long) } }),
    'variable A in env must have at most 2048 characters, got 2049',
  ],
  [
    'a large script',
    () => ExtensionFilter.lua(`function envoy_on_request() end -- ${'a'.repeat(65536)}`),
    'script in Lua must have 1 to 65536 bytes, got 65571 (a larger one is a case for Wasm)',
  ],
  [
    'a script that nobody calls',
    () => ExtensionFilter.lua('function on_request() end'),
    'script in Lua must define envoy_on_request or envoy_on_response, got neither: such a script does nothing',
  ],
  [
    'a priority out of range',
    c => new istio.WasmPlugin(c, 'W', { url: 'a', priority: 2 ** 31 }),
    'priority of an extension must be a whole number of 32 bits, got 2147483648',
  ],
  [
    'a match of nothing',
    c => new istio.WasmPlugin(c, 'W', { url: 'a', match: [] }),
    'match of an extension must not be empty (leave it out for all traffic)',
  ],
  [
    'a match that says nothing',
    c => new istio.WasmPlugin(c, 'W', { url: 'a', match: [{}] }),
    'a match of an extension must have mode or ports, got neither (leave match out for all traffic)',
  ],
  [
    'a port out of range in a match',
    c => new istio.WasmPlugin(c, 'W', { url: 'a', match: [{ ports: [0] }] }),
    'port of a match must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a port twice in a match',
    c => new istio.WasmPlugin(c, 'W', { url: 'a', match: [{ ports: [80, 80] }] }),
    'ports of a match must differ, got 80 twice',
  ],
  // EnvoyFilter
  [
    'no patches',
    c => new istio.EnvoyFilter(c, 'E', { configPatches: [] }),
    'configPatches of an EnvoyFilter must not be empty',
  ],
  [
    'a priority of an EnvoyFilter out of range',
    c => envoyFilter(c, ConfigPatch.cluster(Patch.remove()), { priority: 0.5 }),
    'priority of an EnvoyFilter must be a whole number of 32 bits, got 0.5',
  ],
  ['an empty value', () => Patch.merge({}), 'value of a patch must not be empty for MERGE'],
  [
    'a replaced cluster (IST0152)',
    () => ConfigPatch.cluster(Patch.replace({ name: 'a' })),
    'a patch of CLUSTER must be MERGE, MERGE_AND_REPLACE_LIST, ADD or REMOVE, got REPLACE, which Istio ignores or calls an error',
  ],
  [
    'an added route (IST0153)',
    () => ConfigPatch.httpRoute(Patch.add({ name: 'a' })),
    'a patch of HTTP_ROUTE must be MERGE, MERGE_AND_REPLACE_LIST, INSERT_BEFORE, INSERT_AFTER or INSERT_FIRST, got ADD, which Istio ignores or calls an error (did you mean INSERT_AFTER?)',
  ],
  [
    'a removed route configuration (IST0154)',
    () => ConfigPatch.routeConfiguration(Patch.remove()),
    'a patch of ROUTE_CONFIGURATION must be MERGE or MERGE_AND_REPLACE_LIST, got REMOVE, which Istio ignores or calls an error',
  ],
  [
    'a class of filters for a cluster',
    () => ConfigPatch.cluster(Patch.add({ name: 'a' }, { filterClass: istio.FilterClass.AUTHN })),
    'filterClass must be for filters, got it for CLUSTER',
  ],
  [
    'a version that is no expression',
    () => ConfigPatch.cluster(Patch.remove(), { proxy: { proxyVersion: '*' } }),
    `proxyVersion must be an RE2 regular expression, got '*': missing argument to repetition operator (did you mean '.*'?)`,
  ],
  [
    'a filter in a match for a listener',
    () => ConfigPatch.listener(Patch.remove(), { listener: { filterChain: { filter: 'a' } } }),
    'a patch of LISTENER must not match a filter, for it does not count there (leave filter out)',
  ],
  [
    'an HTTP filter inside of another',
    () => ConfigPatch.httpFilter(Patch.remove(), { listener: { filterChain: { filter: 'a', subFilter: 'b' } } }),
    `subFilter must be inside filter 'envoy.filters.network.http_connection_manager', got 'a' (leave filter out)`,
  ],
  [
    'an HTTP filter in a match for network filters',
    () => ConfigPatch.networkFilter(Patch.remove(), { listener: { filterChain: { subFilter: 'b' } } }),
    'subFilter must be in a match for HTTP filters, got it for NETWORK_FILTER',
  ],
  [
    'a filter without a name',
    () => ConfigPatch.httpFilter(Patch.remove(), { listener: { filterChain: { filter: '' } } }),
    'filter of a match must not be empty (leave it out for any)',
  ],
  [
    'a listener on no port',
    () => ConfigPatch.listener(Patch.remove(), { listener: { portNumber: 0 } }),
    'portNumber of a listener must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a filter chain on no port',
    () => ConfigPatch.filterChain(Patch.remove(), { listener: { filterChain: { destinationPort: 0 } } }),
    'destinationPort of a filter chain must be a whole number from 1 to 65535, got 0',
  ],
  [
    'the mesh for a gateway',
    () => ConfigPatch.virtualHost(Patch.remove(), { routeConfiguration: { gateway: istio.Gateway.MESH } }),
    'gateway of a route configuration must be a Gateway, got the mesh (say the context of sidecars instead)',
  ],
  [
    'a gateway somewhere',
    c =>
      envoyFilter(
        c,
        ConfigPatch.virtualHost(Patch.remove(), {
          routeConfiguration: { gateway: istio.Gateway.fromGatewayName(c, 'G', 'edge') },
        }),
      ),
    'gateway edge of a match must have a known namespace (set it on the gateway, or on the chart)',
  ],
  [
    'a route configuration for no port',
    () => ConfigPatch.routeConfiguration(Patch.merge({ a: 1 }), { routeConfiguration: { portNumber: 70000 } }),
    'portNumber of a route configuration must be a whole number from 1 to 65535, got 70000',
  ],
  [
    'a cluster by its name and its service',
    () => ConfigPatch.cluster(Patch.remove(), { cluster: { name: 'a', service: 'b' } }),
    'a match of a cluster by its name must have nothing else, for nothing else counts',
  ],
  [
    'a cluster for no port',
    () => ConfigPatch.cluster(Patch.remove(), { cluster: { portNumber: 0 } }),
    'portNumber of a cluster must be a whole number from 1 to 65535, got 0',
  ],
  // rate limits
  ['a bucket of nothing', c => localLimit(c, { maxTokens: 0 }), 'maxTokens must be a whole number from 1, got 0'],
  [
    'a bucket that is never filled',
    c => localLimit(c, { tokensPerFill: 0 }),
    'tokensPerFill must be a whole number from 1, got 0',
  ],
  [
    'an interval that Envoy does not measure',
    c => localLimit(c, { fillInterval: Duration.millis(10) }),
    'fillInterval must be at least 50 ms, got 10 ms',
  ],
  [
    'a refusal that is none',
    c => localLimit(c, { status: 200 }),
    'status of a rate limit must be from 400 to 599, got 200',
  ],
  [
    'a header of a refusal that is none',
    c => localLimit(c, { responseHeaders: { 'a b': '' } }),
    `header name must be letters, digits and '-', got 'a b'`,
  ],
  [
    'a limit for no routes',
    c => localLimit(c, { routes: [] }),
    'routes of a rate limit must not be empty (leave them out for all requests)',
  ],
  [
    'a limit on all sides',
    c => localLimit(c, { context: istio.PatchContext.ANY }),
    'context of a rate limit must be GATEWAY, SIDECAR_INBOUND or SIDECAR_OUTBOUND, got ANY, which counts requests coming and going',
  ],
  [
    'routes where they have no names',
    c => localLimit(c, { context: istio.PatchContext.SIDECAR_INBOUND, routes: [istio.HttpRoute.named('a')] }),
    'context of a rate limit for routes must be GATEWAY or SIDECAR_OUTBOUND, got SIDECAR_INBOUND, where routes have no names',
  ],
  ['a route without a name', () => istio.HttpRoute.named(''), 'name of a route must not be empty'],
  [
    'a rate limit service without a port',
    c => globalLimit(c, { to: istio.MeshService.fromHost(c, 'L', 'limiter.shop') }),
    `port of rate limit service 'limiter.shop' must be said, such as port: 8081`,
  ],
  [
    'a rate limit service somewhere',
    c => globalLimit(c, { to: istio.MeshService.fromServiceName(c, 'L', 'limiter', { port: 8081 }) }),
    `host of a rate limit service must be known in full, got 'limiter' (set serviceNamespace, or the namespace of the chart)`,
  ],
  ['no domain', c => globalLimit(c, { domain: '' }), 'domain of a rate limit must not be empty'],
  [
    'nothing to count by',
    c => globalLimit(c, { rateLimits: [{ actions: [] }] }),
    'rateLimits of a rate limit must each have an action, got none (did you mean RateLimitAction.genericKey?)',
  ],
  [
    'no time to answer',
    c => globalLimit(c, { timeout: Duration.millis(0) }),
    'timeout of a rate limit must be at least 1 ms, got 0 ms',
  ],
  [
    'a key without a name',
    () => istio.RateLimitAction.requestHeader(':path', ''),
    'descriptorKey of a rate limit must not be empty',
  ],
  [
    'a header to count by that is none',
    () => istio.RateLimitAction.requestHeader('a b', 'A'),
    `header name must be letters, digits and '-', got 'a b'`,
  ],
  [
    'a value that is empty',
    () => istio.RateLimitAction.genericKey(''),
    'descriptorValue of a rate limit must not be empty',
  ],
];

testRefused(REFUSED);

function telemetry(chart: Chart, props: istio.TelemetryProps): istio.Telemetry {
  return new istio.Telemetry(chart, 'T', props);
}

function log(chart: Chart, filter: string): istio.Telemetry {
  return telemetry(chart, { accessLogging: [{ filter }] });
}

function envoyFilter(
  chart: Chart,
  patch: istio.ConfigPatch,
  props: Partial<istio.EnvoyFilterProps> = {},
): istio.EnvoyFilter {
  return new istio.EnvoyFilter(chart, 'E', { configPatches: [patch], ...props });
}

function localLimit(chart: Chart, props: Partial<istio.LocalRateLimitProps>): istio.LocalRateLimit {
  return new istio.LocalRateLimit(chart, 'R', { maxTokens: 1, fillInterval: Duration.seconds(1), ...props });
}

function globalLimit(chart: Chart, props: Partial<istio.GlobalRateLimitProps>): istio.GlobalRateLimit {
  const to = istio.MeshService.fromHost(chart, 'Limiter', 'limiter.shop.svc.cluster.local', { port: 8081 });
  const rateLimits = [{ actions: [istio.RateLimitAction.remoteAddress()] }];
  return new istio.GlobalRateLimit(chart, 'R', { to, domain: 'shop', rateLimits, ...props });
}
