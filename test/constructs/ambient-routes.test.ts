import { Chart, Duration, Testing } from 'cdk8s';
import {
  DataPlane,
  DataPlaneMode,
  ExactRoute,
  Gateway,
  HeaderMatch,
  HostHttpRoute,
  HttpMethod,
  HttpRoute,
  IngressGateway,
  MeshService,
  PrefixRoute,
  QueryParamMatch,
  Redirect,
  RegexRoute,
  Server,
  ServerTls,
  ServiceEntry,
  ServicePort,
  Split,
  StringMatch,
} from 'cdk8s-istio';
import type { PrefixRouteProps } from 'cdk8s-istio';
import { manifests, specOf, stderrOf } from './world';

const HOSTS = ['reviews.default.svc.cluster.local'];

function ambient() {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'default' });
  DataPlane.target(chart, DataPlaneMode.AMBIENT);
  const [v1, v2] = ['reviews-v1', 'reviews-v2'].map(name =>
    MeshService.fromServiceName(chart, name, name, { port: 9080 }),
  );
  return { chart, v1, v2 };
}

const ruleOf = (props: Partial<PrefixRouteProps>) => {
  const { chart, v1 } = ambient();
  new PrefixRoute(chart, 'Route', { hosts: HOSTS, prefix: '/', to: v1, ...props });
  return specOf(chart, 'HTTPRoute').rules[0];
};

test('a route of the mesh is an HTTPRoute of its Service, as in the samples of Istio', () => {
  const { chart, v1, v2 } = ambient();
  new HttpRoute(chart, 'Reviews', {
    hosts: HOSTS,
    to: Split.between({ to: v1, weight: 90 }, { to: v2, weight: 10 }),
  });
  expect(manifests(chart, 'VirtualService')).toEqual([]);
  expect(specOf(chart, 'HTTPRoute')).toEqual({
    parentRefs: [{ group: '', kind: 'Service', name: 'reviews' }],
    rules: [
      {
        name: 'reviews',
        backendRefs: [
          { name: 'reviews-v1', port: 9080, weight: 90 },
          { name: 'reviews-v2', port: 9080, weight: 10 },
        ],
      },
    ],
  });
});

test('a Service of another namespace is named with it', () => {
  const { chart } = ambient();
  const there = MeshService.fromServiceName(chart, 'There', 'there', { serviceNamespace: 'shop', port: 80 });
  const said = stderrOf(() => new HttpRoute(chart, 'Route', { hosts: [there.host], to: there }));
  expect(said).toContain(
    'is in namespace default, and so routes there.shop.svc.cluster.local at waypoints of that namespace alone, not at those of shop (say metadata.namespace by HostHttpRoute.of, or declare the routes in a chart of shop)',
  );
  const { parentRefs, rules } = specOf(chart, 'HTTPRoute');
  expect(parentRefs).toEqual([{ group: '', kind: 'Service', name: 'there', namespace: 'shop' }]);
  expect(rules[0].backendRefs).toEqual([{ name: 'there', namespace: 'shop', port: 80 }]);
});

test('its HTTPRoute may be put beside the Service', () => {
  const { chart, v1: to } = ambient();
  const host = 'there.shop.svc.cluster.local';
  expect(
    stderrOf(() => {
      HostHttpRoute.of(chart, host, { metadata: { namespace: 'shop' } });
      new HttpRoute(chart, 'Route', { hosts: [host], to });
    }),
  ).toBe('');
  const { parentRefs, rules } = specOf(chart, 'HTTPRoute');
  expect(parentRefs).toEqual([{ group: '', kind: 'Service', name: 'there' }]);
  expect(rules[0].backendRefs).toEqual([{ name: 'reviews-v1', namespace: 'default', port: 9080 }]);
});

test('a host of a ServiceEntry is a parent by its object, and a backend by itself', () => {
  const { chart } = ambient();
  const host = 'api.example.com';
  new HttpRoute(chart, 'Route', { hosts: [host], to: MeshService.fromHost(chart, 'Api', host, { port: 80 }) });
  new ServiceEntry(chart, 'Entry', {
    metadata: { name: 'api' },
    hosts: [host],
    ports: [ServicePort.http()],
  });
  const { parentRefs, rules } = specOf(chart, 'HTTPRoute');
  expect(parentRefs).toEqual([{ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'api' }]);
  expect(rules[0].backendRefs).toEqual([{ group: 'networking.istio.io', kind: 'Hostname', name: host, port: 80 }]);
});

