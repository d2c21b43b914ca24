import { Duration } from 'cdk8s';
import {
  DirectResponse,
  ExactRoute,
  FaultAbort,
  FaultDelay,
  Gateway,
  HeaderMatch,
  HttpMethod,
  HttpRoute,
  PrefixRoute,
  QueryParamMatch,
  Redirect,
  RedirectPort,
  RegexRoute,
  Server,
  ServerTls,
  Split,
  StringMatch,
  UnmatchedPreflights,
} from 'cdk8s-istio';
import type { PrefixRouteProps } from 'cdk8s-istio';
import { RE2JS } from 're2js';
import { manifests, specOf, world } from './world';

const ruleOf = (props: Partial<PrefixRouteProps>) => {
  const { chart, gateways, to } = world();
  new PrefixRoute(chart, 'Route', { gateways, to, prefix: '/', ...props });
  return specOf(chart, 'VirtualService').http[0];
};

describe('a PrefixRoute means whole segments', () => {
  const prefixes = ['/', '/api', '/api/', '/a.b', '/a.b/'];
  const rewrites = ['/', '/v1', '/v1/', '/x.y'];
  const rests = ['', '/', '/x', '/x/', '//x', '?q=/', '/x?q'];

  /** What Envoy does with a rule, as observed: a matched prefix is replaced, an exact path whole, a query stays. */
  function upstream(rule: any, request: string): string | undefined {
    const [, path, query] = /^([^?]*)(.*)$/.exec(request)!;
    const match = (rule.match as any[]).find(
      ({ uri }) => uri.exact === path || (uri.prefix !== undefined && path.startsWith(uri.prefix)),
    );
    if (!match) {
      return undefined;
    }
    const { uri, uriRegexRewrite } = rule.rewrite ?? {};
    if (uriRegexRewrite) {
      return RE2JS.compile(uriRegexRewrite.match).matcher(path).replaceAll(uriRegexRewrite.rewrite) + query;
    }
    return (
      (uri === undefined ? path : match.uri.exact === undefined ? uri + path.slice(match.uri.prefix.length) : uri) +
      query
    );
  }

  /** The promise: what stands behind the prefix is kept, and put behind the rewrite. */
  function promised(prefix: string, rewrite: string | undefined, request: string): string | undefined {
    const [, path, query] = /^([^?]*)(.*)$/.exec(request)!;
    const bare = prefix.replace(/\/$/, '');
    if (path !== bare && !path.startsWith(`${bare}/`)) {
      return undefined;
    }
    return (rewrite === undefined ? path : rewrite.replace(/\/$/, '') + path.slice(bare.length) || '/') + query;
  }

  const cases = prefixes.flatMap(prefix => [undefined, ...rewrites].map(rewrite => ({ prefix, rewrite })));
  test.each(cases)('prefix $prefix, rewrite $rewrite: no slash is doubled, dropped or glued', ({ prefix, rewrite }) => {
    const rule = ruleOf({ prefix, rewrite });
    const bare = prefix.replace(/\/$/, '');
    for (const request of [...rests.map(rest => bare + rest), '/apifoo', '/', '/aXb/c'].filter(path =>
      path.startsWith('/'),
    )) {
      expect([request, upstream(rule, request)]).toEqual([request, promised(prefix, rewrite, request)]);
    }
  });

  test('as in the post: /spring-gs takes itself, /, what is below and a query, not /spring-gsfoo', () => {
    const rule = ruleOf({ prefix: '/spring-gs', rewrite: '/' });
    const seen = ['/spring-gs', '/spring-gs/', '/spring-gs/x', '/spring-gs?q', '/spring-gsfoo'].map(path =>
      upstream(rule, path),
    );
    expect(seen).toEqual(['/', '/', '/x', '/?q', undefined]);
  });

  test('the form of Istio is one option away', () => {
    const { match, rewrite } = ruleOf({ prefix: '/spring-gs', rewrite: '/', literal: true });
    expect({ match, rewrite }).toEqual({ match: [{ uri: { prefix: '/spring-gs' } }], rewrite: { uri: '/' } });
  });

  test('a redirect of the prefix is as careful, in two rules: Istio redirects a prefix only behind a prefix', () => {
    const { chart, gateways } = world();
    new PrefixRoute(chart, 'Moved', {
      gateways,
      prefix: '/old',
      to: Redirect.to({ prefixRewrite: '/new/', redirectCode: 308 }),
    });
    expect(specOf(chart, 'VirtualService').http).toEqual([
      { name: 'Moved', match: [{ uri: { exact: '/old' } }], redirect: { uri: '/new', redirectCode: 308 } },
      { name: 'Moved', match: [{ uri: { prefix: '/old/' } }], redirect: { prefixRewrite: '/new/', redirectCode: 308 } },
    ]);
  });
});

