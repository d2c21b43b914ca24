import { Mesh, Verdict } from '../../src';

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'spring-gs', namespace: 'default' },
  spec: { selector: { app: 'spring-gs' }, ports: [{ name: 'http', port: 8080 }] },
};
const GATEWAY = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'Gateway',
  metadata: { name: 'gateway', namespace: 'default' },
  spec: {
    selector: { istio: 'ingressgateway' },
    servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['*'] }],
  },
};
/** As the post has it. */
const VIRTUAL_SERVICE = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'spring-gs', namespace: 'default' },
  spec: {
    hosts: ['*'],
    gateways: ['gateway'],
    http: [
      {
        match: [{ uri: { prefix: '/spring-gs' } }],
        rewrite: { uri: '/' },
        route: [{ destination: { host: 'spring-gs', port: { number: 8080 } } }],
      },
    ],
  },
};

const all = Mesh.fromManifests([SERVICE, GATEWAY, VIRTUAL_SERVICE]);

describe('the three curls of the post', () => {
  test('without a Gateway the connection is refused', () => {
    const outcome = Mesh.fromManifests([SERVICE]).simulate({ url: 'http://localhost/' });
    expect(outcome.verdict).toBe(Verdict.REFUSED);
    expect(outcome.toString()).toContain('connection refused: there is no Gateway');
  });

  test('with a Gateway alone it is 404', () => {
    const outcome = Mesh.fromManifests([SERVICE, GATEWAY]).simulate({ url: 'http://localhost/' });
    expect([outcome.verdict, outcome.status]).toEqual([Verdict.NOT_FOUND, 404]);
  });

  test('with all of it the service answers', () => {
    const outcome = all.simulate({ url: 'http://localhost/spring-gs' });
    expect(outcome.verdict).toBe(Verdict.ROUTED);
    expect(outcome.status).toBeUndefined();
    expect(outcome.destination).toBe('spring-gs.default.svc.cluster.local:8080');
    expect(outcome.path).toBe('/');
  });
});

test('the doubled slash of the post is explained, with the way out', () => {
  expect(all.simulate({ url: 'http://localhost/spring-gs/hello' }).toString().split('\n')).toEqual([
    '> GET /spring-gs/hello HTTP/1.1',
    '> Host: localhost',
    '< answered by spring-gs:8080, which sees GET //hello',
    '  ! the rewrite doubles the slash: match exact /spring-gs and prefix /spring-gs/ (PrefixRoute does)',
    '',
    expect.stringMatching(/^listener {3}:80 HTTP of \S+ +Gateway default\/gateway {2}\/spec\/servers\/0$/),
    expect.stringMatching(/^host {7}localhost -> \* +VirtualService default\/spring-gs {2}\/spec\/hosts\/0$/),
    expect.stringMatching(/^route {6}prefix \/spring-gs: yes +\/spec\/http\/0\/match\/0$/),
    expect.stringMatching(/^rewrite {4}\/spring-gs\/hello -> \/\/hello, .* +\/spec\/http\/0\/rewrite\/uri$/),
    expect.stringMatching(/^to {9}spring-gs\.default\.svc\.cluster\.local:8080 {2}100 % +\/spec\/http\/0\/route\/0/),
    '           retried up to 2 times on connect-failure, refused-stream, unavailable, cancelled; no timeout',
  ]);
});

test('a prefix of characters that takes a longer word is pointed out', () => {
  const text = all.simulate({ url: 'http://localhost/spring-gsfoo' }).toString();
  expect(text).toContain('! prefix /spring-gs is one of characters and takes /spring-gsfoo too');
});

test('every step of the trace names its resource and its field', () => {
  const { trace } = all.simulate({ url: 'http://localhost/other' });
  expect(trace.map(({ stage, taken, text }) => [stage, taken, text])).toEqual([
    ['listener', true, ':80 HTTP of istio-system/istio-ingressgateway'],
    ['host', true, 'localhost -> *'],
    ['route', false, 'prefix /spring-gs: no, the path is /other'],
    ['route', false, 'no route of host * takes GET /other'],
  ]);
  expect(trace[2].place).toEqual({
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    resourceNamespace: 'default',
    resourceName: 'spring-gs',
    pointer: '/spec/http/0/match/0/uri',
  });
});
