import { Mesh } from '../../src';

const manifest = (apiVersion: string, kind: string, name: string, spec: object) => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'default' },
  spec,
});

/** Seen of the real Envoy: what answers for a destination that is not there says what the client had sent. */
test('of several destinations the one that is not there answers a request to which nothing has been done', () => {
  const mesh = Mesh.fromManifests(
    [
      manifest('v1', 'Service', 'one', { selector: { app: 'one' }, ports: [{ name: 'http', port: 8080 }] }),
      manifest('networking.istio.io/v1', 'Gateway', 'edge', {
        selector: { istio: 'ingressgateway' },
        servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
      }),
      manifest('networking.istio.io/v1', 'VirtualService', 'a', {
        hosts: ['*'],
        gateways: ['edge'],
        http: [
          {
            headers: { request: { set: { 'x-a': 'ab' } }, response: { add: { 'x-b': '%REQ(x-a)%' } } },
            route: [
              { destination: { host: 'two' }, weight: 50 },
              { destination: { host: 'one', port: { number: 8080 } }, weight: 50 },
            ],
          },
        ],
      }),
    ],
    { closed: true },
  );
  const { shares, responseHeaders } = mesh.simulate({ url: 'http://a.com/', headers: { 'x-a': '1' } });
  const [missing, there] = shares;
  expect(missing).toMatchObject({ status: 503, responseHeaders: { 'x-b': ['1'] } });
  expect(there.responseHeaders ?? responseHeaders).toMatchObject({ 'x-b': ['ab'] });
});
