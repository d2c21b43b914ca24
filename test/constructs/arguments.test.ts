import type { Chart } from 'cdk8s';
import { ApiObject, Duration, Testing } from 'cdk8s';
import * as istio from 'cdk8s-istio';
import { Deployment, Service } from 'cdk8s-plus-33';
import { testRefused, type Refused } from './refused';

/** Everything here is refused where it is written, in one line: what is wrong, the value, what was expected, the likely fix. */
const REFUSED: Refused[] = [
  // paths
  [
    'a prefix without a leading slash',
    c => prefix(c, { prefix: 'api' }),
    `prefix must start with '/', got 'api' (did you mean '/api'?)`,
  ],
  ['an empty prefix', c => prefix(c, { prefix: '' }), `prefix must start with '/', got '' (did you mean '/'?)`],
  [
    'a prefix with a query',
    c => prefix(c, { prefix: '/a?b=c' }),
    `prefix must be a path without query or fragment, got '/a?b=c' (did you mean '/a'?)`,
  ],
  [
    'a prefix with a blank',
    c => prefix(c, { prefix: '/a b' }),
    `prefix must not hold blanks or control characters, got '/a b' (did you mean '/a%20b'?)`,
  ],
  [
    'a backslash',
    c => prefix(c, { prefix: '/a\\b' }),
    `prefix must not hold a backslash, which Envoy takes for a slash, got '/a\\b' (did you mean '/a/b'?)`,
  ],
  [
    'a rewrite without a leading slash',
    c => prefix(c, { rewrite: 'v1' }),
    `rewrite must start with '/', got 'v1' (did you mean '/v1'?)`,
  ],
  [
    'an exact path without a leading slash',
    c => new istio.ExactRoute(c, 'R', { ...base(c), path: 'login' }),
    `path must start with '/', got 'login' (did you mean '/login'?)`,
  ],
  // regular expressions
  [
    'an empty expression',
    c => new istio.RegexRoute(c, 'R', { ...base(c), regex: '' }),
    `regular expression must not be empty (did you mean '.*'?)`,
  ],
  [
    'an expression that is none',
    () => istio.StringMatch.regex('('),
    `regular expression must be an RE2 regular expression, got '(': missing closing )`,
  ],
  [
    'a lookahead, which RE2 has not',
    () => istio.StringMatch.regex('(?!admin).*'),
    `regular expression must be an RE2 regular expression, got '(?!admin).*': invalid or unsupported Perl syntax`,
  ],
  [
    'a back reference, which RE2 has not',
    () => istio.HeaderMatch.regex('x-a', '(a)\\1'),
    `expression of header 'x-a' must be an RE2 regular expression, got '(a)\\1': invalid escape sequence`,
  ],
  [
    'a glob in place of an expression',
    () => istio.QueryParamMatch.regex('q', '*'),
    `expression of query parameter 'q' must be an RE2 regular expression, got '*': missing argument to repetition operator (did you mean '.*'?)`,
  ],
  [
    'an expression that istiod finds too long',
    () => istio.StringMatch.regex('a'.repeat(1025)),
    'regular expression must have at most 1024 bytes, got 1025',
  ],
  // weights
  ['a negative weight', c => split(c, 90, -10), 'weight of a split must not be negative, got -10'],
  ['weights that are all zero', c => split(c, 0, 0), 'one weight of a split must be above 0, got 0 and 0'],
  [
    'a broken weight',
    c => split(c, 99.5, 0.5),
    'weight of a split must be a whole number, got 99.5 (weights are relative: 1.5 and 98.5 are 3 and 197)',
  ],
  ['a split of nothing', () => istio.Split.between(), 'a split must have at least one share, got none'],
  // ports
  [
    'a service port of 0',
    c => service(c, { port: 0 }),
    'port of a service must be a whole number from 1 to 65535, got 0',
  ],
  [
    'a server port out of range',
    () => istio.Server.http({ port: 70000 }),
    'port of a server must be a whole number from 1 to 65535, got 70000',
  ],
  [
    'a redirect port out of range',
    () => istio.Redirect.to({ port: -1 }),
    'port of a redirect must be a whole number from 1 to 65535, got -1',
  ],
  [
    'a match port out of range',
    c => http(c, { match: [{ port: 65536 }] }),
    'port of a match must be a whole number from 1 to 65535, got 65536',
  ],
  // hosts
  [
    'a wildcard in the middle',
    c => prefix(c, { hosts: ['a.*.com'] }),
    `host may have its '*' only as the first label, got 'a.*.com' (did you mean '*.com'?)`,
  ],
  [
    'half a wildcard at a gateway',
    () => istio.Server.http({ hosts: ['*shop.example.com'] }),
    `host of a server may have '*' only as a whole label, got '*shop.example.com' (did you mean '*.example.com'?)`,
  ],
  [
    'a short name at a gateway',
    () => istio.Server.http({ hosts: ['shop'] }),
    `host of a server must be a full name with a dot, or '*', got 'shop' (did you mean 'shop.example.com'?)`,
  ],
  [
    'a host with a scheme',
    c => prefix(c, { hosts: ['https://a.com/b'] }),
    `host must be a host name without scheme, got 'https://a.com/b' (did you mean 'a.com'?)`,
  ],
  [
    'a host with a port',
    c => prefix(c, { hosts: ['a.com:8080'] }),
    `host must not have a port, got 'a.com:8080' (did you mean 'a.com'?)`,
  ],
  [
    'an empty list of hosts',
    c => prefix(c, { hosts: [] }),
    'hosts of a route must not be empty (leave them out for those of the gateway)',
  ],
  [
    'all hosts of the mesh',
    c => prefix(c, { gateways: [istio.Gateway.MESH], hosts: ['*'] }),
    `host '*' must be bound to a gateway: in the mesh a VirtualService needs hosts by name`,
  ],
  [
    'no host in the mesh',
    c => prefix(c, { gateways: undefined }),
    `hosts of a route must be given for the mesh, such as ['reviews.shop.svc.cluster.local']`,
  ],
  [
    'hosts of which one covers the other',
    c => new istio.VirtualService(c, 'V', { hosts: ['*.a.com', 'b.a.com'], gateways: [gateway(c)] }),
    `hosts of a VirtualService must not cover each other, got '*.a.com' and 'b.a.com'`,
  ],
  // TLS
  [
    'simple TLS without a secret',
    () => istio.ServerTls.simple(''),
    `TLS mode SIMPLE needs a credentialName: the name of a Secret with certificate and key, got ''`,
  ],
  [
    'mutual TLS without a secret',
    () => istio.ServerTls.mutual(''),
    `TLS mode MUTUAL needs a credentialName: the name of a Secret with certificate and key, got ''`,
  ],
  [
    'a secret that Kubernetes has not',
    () => istio.ServerTls.simple('My_Secret'),
    `credentialName must be made of a-z, 0-9, '-' and '.', got 'My_Secret' (did you mean 'my-secret'?)`,
  ],
  [
    'TLS versions the wrong way round',
    () => istio.ServerTls.simple('s', { minProtocolVersion: V.TLSV1_3, maxProtocolVersion: V.TLSV1_2 }),
    'minProtocolVersion must not be newer than maxProtocolVersion, got TLSV1_3 and TLSV1_2',
  ],
  [
    'an old TLS without a cipher that it knows',
    () => istio.ServerTls.simple('s', { minProtocolVersion: V.TLSV1_0 }),
    `minProtocolVersion TLSV1_0 needs cipherSuites that it knows, such as 'ECDHE-RSA-AES128-SHA', for Envoy's own are of TLS 1.2`,
  ],
  // servers of a gateway
  [
    'TLS and plain on one port',
    c => gateway(c).addServer(istio.Server.https({ port: 80, hosts: ['*'], tls: istio.ServerTls.simple('s') })),
    'port 80 of a Gateway must be either TLS or not, got HTTPS beside HTTP',
  ],
  [
    'one host twice on a port',
    c => gateway(c).addServer(istio.Server.http()),
    `host '*' must have one server on port 80 of a Gateway, got two`,
  ],
  [
    'one name for two servers',
    c => gateway(c).addServer(istio.Server.http({ port: 8080, name: 'http' })),
    `name of a server must be its own in a Gateway, got 'http' twice (leave it out to have one made)`,
  ],
  [
    'a server without hosts',
    () => istio.Server.http({ hosts: [] }),
    `hosts of a server must not be empty (did you mean ['*']?)`,
  ],
  [
    'a gateway with a dot in its name',
    c => new istio.IngressGateway(c, 'G', { metadata: { name: 'a.b' } }),
    `name of a Gateway must be made of a-z, 0-9 and '-', and begin and end with a letter or digit, got 'a.b' (did you mean 'a-b'?)`,
  ],
  // durations
  [
    'a timeout of 0',
    c => prefix(c, { timeout: Duration.millis(0) }),
    'timeout must be at least 1 ms, got 0 ms (leave it out for no timeout)',
  ],
  [
    'half a millisecond',
    c => prefix(c, { retries: { attempts: 1, perTryTimeout: Duration.millis(1.5) } }),
    'perTryTimeout must be whole milliseconds, got 1.5 ms (did you mean 2 ms?)',
  ],
  [
    'a maxAge that is not whole seconds',
    c =>
      prefix(c, { cors: { allowOrigins: [istio.StringMatch.exact('https://a.com')], maxAge: Duration.millis(1500) } }),
    'maxAge of a CORS policy must be whole seconds, got 1500 ms',
  ],
  // retries
  [
    'negative attempts',
    c => prefix(c, { retries: { attempts: -1 } }),
    'attempts of a retry policy must be a whole number from 0, got -1',
  ],
  [
    'no attempts, but a timeout for each',
    c => prefix(c, { retries: { attempts: 0, perTryTimeout: Duration.seconds(1) } }),
    'a retry policy of 0 attempts must say nothing else',
  ],
  [
    'a condition that Envoy has not',
    c => prefix(c, { retries: { attempts: 1, retryOn: ['500', 'timeout'] } }),
    `retryOn must be conditions of Envoy (5xx, gateway-error, reset, reset-before-request, connect-failure, ...) or status codes, got 'timeout'`,
  ],
  // percentages
  [
    'a fault of 0 %',
    () => istio.FaultAbort.http(500, { percent: 0 }),
    'percent of a fault must be above 0, got 0: such a fault never fires (leave the fault out)',
  ],
  [
    'a percentage over 100',
    () => istio.FaultDelay.fixedDelay(Duration.seconds(1), { percent: 101 }),
    'percent of a fault must be from 0 to 100, got 101',
  ],
  [
    'a mirror of more than all',
    c => prefix(c, { mirrors: [{ to: service(c), percent: 200 }] }),
    'percent of a mirror must be from 0 to 100, got 200',
  ],
  [
    'a percentage that istiod takes for 0',
    c => prefix(c, { mirrors: [{ to: service(c), percent: 0.00001 }] }),
    'percent of a mirror must be from 0 to 100, got 0.00001; the smallest is 0.0001',
  ],
  ['a fault of nothing', c => prefix(c, { fault: {} }), 'a fault must have a delay or an abort, got neither'],
  ['an abort with no status', () => istio.FaultAbort.http(99), 'status of an abort must be from 200 to 599, got 99'],
  // what does not go together
  [
    'a redirect with a rewrite',
    c => prefix(c, { to: istio.Redirect.toHttps(), rewrite: '/' }),
    'a redirect must not have rewrite, for nothing is forwarded (leave it out)',
  ],
  [
    'a redirect with a fault',
    c => prefix(c, { to: istio.Redirect.toHttps(), fault: { abort: istio.FaultAbort.http(500) } }),
    'a redirect must not have fault, for nothing is forwarded (leave it out)',
  ],
  [
    'a direct response with a timeout',
    c => prefix(c, { to: istio.DirectResponse.status(204), timeout: Duration.seconds(1) }),
    'a direct response must not have timeout, for nothing is forwarded (leave it out)',
  ],
  [
    'a redirect to nowhere else',
    () => istio.Redirect.to({}),
    'a redirect must change something of the URL: scheme, authority, port, derivePort, uri or prefixRewrite',
  ],
  [
    'a redirect to two ports',
    () => istio.Redirect.to({ scheme: 'https', port: 8443, derivePort: istio.RedirectPort.FROM_PROTOCOL_DEFAULT }),
    'a redirect must have port or derivePort, got both (8443 and FROM_PROTOCOL_DEFAULT)',
  ],
  [
    'a redirect to two paths',
    () => istio.Redirect.to({ uri: '/a', prefixRewrite: '/b' }),
    `a redirect must have uri or prefixRewrite, got both ('/a' and '/b')`,
  ],
  [
    'a redirect that is none',
    () => istio.Redirect.toUri('/a', { redirectCode: 200 }),
    'redirectCode must be from 300 to 399, got 200',
  ],
  [
    'a redirect to another protocol',
    () => istio.Redirect.to({ scheme: 'ftp' }),
    `scheme of a redirect must be 'http' or 'https', got 'ftp'`,
  ],
  [
    'a prefix redirect behind an exact path',
    c => new istio.ExactRoute(c, 'R', { ...base(c), path: '/a', to: istio.Redirect.to({ prefixRewrite: '/b' }) }),
    `a redirect with prefixRewrite must be behind a prefix, for '/b' takes the place of what it matched`,
  ],
  [
    'an authority that is set twice',
    c => prefix(c, { rewriteAuthority: 'a.com', headerOperations: { request: { set: { Host: 'b.com' } } } }),
    'the authority must be set once, got it in rewrite and in headerOperations',
  ],
  [
    'a response out of range',
    () => istio.DirectResponse.status(600),
    'status of a direct response must be from 200 to 599, got 600',
  ],
  [
    'a body that is no base64',
    () => istio.DirectResponse.bytes(200, 'hello!'),
    `body of a direct response must be base64, got 'hello!' (did you mean DirectResponse.text?)`,
  ],
  [
    'two ways to rewrite a path',
    c => http(c, { rewrite: { uri: '/', uriRegexRewrite: { match: 'a', rewrite: 'b' } } }),
    `a rewrite must have uri or uriRegexRewrite, got both ('/' and 'a')`,
  ],
  ['a rewrite of nothing', c => http(c, { rewrite: {} }), 'a rewrite must have uri, uriRegexRewrite or authority'],
  // headers, parameters, methods
  [
    'a header that is none',
    () => istio.HeaderMatch.present('x canary'),
    `header name must be letters, digits and '-', got 'x canary'`,
  ],
  [
    'a header with two conditions',
    c => prefix(c, { headers: [istio.HeaderMatch.present('X-A'), istio.HeaderMatch.exact('x-a', '1')] }),
    `header 'x-a' must have one condition, got two (Istio keeps one for each name; say both in one regular expression)`,
  ],
  [
    'a header that begins with nothing',
    () => istio.HeaderMatch.prefix('x-a', ''),
    `prefix of header 'x-a' must not be empty (did you mean HeaderMatch.present?)`,
  ],
  [
    'a query parameter as no URL has it',
    () => istio.QueryParamMatch.present('a b'),
    `name of a query parameter is written as in the URL, got 'a b' (did you mean 'a%20b'?)`,
  ],
  [
    'no method at all',
    c => prefix(c, { methods: [] }),
    'methods of a route must not be empty (leave them out for any method)',
  ],
  [
    'a removed Host',
    c => prefix(c, { headerOperations: { request: { remove: ['host'] } } }),
    `header 'host' must not be changed here: only a request's authority can be set`,
  ],
  [
    'a lone percent sign',
    c => prefix(c, { headerOperations: { response: { set: { 'x-load': '50%' } } } }),
    `value of a header must have '%' only around a variable such as '%REQ(x-id)%', got '50%' (did you mean '50%%'?)`,
  ],
  [
    'CORS for nobody',
    c => prefix(c, { cors: { allowOrigins: [] } }),
    'allowOrigins of a CORS policy must not be empty: without an origin nothing is allowed',
  ],
  // services
  [
    'a destination that is no Service',
    c => istio.MeshService.fromService(c, 'S', new Deployment(c, 'D', { containers: [{ image: 'i' }] })),
    'destination must be a Service, got Deployment test/D (did you mean the Service in front of it?)',
  ],
  [
    'a destination that is no Kubernetes object',
    c => istio.MeshService.fromService(c, 'S', c),
    'destination must be a Service, got test, which holds no Kubernetes object (did you mean MeshService.fromServiceName?)',
  ],
  [
    'a Service with two ports and no choice',
    c =>
      istio.MeshService.fromService(
        c,
        'S',
        new Service(c, 'Web', {
          ports: [
            { port: 80, name: 'http' },
            { port: 9090, name: 'metrics' },
          ],
        }),
      ),
    'port of Service test/Web must be said, for it has 2 (port: 80 or 9090)',
  ],
  [
    'a port that the Service has not',
    c => istio.MeshService.fromService(c, 'S', new Service(c, 'Web', { ports: [{ port: 80 }] }), { port: 8080 }),
    'port of Service test/Web must be 80, got 8080',
  ],
  [
    'a service name with its namespace',
    c => istio.MeshService.fromServiceName(c, 'S', 'reviews.shop'),
    `name of a service must not have dots, got 'reviews.shop' (did you mean 'reviews' with serviceNamespace 'shop', or MeshService.fromHost?)`,
  ],
  [
    'a wildcard as a destination',
    c => istio.MeshService.fromHost(c, 'S', '*.a.com'),
    `host of a destination must not have a '*', got '*.a.com'`,
  ],
  [
    'one subset twice',
    c => {
      const reviews = service(c);
      reviews.addSubset('v1');
      reviews.addSubset('v1');
    },
    `name of a subset must be its own, got 'v1' twice`,
  ],
  // names
  [
    'an id that gives no Kubernetes name',
    c => new istio.IngressGateway(c, 'Edge_GW'),
    `id must give a Kubernetes name, got 'Edge_GW', which gives 'test-edge_gw-c806d063' (did you mean 'edge-gw'? or set metadata.name)`,
  ],
  [
    'a name that Kubernetes refuses',
    c => new istio.VirtualService(c, 'V', { metadata: { name: 'My_Routes' }, hosts: ['a'] }),
    `metadata.name must be made of a-z, 0-9, '-' and '.', got 'My_Routes' (did you mean 'my-routes'?)`,
  ],
  [
    'a delegate with a gateway',
    c => new istio.VirtualService(c, 'V', { gateways: [gateway(c)] }),
    'a VirtualService without hosts is delegated to, and must have no gateways',
  ],
  [
    'an export to all and some',
    c => new istio.VirtualService(c, 'V', { hosts: ['a'], exportTo: ['*', 'shop'] }),
    `'*' in exportTo must stand alone, got '*' and 'shop'`,
  ],
];

