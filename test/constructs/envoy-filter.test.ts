import { Chart, Testing } from 'cdk8s';
import {
  ConfigPatch,
  EnvoyFilter,
  IngressGateway,
  Patch,
  PatchContext,
  RouteMatchAction,
  TargetRef,
  Workload,
} from 'cdk8s-istio';
import { specOf, stderrOf } from './world';

const patchOf = (patch: ConfigPatch): any => {
  const chart = Testing.chart();
  new EnvoyFilter(chart, 'Filter', { configPatches: [patch] });
  return specOf(chart, 'EnvoyFilter').configPatches[0];
};

const value = { name: 'x' };

test('an EnvoyFilter selects workloads in its own words, or the object behind a gateway', () => {
  const chart = Testing.chart();
  const configPatches = [ConfigPatch.cluster(Patch.merge(value))];
  new EnvoyFilter(chart, 'Filter', { targets: [Workload.labelled({ app: 'web' })], configPatches, priority: -10 });
  expect(specOf(chart, 'EnvoyFilter')).toMatchObject({ workloadSelector: { labels: { app: 'web' } }, priority: -10 });
  const other = Testing.chart();
  new EnvoyFilter(other, 'Filter', { targets: [TargetRef.gateway('edge')], configPatches });
  expect(specOf(other, 'EnvoyFilter').targetRefs).toEqual([
    { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge' },
  ]);
});

test('an HTTP filter alone stands in the HTTP connection manager', () => {
  const listener = { filterChain: { subFilter: 'envoy.filters.http.router' } };
  expect(patchOf(ConfigPatch.httpFilter(Patch.insertBefore(value), { listener }))).toEqual({
    applyTo: 'HTTP_FILTER',
    match: {
      listener: {
        filterChain: {
          filter: {
            name: 'envoy.filters.network.http_connection_manager',
            subFilter: { name: 'envoy.filters.http.router' },
          },
        },
      },
    },
    patch: { operation: 'INSERT_BEFORE', value },
  });
});

test('a filter chain is found by all that Istio compares', () => {
  const options = {
    context: PatchContext.SIDECAR_INBOUND,
    proxy: { proxyVersion: '^1\\.31.*', metadata: { CLUSTER_ID: 'eu' } },
    listener: {
      name: 'virtualInbound',
      portNumber: 8080,
      filterChain: {
        name: 'a',
        sni: 'a.com',
        transportProtocol: 'tls',
        applicationProtocols: ['h2', 'http/1.1'],
        destinationPort: 8080,
      },
    },
  };
  expect(patchOf(ConfigPatch.filterChain(Patch.remove(), options))).toEqual({
    applyTo: 'FILTER_CHAIN',
    match: {
      ...options,
      listener: {
        ...options.listener,
        filterChain: { ...options.listener.filterChain, applicationProtocols: 'h2,http/1.1' },
      },
    },
    patch: { operation: 'REMOVE' },
  });
});

test('a gateway in a match has its namespace, for istiod compares the text', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'edge' });
  const gateway = new IngressGateway(chart, 'Gateway', { metadata: { name: 'public' } });
  const here = IngressGateway.fromGatewayName(chart, 'Here', 'here');
  const routes = (each: typeof here) =>
    ConfigPatch.httpRoute(Patch.merge(value), {
      context: PatchContext.GATEWAY,
      routeConfiguration: {
        gateway: each,
        portNumber: 443,
        portName: 'https',
        vhost: { domainName: 'a.com', route: { name: 'Cart', action: RouteMatchAction.ROUTE } },
      },
    });
  new EnvoyFilter(chart, 'Filter', { configPatches: [routes(gateway), routes(here)] });
  const [first, second] = specOf(chart, 'EnvoyFilter').configPatches;
  expect(first.match).toEqual({
    context: 'GATEWAY',
    routeConfiguration: {
      gateway: 'edge/public',
      portNumber: 443,
      portName: 'https',
      vhost: { domainName: 'a.com', route: { name: 'Cart', action: 'ROUTE' } },
    },
  });
  expect(second.match.routeConfiguration.gateway).toBe('edge/here');
});

test.each([
  [ConfigPatch.listener(Patch.add(value)), 'LISTENER', 'ADD'],
  [ConfigPatch.listenerFilter(Patch.insertAfter(value)), 'LISTENER_FILTER', 'INSERT_AFTER'],
  [ConfigPatch.networkFilter(Patch.insertFirst(value)), 'NETWORK_FILTER', 'INSERT_FIRST'],
  [ConfigPatch.routeConfiguration(Patch.mergeAndReplaceList(value)), 'ROUTE_CONFIGURATION', 'MERGE_AND_REPLACE_LIST'],
  [ConfigPatch.virtualHost(Patch.replace(value)), 'VIRTUAL_HOST', 'REPLACE'],
  [ConfigPatch.cluster(Patch.remove()), 'CLUSTER', 'REMOVE'],
  [ConfigPatch.extensionConfig(Patch.add(value)), 'EXTENSION_CONFIG', 'ADD'],
])('each part takes what istiod does to it (%#)', (patch, applyTo, operation) => {
  expect(patchOf(patch)).toMatchObject({ applyTo, patch: { operation } });
});

test.each([
  [ConfigPatch.httpFilter(Patch.add(value)), /ADD of HTTP_FILTER puts the filter behind the router/],
  [ConfigPatch.httpFilter(Patch.replace(value)), /REPLACE of HTTP_FILTER does nothing without filterChain.subFilter/],
  [ConfigPatch.networkFilter(Patch.remove()), /REMOVE of NETWORK_FILTER does nothing without filterChain.filter/],
  [ConfigPatch.listenerFilter(Patch.merge(value)), /MERGE of LISTENER_FILTER does nothing without listenerFilter/],
])('what Istio accepts and leaves undone is warned of (%#)', (patch, warning) => {
  expect(stderrOf(() => new EnvoyFilter(Testing.chart(), 'Filter', { configPatches: [patch] }))).toMatch(warning);
});
