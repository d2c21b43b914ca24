import { Mesh } from '../../src';

const mesh = Mesh.fromYaml(`
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: edge, namespace: default }
spec: { servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: a, namespace: default }
spec:
  hosts: ['*']
  gateways: [edge]
  http:
    - corsPolicy:
        allowOrigins: [{ exact: https://a.com }]
        allowMethods: [GET]
        maxAge: 90s
        unmatchedPreflights: IGNORE
      route: [{ destination: { host: a } }]
`);
const preflight = (origin: string) =>
  mesh.simulate({
    url: 'http://a.com/',
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET' },
  });

// @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy
test('a preflight of an allowed origin is answered by the proxy', () => {
  const { status, responseHeaders } = preflight('https://a.com');
  expect([status, responseHeaders]).toEqual([
    200,
    {
      'access-control-allow-origin': ['https://a.com'],
      'access-control-allow-methods': ['GET'],
      'access-control-max-age': ['90'],
    },
  ]);
});

test('one of another origin, which is not passed on, is told all but that it is allowed', () => {
  const { status, responseHeaders } = preflight('https://evil.org');
  expect([status, responseHeaders]).toEqual([
    200,
    { 'access-control-allow-methods': ['GET'], 'access-control-max-age': ['90'] },
  ]);
});