describe('a path', () => {
  test.each([
    ['/foo', { type: 'PathPrefix', value: '/foo' }],
    ['/foo/', { type: 'PathPrefix', value: '/foo' }],
    ['/', { type: 'PathPrefix', value: '/' }],
  ])('prefix %s is one of whole segments by itself', (prefix, path) => {
    expect(ruleOf({ prefix }).matches).toEqual([{ path }]);
  });

  test.each([
    ['/foo', '/', '/'],
    ['/foo/', '/bar/', '/bar'],
  ])(
    'prefix %s is replaced by %s as %s, for a slash at the end means nothing',
    (prefix, rewrite, replacePrefixMatch) => {
      expect(ruleOf({ prefix, rewrite }).filters).toEqual([
        { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch } } },
      ]);
    },
  );

  test('that is exact is replaced whole', () => {
    const { chart, v1 } = ambient();
    new ExactRoute(chart, 'Login', { hosts: HOSTS, path: '/login', rewrite: '/auth', to: v1 });
    const [{ matches, filters }] = specOf(chart, 'HTTPRoute').rules;
    expect(matches).toEqual([{ path: { type: 'Exact', value: '/login' } }]);
    expect(filters[0].urlRewrite).toEqual({ path: { type: 'ReplaceFullPath', replaceFullPath: '/auth' } });
  });
});

test('methods, headers and query parameters are said in the words that an HTTPRoute has', () => {
  const { matches } = ruleOf({
    methods: [HttpMethod.GET, HttpMethod.HEAD],
    headers: [HeaderMatch.exact('X-A', '1'), HeaderMatch.prefix('x-b', 'a.b'), HeaderMatch.present('x-c')],
    queryParams: [QueryParamMatch.regex('q', '[0-9]+'), QueryParamMatch.exact('empty', '')],
  });
  const rest = {
    path: { type: 'PathPrefix', value: '/' },
    headers: [
      { name: 'x-a', type: 'Exact', value: '1' },
      { name: 'x-b', type: 'RegularExpression', value: 'a\\.b.*' },
      { name: 'x-c', type: 'RegularExpression', value: '.*' },
    ],
    queryParams: [
      { name: 'q', type: 'RegularExpression', value: '[0-9]+' },
      { name: 'empty', type: 'RegularExpression', value: '^$' },
    ],
  };
  expect(matches).toEqual([
    { ...rest, method: 'GET' },
    { ...rest, method: 'HEAD' },
  ]);
});

test('what is done on the way is filters', () => {
  const { chart, v1, v2 } = ambient();
  new PrefixRoute(chart, 'Route', {
    hosts: HOSTS,
    prefix: '/',
    to: v1,
    rewriteAuthority: 'web.example.com',
    timeout: Duration.millis(123456),
    headerOperations: { request: { set: { 'x-a': '1' }, remove: ['x-b'] }, response: { add: { 'x-c': '2' } } },
    mirrors: [{ to: v2, percent: 0.5 }, { to: v2 }],
    cors: {
      allowOrigins: [StringMatch.exact('https://a.example.com'), StringMatch.regex('.*')],
      maxAge: Duration.hours(1),
    },
  });
  const [{ filters, timeouts }] = specOf(chart, 'HTTPRoute').rules;
  const backendRef = { name: 'reviews-v2', port: 9080 };
  expect(timeouts).toEqual({ request: '2m3s456ms' });
  expect(filters).toEqual([
    { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'x-a', value: '1' }], remove: ['x-b'] } },
    { type: 'ResponseHeaderModifier', responseHeaderModifier: { add: [{ name: 'x-c', value: '2' }] } },
    { type: 'URLRewrite', urlRewrite: { hostname: 'web.example.com' } },
    { type: 'RequestMirror', requestMirror: { backendRef, fraction: { numerator: 5000, denominator: 1000000 } } },
    { type: 'RequestMirror', requestMirror: { backendRef } },
    { type: 'CORS', cors: { allowOrigins: ['*'], maxAge: 3600 } },
  ]);
});

