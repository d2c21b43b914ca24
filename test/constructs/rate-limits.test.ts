import { Chart, Duration, Testing } from 'cdk8s';
import {
  DataPlane,
  DataPlaneMode,
  GlobalRateLimit,
  HttpRoute,
  LocalRateLimit,
  MeshService,
  PatchContext,
  PrefixRoute,
  RateLimitAction,
  TargetRef,
  Workload,
} from 'cdk8s-istio';
import type { GlobalRateLimitProps, LocalRateLimitProps } from 'cdk8s-istio';
import { specOf, world } from './world';

const targets = [Workload.labelled({ istio: 'ingressgateway' })];
const always = { default_value: { numerator: 100, denominator: 'HUNDRED' } };

const patchesOf = (props: Partial<LocalRateLimitProps> = {}): any[] => {
  const chart = Testing.chart();
  new LocalRateLimit(chart, 'Limit', { targets, maxTokens: 4, fillInterval: Duration.minutes(1), ...props });
  return specOf(chart, 'EnvoyFilter').configPatches;
};

const askingOf = (props: Partial<GlobalRateLimitProps> = {}): any => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  new GlobalRateLimit(chart, 'Limit', {
    targets,
    context: PatchContext.GATEWAY,
    to: MeshService.fromServiceName(chart, 'Limiter', 'ratelimit', { port: 8081 }),
    domain: 'shop',
    rateLimits: [{ actions: [RateLimitAction.requestHeader(':path', 'PATH')] }],
    ...props,
  });
  return specOf(chart, 'EnvoyFilter');
};

test('a local limit stands first in the filters of a gateway, and of what a sidecar lets in', () => {
  const [inbound, gateway, ...rest] = patchesOf();
  expect(rest).toEqual([]);
  expect(inbound).toEqual({ ...gateway, match: { ...gateway.match, context: 'SIDECAR_INBOUND' } });
  expect(gateway).toEqual({
    applyTo: 'HTTP_FILTER',
    match: {
      context: 'GATEWAY',
      listener: { filterChain: { filter: { name: 'envoy.filters.network.http_connection_manager' } } },
    },
    patch: {
      operation: 'INSERT_FIRST',
      value: {
        name: 'envoy.filters.http.local_ratelimit',
        typed_config: {
          '@type': 'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit',
          stat_prefix: 'http_local_rate_limiter',
          token_bucket: { max_tokens: 4, tokens_per_fill: 4, fill_interval: '60s' },
          filter_enabled: always,
          filter_enforced: always,
        },
      },
    },
  });
});

test('what is refused may be answered otherwise', () => {
  const [{ patch }] = patchesOf({
    context: PatchContext.GATEWAY,
    tokensPerFill: 1,
    fillInterval: Duration.millis(250),
    status: 503,
    responseHeaders: { 'x-limited': 'yes' },
  });
  expect(patch.value.typed_config).toMatchObject({
    token_bucket: { max_tokens: 4, tokens_per_fill: 1, fill_interval: '0.25s' },
    status: { code: 503 },
    response_headers_to_add: [
      { header: { key: 'x-limited', value: 'yes' }, append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' },
    ],
  });
});

test('each route of a limit has a bucket of its own, under a name of the limit', () => {
  const { chart, gateways, to } = world();
  const cart = new PrefixRoute(chart, 'Cart', { gateways, prefix: '/cart', to });
  new LocalRateLimit(chart, 'Limit', {
    targets,
    routes: [cart, HttpRoute.named('search')],
    maxTokens: 4,
    fillInterval: Duration.minutes(1),
  });
  const [filter, ...routes] = specOf(chart, 'EnvoyFilter').configPatches;
  const { name, typed_config } = filter.patch.value;
  expect(filter.match.context).toBe('GATEWAY');
  // without a bucket the filter lets everything pass
  expect(Object.keys(typed_config)).toEqual(['@type', 'stat_prefix']);
  expect(routes.map(({ match }: any) => match.routeConfiguration.vhost.route)).toEqual([
    { name: 'Cart' },
    { name: 'search' },
  ]);
  for (const { applyTo, patch } of routes) {
    expect([applyTo, patch.operation]).toEqual(['HTTP_ROUTE', 'MERGE']);
    expect(patch.value.typed_per_filter_config[name].token_bucket.max_tokens).toBe(4);
  }
});

test('a route that stands in an HTTPRoute is refused, for no name of it reaches Envoy', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  const to = MeshService.fromServiceName(chart, 'Cart', 'cart', { port: 80 });
  const cart = new PrefixRoute(chart, 'Route', { hosts: ['cart'], prefix: '/', to });
  const limit = { routes: [cart], maxTokens: 1, fillInterval: Duration.minutes(1) };
  expect(() => new LocalRateLimit(chart, 'Limit', limit)).toThrow(
    'route Route of a rate limit must stand in a VirtualService, got an HTTPRoute, from which no name reaches Envoy (leave routes out for all requests)',
  );
});

