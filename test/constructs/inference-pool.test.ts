import { Chart, Testing } from 'cdk8s';
import {
  DataPlane,
  DataPlaneMode,
  Gateway,
  InferencePool,
  IngressGateway,
  PrefixRoute,
  TcpRoute,
  VirtualService,
} from 'cdk8s-istio';
import { specOf, world } from './world';

test('an InferencePool is a backend of an HTTPRoute, without a port, and with its namespace where that is another', () => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'default' });
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  const gateways = [new IngressGateway(chart, 'Gateway')];
  new PrefixRoute(chart, 'Here', { gateways, prefix: '/here', to: InferencePool.named('pool') });
  new PrefixRoute(chart, 'There', {
    gateways,
    prefix: '/there',
    to: InferencePool.named('pool', { poolNamespace: 'ml' }),
  });
  const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'pool' };
  expect(specOf(chart, 'HTTPRoute').rules.map((rule: any) => rule.backendRefs)).toEqual([
    [{ ...pool, namespace: 'ml' }],
    [pool],
  ]);
});

const REFUSED =
  "InferencePool 'pool' must be in an HTTPRoute, for a VirtualService knows none (bind the route to an IngressGateway of an ambient chart: DataPlane.target(this, DataPlaneMode.AMBIENT))";

test('an InferencePool is refused where a VirtualService would be written', () => {
  const { chart, gateways } = world('default');
  const to = InferencePool.named('pool');
  expect(() => new PrefixRoute(chart, 'R', { gateways, prefix: '/', to })).toThrow(REFUSED);
  expect(() => new VirtualService(chart, 'V', { hosts: ['a.com'], gateways, http: [{ to }] })).toThrow(REFUSED);
  expect(() => new TcpRoute(chart, 'T', { gateways: [Gateway.MESH], hosts: ['a.com'], to })).toThrow(
    'got an InferencePool, which takes HTTP alone',
  );
});

test.each([
  [
    () => InferencePool.named('A_B'),
    "name of an InferencePool must be made of a-z, 0-9, '-' and '.', got 'A_B' (did you mean 'a-b'?)",
  ],
  [() => InferencePool.named('a', { poolNamespace: 'a.b' }), 'namespace of an InferencePool must be made of a-z'],
])('a bad name is refused: %#', (make, message) => {
  expect(make).toThrow(message);
});