test('an ExactRoute replaces the whole path', () => {
  const { chart, gateways, to } = world();
  new ExactRoute(chart, 'Route', {
    gateways,
    to,
    path: '/login',
    rewrite: '/auth/login',
    rewriteAuthority: 'auth.example.com',
  });
  const [{ match, rewrite }] = specOf(chart, 'VirtualService').http;
  expect(match).toEqual([{ uri: { exact: '/login' } }]);
  expect(rewrite).toEqual({ uri: '/auth/login', authority: 'auth.example.com' });
});

test('a RegexRoute may use its groups in the rewrite, which then matches the whole path and so once', () => {
  const { chart, gateways, to } = world();
  new RegexRoute(chart, 'Route', { gateways, to, regex: '/users/([0-9]+)|/u/([0-9]+)', rewrite: '/accounts/\\1\\2' });
  const [{ match, rewrite }] = specOf(chart, 'VirtualService').http;
  expect(match).toEqual([{ uri: { regex: '/users/([0-9]+)|/u/([0-9]+)' } }]);
  expect(rewrite.uriRegexRewrite).toEqual({ match: '^(?:/users/([0-9]+)|/u/([0-9]+))$', rewrite: '/accounts/\\1\\2' });
});

test('methods, headers and query parameters stand beside the path, in the words of Istio', () => {
  const rule = ruleOf({
    prefix: '/',
    methods: [HttpMethod.GET, HttpMethod.HEAD],
    headers: [
      HeaderMatch.exact('X-Canary', 'always'),
      HeaderMatch.prefix('accept', 'text/'),
      HeaderMatch.regex('cookie', '.*user=jason.*'),
      HeaderMatch.present('authorization'),
      HeaderMatch.absent('x-internal'),
    ],
    queryParams: [
      QueryParamMatch.exact('v', '2'),
      QueryParamMatch.present('debug'),
      QueryParamMatch.regex('id', '[0-9]+'),
    ],
  });
  expect(rule.match).toEqual([
    {
      uri: { prefix: '/' },
      method: { regex: 'GET|HEAD' },
      headers: {
        'x-canary': { exact: 'always' },
        accept: { prefix: 'text/' },
        cookie: { regex: '.*user=jason.*' },
        authorization: {},
      },
      withoutHeaders: { 'x-internal': {} },
      queryParams: { v: { exact: '2' }, debug: {}, id: { regex: '[0-9]+' } },
    },
  ]);
});

test.each([
  ['/x', true],
  ['/x?debugger=1', true],
  ['/x?a=debug', true],
  ['/debug', true],
  ['/x?debug', false],
  ['/x?debug=1', false],
  ['/x?a=1&debug', false],
  ['/x?a=1&debug=&b', false],
  ['/x?trace=1', false],
])('query parameters debug and trace are absent from %s: %s', (path, absent) => {
  const rule = ruleOf({ queryParams: [QueryParamMatch.absent('debug'), QueryParamMatch.absent('trace')] });
  const refused = rule.match[0].withoutHeaders[':path'].regex;
  expect(RE2JS.matches(refused, path)).toBe(!absent);
});