test('at a waypoint requests are counted, and not the tunnels that they come in', () => {
  const chart = new Chart(Testing.app(), 'test');
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  const targets = [TargetRef.gateway('waypoint')];
  new LocalRateLimit(chart, 'Limit', { targets, maxTokens: 1, fillInterval: Duration.minutes(1) });
  const { targetRefs, configPatches } = specOf(chart, 'EnvoyFilter');
  expect(targetRefs).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }]);
  expect(configPatches.map(({ match }: any) => [match.context, match.listener.name])).toEqual([
    ['SIDECAR_INBOUND', 'main_internal'],
    ['GATEWAY', undefined],
  ]);
});

test('a global limit asks the service of the mesh, and says of each request what it is counted by', () => {
  const { workloadSelector, configPatches } = askingOf();
  expect(workloadSelector).toEqual({ labels: { istio: 'ingressgateway' } });
  expect(configPatches.map(({ applyTo, match, patch }: any) => [applyTo, match.context, patch.operation])).toEqual([
    ['HTTP_FILTER', 'GATEWAY', 'INSERT_FIRST'],
    ['VIRTUAL_HOST', 'GATEWAY', 'MERGE'],
  ]);
  const [filter, host] = configPatches;
  expect(filter.patch.value.typed_config).toEqual({
    '@type': 'type.googleapis.com/envoy.extensions.filters.http.ratelimit.v3.RateLimit',
    domain: 'shop',
    rate_limit_service: {
      grpc_service: {
        envoy_grpc: {
          cluster_name: 'outbound|8081||ratelimit.shop.svc.cluster.local',
          authority: 'ratelimit.shop.svc.cluster.local',
        },
      },
      transport_api_version: 'V3',
    },
  });
  expect(host.patch.value).toEqual({
    rate_limits: [{ actions: [{ request_headers: { header_name: ':path', descriptor_key: 'PATH' } }] }],
  });
});

test('a global limit may be for routes, strict, and count by more', () => {
  const { configPatches } = askingOf({
    routes: [HttpRoute.named('cart')],
    failureModeDeny: true,
    timeout: Duration.millis(500),
    rateLimits: [
      { actions: [RateLimitAction.remoteAddress(), RateLimitAction.destinationCluster()] },
      {
        actions: [RateLimitAction.genericKey('all'), RateLimitAction.genericKey('cart', { descriptorKey: 'part' })],
      },
    ],
  });
  const [filter, route] = configPatches;
  expect(filter.patch.value.typed_config).toMatchObject({ failure_mode_deny: true, timeout: '0.5s' });
  expect(route.match.routeConfiguration.vhost.route).toEqual({ name: 'cart', action: 'ROUTE' });
  expect(route.patch.value.route.rate_limits).toEqual([
    { actions: [{ remote_address: {} }, { destination_cluster: {} }] },
    {
      actions: [
        { generic_key: { descriptor_value: 'all' } },
        { generic_key: { descriptor_value: 'cart', descriptor_key: 'part' } },
      ],
    },
  ]);
});
