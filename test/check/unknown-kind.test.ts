import { Mesh } from '../../src/mesh';

const misshapen = { metadata: { name: 'edge', namespace: 'web' }, spec: { servers: [{ hosts: [{ a: null }] }] } };

test('of a kind whose version nobody knows no field is read, and a reference to it is no mistake', () => {
  const route = {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'shop', namespace: 'web' },
    spec: { hosts: ['shop.example.com'], gateways: ['edge'], http: [{ route: [{ destination: { host: 'shop' } }] }] },
  };
  const gateway = { apiVersion: 'networking.istio.io/v9', kind: 'Gateway', ...misshapen };
  const findings = Mesh.fromManifests([gateway, route]).check();
  expect(findings.map(({ rule }) => rule)).toEqual(['api-server/unknown-kind']);
});

test('a version of the Gateway API that a cluster may serve is left alone', () => {
  const gateway = { apiVersion: 'gateway.networking.k8s.io/v9', kind: 'HTTPRoute', ...misshapen };
  expect(Mesh.fromManifests([gateway]).check()).toEqual([]);
});