test('everything that can be done with a request that is forwarded', () => {
  const { chart, gateways, web } = world();
  const [v1, v2] = [web.addSubset('v1'), web.addSubset('v2')];
  new PrefixRoute(chart, 'Route', {
    gateways,
    prefix: '/',
    to: Split.between(
      { to: v1, weight: 9, headerOperations: { response: { set: { 'x-version': '1' } } } },
      { to: v2, weight: 1 },
    ),
    timeout: Duration.seconds(90),
    retries: {
      attempts: 3,
      perTryTimeout: Duration.millis(500),
      retryOn: ['gateway-error', '429'],
      backoff: Duration.millis(50),
    },
    fault: { delay: FaultDelay.fixedDelay(Duration.seconds(7), { percent: 0.5 }), abort: FaultAbort.http(503) },
    mirrors: [{ to: v2, percent: 5 }],
    cors: {
      allowOrigins: [StringMatch.exact('https://shop.example.com')],
      allowMethods: [HttpMethod.GET],
      maxAge: Duration.hours(24),
      unmatchedPreflights: UnmatchedPreflights.IGNORE,
    },
    headerOperations: { request: { set: { 'x-client': '%REQ(user-agent)%' }, remove: ['cookie'] } },
  });
  const destination = (subset: string) => ({ host: 'web', port: { number: 80 }, subset });
  expect(specOf(chart, 'VirtualService').http).toEqual([
    {
      name: 'Route',
      match: [{ uri: { prefix: '/' } }],
      route: [
        { destination: destination('v1'), weight: 9, headers: { response: { set: { 'x-version': '1' } } } },
        { destination: destination('v2'), weight: 1 },
      ],
      timeout: '90s',
      retries: { attempts: 3, perTryTimeout: '500ms', retryOn: 'gateway-error,429', backoff: '50ms' },
      fault: {
        delay: { fixedDelay: '7s', percentage: { value: 0.5 } },
        // without a percentage Istio never fires it
        abort: { httpStatus: 503, percentage: { value: 100 } },
      },
      mirror: destination('v2'),
      mirrorPercentage: { value: 5 },
      corsPolicy: {
        allowOrigins: [{ exact: 'https://shop.example.com' }],
        allowMethods: ['GET'],
        maxAge: '24h',
        unmatchedPreflights: 'IGNORE',
      },
      headers: { request: { set: { 'x-client': '%REQ(user-agent)%' }, remove: ['cookie'] } },
    },
  ]);
});

test('several mirrors have a field of their own', () => {
  const { chart, gateways, web, to } = world();
  new PrefixRoute(chart, 'Route', {
    gateways,
    to,
    prefix: '/',
    mirrors: [{ to: web }, { to: web.addSubset('v2'), percent: 1 }],
  });
  const [rule] = specOf(chart, 'VirtualService').http;
  expect(rule).not.toHaveProperty('mirror');
  expect(rule.mirrors).toEqual([
    { destination: { host: 'web', port: { number: 80 } } },
    { destination: { host: 'web', port: { number: 80 }, subset: 'v2' }, percentage: { value: 1 } },
  ]);
});

test('an answer needs nobody', () => {
  expect(ruleOf({ to: DirectResponse.text(503, 'closed') }).directResponse).toEqual({
    status: 503,
    body: { string: 'closed' },
  });
  expect(ruleOf({ to: DirectResponse.bytes(200, 'aGVsbG8=') }).directResponse.body).toEqual({ bytes: 'aGVsbG8=' });
  expect(ruleOf({ to: DirectResponse.status(204) }).directResponse).toEqual({ status: 204 });
  expect(ruleOf({ to: Redirect.toHttps() }).redirect).toEqual({ scheme: 'https' });
  expect(ruleOf({ to: Redirect.toHost('new.example.com:8443', { redirectCode: 302 }) }).redirect).toEqual({
    authority: 'new.example.com:8443',
    redirectCode: 302,
  });
  expect(ruleOf({ to: Redirect.to({ scheme: 'https', derivePort: RedirectPort.FROM_REQUEST_PORT }) }).redirect).toEqual(
    {
      scheme: 'https',
      derivePort: 'FROM_REQUEST_PORT',
    },
  );
});

