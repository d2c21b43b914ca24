import { distinct, onlyOne, type Sense, without, words } from './sense';
import { DURATIONS, HEADER_NAMES, HEADER_VALUES, HOSTS, NAMES, PORTS, REGEXES, SUBNETS } from './texts';

const TEXTS = words(['/a', 'a', '/', 'GET', 'x y'], ['']);
const GATEWAYS = words(
  ['edge', 'web/edge', 'mesh'],
  ['', 'a/b/c', '/a', 'a/', 'a.b.svc.cluster.local', '*', 'A_b', 'web/a.b', '-a'],
);
const HEADER_MATCHES = words(
  ['x-user', 'X-User', ':authority', 'a_b'],
  [...HEADER_NAMES.odd, '@request.auth.claims.sub', '@request.auth.claims[a]', '@request.auth.claims', ':scheme', '@x'],
);
const TOKENS = words(['x-user', 'X-User', '*', 'a_b'], ['', 'x y', 'x:y', 'é']);

export const VIRTUAL_SERVICE: Sense = {
  words: {
    hosts: HOSTS,
    gateways: GATEWAYS,
    host: words(HOSTS.good, HOSTS.odd),
    subset: NAMES,
    'port.number': PORTS,
    port: PORTS,
    weight: words([1, 50, 100, 200], [0, -1]),
    exact: TEXTS,
    prefix: TEXTS,
    regex: REGEXES,
    'headers#': HEADER_MATCHES,
    'withoutHeaders#': HEADER_MATCHES,
    'queryParams#': words(['q', 'Q'], ['']),
    sourceNamespace: NAMES,
    'set#': HEADER_NAMES,
    'add#': HEADER_NAMES,
    set: HEADER_VALUES,
    add: HEADER_VALUES,
    remove: words(['x-user', 'X-B'], HEADER_NAMES.odd),
    allowOrigin: words(['*', 'http://a'], ['']),
    allowMethods: words(['GET', 'POST', '*', 'PATCH'], ['get', '', 'PURGE']),
    allowHeaders: TOKENS,
    exposeHeaders: TOKENS,
    maxAge: words(['1s', '24h', '1m'], [...DURATIONS.odd, '1.5s', '500ms', '1500ms']),
    value: words([0, 0.5, 50, 100, 0.0001], [-1, 100.1, 0.00001, 101]),
    percent: words([0, 50, 100], [-1, 101]),
    grpcStatus: words(['UNAVAILABLE', 'OK', 'DEADLINE_EXCEEDED'], ['', 'unavailable', 'X', '14']),
    http2Error: words(['x'], ['']),
    httpStatus: words([200, 404, 503, 599, 600], [199, 601, 0, -1]),
    fixedDelay: DURATIONS,
    exponentialDelay: DURATIONS,
    mirrorPercent: words([0, 100], [101]),
    mirror_percent: words([0, 100], [101]),
    'redirect.scheme': words(['http', 'https'], ['', 'HTTP', 'ftp']),
    redirectCode: words([301, 302, 307, 308, 399], [0, 200, 299, 400]),
    'redirect.uri': words(['/a', 'a'], ['']),
    prefixRewrite: words(['/a'], ['']),
    'redirect.authority': words(['a.com'], ['']),
    'directResponse.status': words([200, 404, 503, 600], [0, 199, 601]),
    attempts: words([1, 3], [0, -1]),
    perTryTimeout: DURATIONS,
    backoff: DURATIONS,
    retryOn: words(
      ['5xx', '', 'connect-failure,refused-stream', '503', 'cancelled,unavailable', 'retriable-4xx,503'],
      ['x', '5xx, reset', '5xx,', ',', '999', '99', '600', '5XX', ' 5xx'],
    ),
    'rewrite.uri': words(['/', '/a'], ['']),
    'rewrite.authority': words(['a.com'], ['']),
    'uriRegexRewrite.match': REGEXES,
    'uriRegexRewrite.rewrite': words(['\\1', '/a'], ['', '\\', '\\9']),
    destinationSubnets: SUBNETS,
    sourceSubnet: SUBNETS,
    sniHosts: words(['shop.example.com', 'a.example.com'], [...HOSTS.odd, '1.2.3.4']),
    timeout: DURATIONS,
    'delegate.name': words(['a', 'a.b'], ['']),
    'delegate.namespace': words(['web', ''], ['A_b']),
    'http.match.headers.exact': words(['a', ''], []),
    'http.match.queryParams.exact': words(['a', ''], []),
    bytes: words(['aGVsbG8='], ['', '!', 'YQ']),
  },
  settle: {
    '': root,
    gateways: list => distinct(list),
    'destination.port': port,
    'mirror.port': port,
    route: list => list.map((item: any) => ({ ...item, weight: item.weight || 1 })),
    'http[]': httpRoute,
    'tls[]': value => ({
      ...value,
      match: atLeastOne(value.match, { sniHosts: ['shop.example.com'] }),
      route: routes(value.route),
    }),
    'tls.match[]': value => ({ ...value, sniHosts: atLeastOne(value.sniHosts, 'shop.example.com') }),
    'tcp[]': value => ({ ...value, route: routes(value.route) }),
    fault: value => ((value.abort ?? value.delay) ? value : { ...value, abort: { httpStatus: 503 } }),
    'fault.abort': value =>
      (value.grpcStatus ?? value.httpStatus)
        ? without(value, 'http2Error')
        : { ...without(value, 'http2Error'), httpStatus: 503 },
    'fault.delay': value =>
      value.fixedDelay
        ? without(value, 'exponentialDelay')
        : { ...without(value, 'exponentialDelay'), fixedDelay: '1s' },
    redirect: value => {
      const one = onlyOne(value, 'uri', 'prefixRewrite');
      return (one.uri ?? one.prefixRewrite ?? one.authority ?? one.port ?? one.scheme) ? one : { ...one, uri: '/' };
    },
    retries: value => (value.attempts ? value : { ...value, attempts: 3 }),
    rewrite: value => {
      const one = onlyOne(value, 'uri', 'uriRegexRewrite');
      return one.uri || one.uriRegexRewrite || one.authority ? one : { ...one, uri: '/' };
    },
    uriRegexRewrite: value => ({ match: '/a(.*)', rewrite: '\\1', ...value }),
  },
};

