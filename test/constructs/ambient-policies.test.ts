import { Chart, Testing } from 'cdk8s';
import {
  AuthorizationPolicy,
  Condition,
  DataPlane,
  DataPlaneMode,
  ExtensionFilter,
  ExtensionProvider,
  Gateway,
  HttpMethod,
  IngressGateway,
  MeshService,
  RequestAuthentication,
  Server,
  TrafficExtension,
  Waypoint,
  WasmPlugin,
  Workload,
} from 'cdk8s-istio';
import type { AuthorizationRule, IPolicyTarget } from 'cdk8s-istio';
import { specOf } from './world';

function ambient(): Chart {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'default' });
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  return chart;
}

const HTTP: AuthorizationRule = { operations: [{ methods: [HttpMethod.GET] }] };
const workload = Workload.labelled({ app: 'httpbin' });

test('ztunnel enforces what it reads, at workloads and in whole namespaces', () => {
  const rule = {
    sources: [{ principals: ['cluster.local/ns/default/sa/sleep'], ipBlocks: ['10.0.0.0/8'] }],
    operations: [{ ports: [8080] }],
    conditions: [Condition.sourceNamespace({ values: ['default'] })],
  };
  const chart = ambient();
  AuthorizationPolicy.allow(chart, 'Policy', { targets: [workload], rules: [rule] });
  expect(specOf(chart, 'AuthorizationPolicy').selector).toEqual({ matchLabels: { app: 'httpbin' } });
  expect(() => AuthorizationPolicy.allow(chart, 'All', { rules: [rule] })).not.toThrow();
});

test.each<[string, AuthorizationRule]>([
  ['methods', HTTP],
  ['paths', { operations: [{ paths: ['/a'] }] }],
  ['notHosts', { operations: [{ notHosts: ['a.example.com'] }] }],
  ['requestPrincipals', { sources: [{ requestPrincipals: ['*'] }] }],
  ['remoteIpBlocks', { sources: [{ remoteIpBlocks: ['10.0.0.0/8'] }] }],
  ['trustDomains', { sources: [{ trustDomains: ['other'] }] }],
  ['request.headers[x-a]', { conditions: [Condition.requestHeader('x-a', { values: ['1'] })] }],
])('%s wants a waypoint, whatever else is asked', (what, rule) => {
  expect(() => AuthorizationPolicy.deny(ambient(), 'Policy', { targets: [workload], rules: [rule] })).toThrow(
    new Error(
      `${what} wants a waypoint in ambient mode, for ztunnel does not read it, got target workload app=httpbin (did you mean the Waypoint, the MeshService or the gateway as target?)`,
    ),
  );
});

test('so do whole kinds and actions, and a policy without targets has none', () => {
  const because =
    'in ambient mode, for ztunnel does not read it, got no targets (did you mean the Waypoint, the MeshService or the gateway as target?)';
  const chart = ambient();
  const said = [
    () => AuthorizationPolicy.allow(chart, 'Http', { rules: [HTTP] }),
    () => AuthorizationPolicy.audit(chart, 'Audit', {}),
    () => AuthorizationPolicy.custom(chart, 'Custom', { provider: ExtensionProvider.named('oauth') }),
    () => new RequestAuthentication(chart, 'Tokens', { jwtRules: [{ issuer: 'a' }] }),
    () => new WasmPlugin(chart, 'Wasm', { url: 'oci://example.com/a:1' }),
    () => new TrafficExtension(chart, 'Lua', { filter: ExtensionFilter.lua('function envoy_on_request(handle) end') }),
  ].map(make => {
    try {
      make();
      return 'nothing';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(said).toEqual([
    `methods wants a waypoint ${because}`,
    `action AUDIT wants a waypoint ${because}`,
    `action CUSTOM wants a waypoint ${because}`,
    `a RequestAuthentication wants a waypoint ${because}`,
    `a WasmPlugin wants a waypoint ${because}`,
    `a TrafficExtension wants a waypoint ${because}`,
  ]);
});

test.each<[string, (chart: Chart) => IPolicyTarget, object]>([
  [
    'a Service',
    c => MeshService.fromServiceName(c, 'S', 'reviews'),
    { targetRefs: [{ kind: 'Service', name: 'reviews' }] },
  ],
  [
    'a waypoint',
    c => new Waypoint(c, 'W', { metadata: { name: 'waypoint' } }),
    { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }] },
  ],
  [
    'an ingress gateway',
    c => new IngressGateway(c, 'G', { metadata: { name: 'shop' } }),
    { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'shop' }] },
  ],
  [
    'a Gateway of Istio, whose pods are Envoys',
    c => new Gateway(c, 'G', { selector: { istio: 'own' }, servers: [Server.http()] }),
    { selector: { matchLabels: { istio: 'own' } } },
  ],
])('%s takes policies for HTTP', (_, targetOf, wire) => {
  const chart = ambient();
  AuthorizationPolicy.allow(chart, 'Policy', { targets: [targetOf(chart)], rules: [HTTP] });
  const { selector, targetRefs } = specOf(chart, 'AuthorizationPolicy');
  expect({ selector, targetRefs }).toEqual(wire);
});

test('a waypoint of another namespace is out of reach of a policy', () => {
  const chart = ambient();
  const waypoint = Waypoint.fromWaypointName(chart, 'W', 'waypoint', { waypointNamespace: 'infra' });
  expect(() => AuthorizationPolicy.allow(chart, 'Policy', { targets: [waypoint], rules: [HTTP] })).toThrow(
    `waypoint waypoint is in namespace 'infra', out of reach of a policy in 'default' (set metadata.namespace of the policy)`,
  );
});