describe('where a route stands', () => {
  test('in the VirtualService of each of its hosts, on each of its gateways, and of the mesh', () => {
    const { chart, gateway, to } = world();
    new PrefixRoute(chart, 'Route', {
      gateways: [gateway, Gateway.MESH],
      hosts: ['a.example.com', 'b.example.com'],
      prefix: '/',
      to,
    });
    const bindings = manifests(chart, 'VirtualService').map(({ spec }) => [
      spec.gateways,
      spec.hosts,
      spec.http.length,
    ]);
    expect(bindings).toEqual([
      [[gateway.name], ['a.example.com'], 1],
      [[gateway.name], ['b.example.com'], 1],
      [undefined, ['a.example.com'], 1],
      [undefined, ['b.example.com'], 1],
    ]);
  });

  test('without hosts, on those that the gateway serves over HTTP, also if they are added later', () => {
    const { chart, to } = world();
    const edge = new Gateway(chart, 'Edge', { selector: { app: 'edge' } });
    new PrefixRoute(chart, 'Route', { gateways: [edge], prefix: '/', to });
    edge.addServer(Server.http({ hosts: ['a.example.com', 'shop/b.example.com'] }));
    edge.addServer(Server.tls({ hosts: ['tls.example.com'], tls: ServerTls.passthrough() }));
    edge.addServer(Server.https({ port: 8443, hosts: ['a.example.com', 'c.example.com'], tls: ServerTls.simple('c') }));
    expect(manifests(chart, 'VirtualService').flatMap(({ spec }) => spec.hosts)).toEqual([
      'a.example.com',
      'b.example.com',
      'c.example.com',
    ]);
  });

  test('an HttpRoute takes what satisfies any of its matches', () => {
    const { chart, gateways, to } = world();
    new HttpRoute(chart, 'Route', {
      gateways,
      to,
      match: [
        { uri: StringMatch.exact('/aa'), ignoreUriCase: true },
        {
          uri: StringMatch.exact('/bb'),
          authority: StringMatch.prefix('a.'),
          scheme: StringMatch.exact('https'),
          port: 443,
        },
      ],
    });
    expect(specOf(chart, 'VirtualService').http).toEqual([
      {
        name: 'Route',
        match: [
          { uri: { exact: '/aa' }, ignoreUriCase: true },
          { uri: { exact: '/bb' }, authority: { prefix: 'a.' }, scheme: { exact: 'https' }, port: 443 },
        ],
        route: [{ destination: { host: 'web', port: { number: 80 } } }],
      },
    ]);
  });
});

describe('what a route asks of headers', () => {
  test('may be that they are not so', () => {
    const rule = ruleOf({
      headers: [HeaderMatch.present('a'), HeaderMatch.absent('b')],
      withoutHeaders: [HeaderMatch.prefix('a', 'x'), HeaderMatch.regex('C', '.*')],
    });
    expect(rule.match[0]).toMatchObject({
      headers: { a: {} },
      withoutHeaders: { a: { prefix: 'x' }, b: {}, c: { regex: '.*' } },
    });
  });

  test('may be a claim of the token, by the name that Istio has for it', () => {
    const names = ['groups', 'user.fullName', '[https://example.com/roles]', '[user][full.name]'];
    const rule = ruleOf({ headers: names.map(name => HeaderMatch.claim(name, StringMatch.exact('a'))) });
    expect(rule.match[0].headers).toEqual({
      '@request.auth.claims.groups': { exact: 'a' },
      '@request.auth.claims.user.fullName': { exact: 'a' },
      '@request.auth.claims[https://example.com/roles]': { exact: 'a' },
      '@request.auth.claims[user][full.name]': { exact: 'a' },
    });
  });
});