function port(value: object): object {
  return { number: 80, ...value };
}

function atLeastOne<T>(list: readonly T[] | undefined, one: T): readonly T[] {
  return list?.length ? list : [one];
}

function routes(list: readonly any[] | undefined): readonly unknown[] {
  return list?.length ? list : [{ destination: { host: 'reviews' } }];
}

function root(spec: any): unknown {
  const whole = spec.http?.length || spec.tls?.length || spec.tcp?.length ? spec : { ...spec, http: [httpRoute({})] };
  if (!whole.hosts?.length && !whole.tls && !whole.tcp && !whole.gateways) {
    return { ...whole, http: whole.http.map((route: any) => httpRoute(without(route, 'delegate'))) };
  }
  const [first = 'shop.example.com', ...rest] = whole.hosts ?? [];
  const hosts = whole.tls
    ? ['*.example.com']
    : first.startsWith('*')
      ? [first]
      : [first, ...rest.filter((host: string) => !host.includes('*') && host !== first)];
  return { ...whole, hosts: distinct(hosts) };
}

function httpRoute(value: any): unknown {
  if (value.delegate) return without(value, 'route', 'redirect', 'directResponse', 'rewrite');
  if (value.redirect || value.directResponse) {
    const one = without(onlyOne(value, 'redirect', 'directResponse'), 'route', 'fault', 'rewrite', 'mirror', 'mirrors');
    if (!one.redirect?.prefixRewrite) return one;
    return { ...one, match: (one.match ?? []).map((match: any) => ({ ...match, uri: { prefix: '/a' } })) };
  }
  const one = without(onlyOne(value, 'mirror', 'mirrors'), 'mirrorPercent', 'mirror_percent');
  return settleAuthority({ ...one, route: routes(value.route) });
}

/** The authority may be set in one place only. */
function settleAuthority(value: any): unknown {
  if (!value.rewrite?.authority) return value;
  return {
    ...value,
    rewrite: without(value.rewrite, 'authority'),
    ...(!value.rewrite.uri && { rewrite: { uri: '/' } }),
  };
}