const V = istio.TlsProtocolVersion;

testRefused(REFUSED);

test('a Service that holds no port yet is asked again when the app is synthesized', () => {
  const chart = Testing.chart();
  const ports: unknown[] = [];
  const raw = new ApiObject(chart, 'Raw', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'raw' },
    spec: { ports },
  });
  prefix(chart, { to: istio.MeshService.fromService(chart, 'S', raw) });
  ports.push({ port: 7070 });
  const { spec } = Testing.synth(chart).find(({ kind }) => kind === 'VirtualService');
  expect(spec.http[0].route[0].destination).toEqual({ host: 'raw', port: { number: 7070 } });
});

function gateway(chart: Chart): istio.IngressGateway {
  return new istio.IngressGateway(chart, 'Gateway');
}

function service(chart: Chart, options: istio.MeshServiceNameOptions = {}): istio.MeshService {
  return istio.MeshService.fromServiceName(chart, `Web${chart.node.children.length}`, 'web', options);
}

function base(chart: Chart): istio.RouteOptions {
  return { gateways: [gateway(chart)], to: service(chart) };
}

function prefix(chart: Chart, props: Partial<istio.PrefixRouteProps>): istio.PrefixRoute {
  return new istio.PrefixRoute(chart, 'R', { ...base(chart), prefix: '/', ...props });
}

function http(chart: Chart, props: Partial<istio.HttpRouteProps>): istio.HttpRoute {
  return new istio.HttpRoute(chart, 'R', { ...base(chart), ...props });
}

function split(chart: Chart, ...weights: number[]): istio.Split {
  return istio.Split.between(...weights.map(weight => ({ to: service(chart), weight })));
}
