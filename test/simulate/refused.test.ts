import { Mesh } from '../../src';

const mesh = Mesh.fromManifests([
  {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge', namespace: 'web' },
    spec: { servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }] },
  },
]);

test.each([
  [
    { url: 'localhost/x' },
    "url must be such as 'http://host/path', got 'localhost/x' (did you mean 'http://localhost/x'?)",
  ],
  [{ url: '' }, "url must be such as 'http://host/path', got ''"],
  [{ url: 'htp://a.com' }, "url must begin with http, https, grpc, tcp or tls, got 'htp' (did you mean 'http'?)"],
  [{ url: 'tcp://a.com' }, "url must have a port from 1 to 65535, got 'tcp://a.com'"],
  [{ url: 'http://a.com:70000/' }, "url must have a port from 1 to 65535, got 'http://a.com:70000/'"],
  [{ url: 'http://a.com/', method: 'GE T' }, "method must be a word such as 'GET', got 'GE T'"],
  [{ url: 'http://a.com/', headers: { 'x a': '1' } }, "a header must be called by letters, digits and '-', got 'x a'"],
  [{ url: 'http://a.com/', headers: { 'x-a': 'a\nb' } }, String.raw`header x-a must be one line, got "a\nb"`],
  [
    { url: 'http://a.com/', gateway: 'web/edgy' },
    "gateway must be 'namespace/name' of a Gateway, got 'web/edgy' (there is: web/edge); did you mean 'web/edge'?",
  ],
])('%j is refused in one line', (call, message) => {
  expect(() => mesh.simulate(call)).toThrow(new Error(message));
});