test.each([
  [Redirect.toHttps(), { scheme: 'https', statusCode: 301 }],
  [Redirect.toHost('a.example.com:8443'), { hostname: 'a.example.com', port: 8443, statusCode: 301 }],
  [
    Redirect.to({ prefixRewrite: '/new/', redirectCode: 308 }),
    { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' }, statusCode: 308 },
  ],
])('a redirect states its status, for an HTTPRoute has another default (%#)', (to, requestRedirect) => {
  const { filters, backendRefs } = ruleOf({ prefix: '/old', to });
  expect(backendRefs).toBeUndefined();
  expect(filters).toEqual([{ type: 'RequestRedirect', requestRedirect }]);
});

describe('the order', () => {
  const names = (chart: Chart) =>
    manifests(chart, 'HTTPRoute').map(({ spec }) => spec.rules.map((rule: { name: string }) => rule.name));

  test('is that in which istiod tries them, and any path stays behind expressions', () => {
    const { chart, v1: to } = ambient();
    const base = { hosts: HOSTS, to };
    new PrefixRoute(chart, 'Any', { ...base, prefix: '/' });
    new RegexRoute(chart, 'Users', { ...base, regex: '/users/[0-9]+' });
    new RegexRoute(chart, 'Orders', { ...base, regex: '/users/[0-9]+/orders' });
    new PrefixRoute(chart, 'Short', { ...base, prefix: '/a' });
    new PrefixRoute(chart, 'Long', { ...base, prefix: '/a/b' });
    new ExactRoute(chart, 'Exact', { ...base, path: '/a' });
    expect(names(chart)).toEqual([['exact', 'long', 'short', 'orders', 'users', 'any']]);
    const { rules } = specOf(chart, 'HTTPRoute');
    expect(rules[5].matches).toEqual([{ path: { type: 'RegularExpression', value: '.*' } }]);
  });

  test('goes on in a second object behind 16 rules, and each rule has a name of its own', () => {
    const { chart, v1: to } = ambient();
    for (let i = 0; i < 18; i++) {
      new ExactRoute(chart, `R${i}`, { hosts: HOSTS, path: `/${i}`, to });
    }
    const [first, second] = manifests(chart, 'HTTPRoute');
    expect([first.spec.rules.length, second.spec.rules.length]).toEqual([16, 2]);
    expect(second.metadata.name).toBe(`${first.metadata.name}-2`);
    expect(second.spec.parentRefs).toEqual(first.spec.parentRefs);
  });

  test('is decided by declaration among equals, which is told', () => {
    const { chart, v1: to } = ambient();
    new PrefixRoute(chart, 'A', { hosts: HOSTS, prefix: '/a', to });
    const said = stderrOf(() => new PrefixRoute(chart, 'B', { hosts: HOSTS, prefix: '/a', to }));
    expect(said).toContain('[test/B] takes some requests that test/A takes too');
  });
});

test('the HTTPRoute of a host can be given a name before its first route', () => {
  const { chart, v1: to } = ambient();
  HostHttpRoute.of(chart, HOSTS[0], { metadata: { name: 'reviews' } });
  new HttpRoute(chart, 'Route', { hosts: HOSTS, to });
  expect(manifests(chart, 'HTTPRoute')[0].metadata.name).toBe('reviews');
  expect(() => HostHttpRoute.of(chart, HOSTS[0], { metadata: { name: 'other' } })).toThrow(
    `the HTTPRoute of host 'reviews.default.svc.cluster.local' has routes already (test/Route); say metadata before the first route`,
  );
});

describe('an ingress gateway', () => {
  test('is one of the Gateway API, as in the samples of Istio, and routes are attached to it', () => {
    const { chart, v1: to } = ambient();
    const gateway = new IngressGateway(chart, 'Gateway', { metadata: { name: 'httpbin-gateway' } });
    new HttpRoute(chart, 'Route', { gateways: [gateway], to });
    expect(manifests(chart, 'Gateway')).toEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name: 'httpbin-gateway', namespace: 'default' },
        spec: {
          gatewayClassName: 'istio',
          listeners: [{ name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'All' } } }],
        },
      },
    ]);
    const { parentRefs, hostnames } = specOf(chart, 'HTTPRoute');
    expect(parentRefs).toEqual([{ name: 'httpbin-gateway' }]);
    expect(hostnames).toBeUndefined();
  });

  test('with TLS redirects port 80, and its routes are attached to port 443 alone', () => {
    const { chart, v1: to } = ambient();
    const gateway = new IngressGateway(chart, 'Gateway', {
      metadata: { name: 'shop' },
      hosts: ['shop.example.com'],
      tls: ServerTls.mutual('shop-cert', { cipherSuites: ['AES128-SHA', 'AES256-SHA'] }),
    });
    new HttpRoute(chart, 'Route', { gateways: [gateway], to });
    const [https, http] = specOf(chart, 'Gateway').listeners;
    expect(https).toMatchObject({
      name: 'https',
      hostname: 'shop.example.com',
      port: 443,
      protocol: 'HTTPS',
      tls: {
        mode: 'Terminate',
        certificateRefs: [{ name: 'shop-cert' }],
        options: {
          'gateway.istio.io/tls-terminate-mode': 'MUTUAL',
          'gateway.istio.io/tls-cipher-suites': 'AES128-SHA,AES256-SHA',
        },
      },
    });
    expect(http).toMatchObject({ name: 'http', port: 80, protocol: 'HTTP' });
    const [redirect, route] = manifests(chart, 'HTTPRoute').map(({ spec }) => spec);
    expect(redirect).toEqual({
      parentRefs: [{ name: 'shop', sectionName: 'http' }],
      rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
    });
    expect(route.parentRefs).toEqual([{ name: 'shop', sectionName: 'https' }]);
    expect(route.hostnames).toEqual(['shop.example.com']);
  });

  test('says by a namespace before a host whose routes are let in', () => {
    const { chart } = ambient();
    new IngressGateway(chart, 'Gateway', { hosts: ['shop/a.example.com', './b.example.com'] });
    expect(specOf(chart, 'Gateway').listeners.map((each: any) => [each.name, each.allowedRoutes.namespaces])).toEqual([
      [
        'http-a-example-com',
        { from: 'Selector', selector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } },
      ],
      ['http-b-example-com', { from: 'Same' }],
    ]);
  });

  test('passes TLS on by a listener of that mode', () => {
    const { chart } = ambient();
    new IngressGateway(chart, 'Gateway', { hosts: ['a.example.com'], tls: ServerTls.passthrough() });
    expect(specOf(chart, 'Gateway').listeners).toMatchObject([{ protocol: 'TLS', tls: { mode: 'Passthrough' } }]);
  });

  test('that exists elsewhere is taken for one of the Gateway API, and a Gateway of Istio stays one', () => {
    const { chart, v1: to } = ambient();
    const there = IngressGateway.fromGatewayName(chart, 'There', 'there', { gatewayNamespace: 'infra' });
    const istios = new Gateway(chart, 'Own', { selector: { istio: 'own' }, servers: [Server.http()] });
    new HttpRoute(chart, 'Route', { gateways: [there, istios], hosts: ['a.example.com'], to });
    expect(specOf(chart, 'HTTPRoute').parentRefs).toEqual([{ name: 'there', namespace: 'infra' }]);
    expect(specOf(chart, 'VirtualService').hosts).toEqual(['a.example.com']);
  });

  test('says how its pods are made, or whose they are', () => {
    const { chart } = ambient();
    const infrastructure = { annotations: { 'networking.istio.io/service-type': 'ClusterIP' } };
    new IngressGateway(chart, 'Own', { infrastructure });
    new IngressGateway(chart, 'Running', { addresses: ['ingress.istio-gateways.svc.cluster.local'] });
    const [own, running] = manifests(chart, 'Gateway').map(({ spec }) => spec);
    expect(own.infrastructure).toEqual(infrastructure);
    expect(running.addresses).toEqual([{ type: 'Hostname', value: 'ingress.istio-gateways.svc.cluster.local' }]);
    expect(() => new IngressGateway(new Chart(Testing.app(), 'other'), 'Gateway', { infrastructure })).toThrow(
      'infrastructure of an ingress gateway is for one of the Gateway API (did you mean selector, or DataPlane.target(this, DataPlaneMode.AMBIENT)?)',
    );
  });

  test('is a target of policies by its object, and on sidecars by its pods', () => {
    const { chart } = ambient();
    const gateway = new IngressGateway(chart, 'Gateway', { metadata: { name: 'shop' } });
    expect(gateway.toPolicyTarget()).toEqual({
      description: 'gateway shop',
      targetRef: { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'shop' },
      targetNamespace: 'default',
    });
    const sidecars = new IngressGateway(new Chart(Testing.app(), 'other'), 'Gateway', { metadata: { name: 'shop' } });
    expect(sidecars.toPolicyTarget()).toEqual({
      description: 'gateway shop',
      workloadLabels: { istio: 'ingressgateway' },
      isGateway: true,
    });
  });
});
