/** Rules of `http` at the boundaries of what Istio tells apart. */
import * as fc from 'fast-check';

const PATHS = ['/', '/a', '/a/', '/a/b', '/A', '/ab', '/a%20b', '/a/b/c'];
const REGEXES = ['.*', '/.*', '/a.*', '/a|/b', '/[a-z]+/b?', '(?i)/A', '/a/?', '/(a|b)/.*', '.+b'];

const uri = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PATHS, '/a?b').map(exact => ({ exact })) },
  { weight: 5, arbitrary: fc.constantFrom(...PATHS, '', '/', '/').map(prefix => ({ prefix })) },
  { weight: 2, arbitrary: fc.constantFrom(...REGEXES).map(regex => ({ regex })) },
);
const text = fc.oneof(
  fc.constantFrom('1', 'ab', 'AB', '', 'a,b').map(exact => ({ exact })),
  fc.constantFrom('1', 'a', 'A').map(prefix => ({ prefix })),
  fc.constantFrom('a?b', '.*', '[0-9]+', '(?i)ab', '1|a').map(regex => ({ regex })),
  fc.constant({}),
);
const names = <T>(value: fc.Arbitrary<T>, ...of: string[]) =>
  fc.dictionary(fc.constantFrom(...of), value, { minKeys: 1, maxKeys: 2 });

/** A match block; most ask for a path, and for little else. */
export const match = fc
  .record(
    {
      name: fc.constantFrom('one', 'two'),
      uri: fc.option(uri, { nil: undefined, freq: 8 }),
      ignoreUriCase: rarely(fc.boolean()),
      method: rarely(
        fc.oneof(
          fc.constantFrom('GET', 'POST', 'OPTIONS').map(exact => ({ exact })),
          fc.constant({ prefix: 'P' }),
          fc.constant({ regex: 'GET|PUT' }),
        ),
      ),
      headers: rarely(names(text, 'x-a', 'x-b', 'cookie', 'referer', ':path', 'host')),
      withoutHeaders: rarely(names(text, 'x-a', 'x-b')),
      queryParams: rarely(names(text, 'p', 'q', 'P')),
      authority: rarely(
        fc.oneof(
          fc.constantFrom('a.com', 'b.a.com', 'a.com:8080').map(exact => ({ exact })),
          fc.constant({ prefix: 'a' }),
          fc.constant({ regex: '.*a\\.com(:[0-9]+)?' }),
        ),
      ),
      scheme: rarely(fc.constantFrom({ exact: 'http' }, { exact: 'https' }, { prefix: 'http' }), 12),
      port: rarely(fc.constantFrom(80, 8080), 10),
      sourceLabels: rarely(
        fc.constantFrom<object[]>({ istio: 'ingressgateway' }, { istio: 'other' }, { app: 'judge-client' }),
        20,
      ),
      sourceNamespace: rarely(fc.constantFrom('istio-system', 'default', 'shop'), 20),
      gateways: rarely(fc.constantFrom(['mesh'], ['default/one'], ['default/two', 'mesh']), 20),
    },
    { requiredKeys: [] },
  )
  .map(clean);

/** Where requests may go: some of it is not there. */
export const destination = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<object[]>(
      { host: 'a' },
      { host: 'a', subset: 'v1' },
      { host: 'a', subset: 'v2' },
      { host: 'one.default.svc.cluster.local', port: { number: 8080 } },
      { host: 'c.shop.svc.cluster.local' },
      { host: 'ext.example.com', port: { number: 80 } },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<object[]>(
      { host: 'a', subset: 'v3' },
      { host: 'a', subset: 'nobody' },
      { host: 'a', port: { number: 81 } },
      { host: 'two' },
      { host: 'two', port: { number: 9090 } },
      { host: 'nowhere' },
      { host: 'a.default' },
      { host: 'empty' },
      { host: 'c' },
      { host: 'c', subset: 'v1' },
      { host: 'ext.example.com' },
      { host: 'hidden.shop.svc.cluster.local' },
      { host: 'static.example.com' },
    ),
  },
);

const operations = fc
  .record(
    {
      set: rarely(
        names(fc.constantFrom('1', 'ab', '', '%REQ(x-b)%', 'a-%REQ(x-z)%', ' pad '), 'x-a', 'X-A', 'x-op'),
        2,
      ),
      add: rarely(names(fc.constantFrom('2', 'cd', '%REQ(x-a)%', '100%%'), 'x-a', 'x-b', 'x-op'), 2),
      remove: rarely(fc.subarray(['x-a', 'x-b', 'x-op'], { minLength: 1 }), 2),
    },
    { requiredKeys: [] },
  )
  .map(clean);
const headers = fc
  .record({ request: rarely(operations, 2), response: rarely(operations, 3) }, { requiredKeys: [] })
  .map(clean);
const withHost = fc.constantFrom(
  { request: { set: { host: 'set.example.com' } } },
  { request: { add: { ':authority': 'added.example.com' } } },
);
const anyHeaders = fc.oneof({ weight: 6, arbitrary: headers }, { weight: 1, arbitrary: withHost });

const weighted = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.record({ destination, headers: rarely(anyHeaders) }, { requiredKeys: ['destination'] })),
    },
    {
      weight: 2,
      arbitrary: fc.array(
        fc.record(
          { destination, weight: fc.constantFrom(0, 1, 50, 100), headers: rarely(anyHeaders) },
          { requiredKeys: ['destination', 'weight'] },
        ),
        { minLength: 2, maxLength: 3 },
      ),
    },
  )
  .map(list => list.map(clean))
  .filter(list => list.length === 1 || list.some(item => (item as { weight: number }).weight > 0));

const rewrite = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record(
        {
          uri: fc.constantFrom('/', '/v1', '/v1/', '/x.y?z'),
          authority: rarely(fc.constantFrom('new.example.com', 'a'), 3),
        },
        { requiredKeys: ['uri'] },
      )
      .map(clean),
  },
  { weight: 1, arbitrary: fc.constant({ authority: 'only.example.com' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { uriRegexRewrite: { match: '^/a(.*)', rewrite: '/z\\1' } },
      { uriRegexRewrite: { match: '/', rewrite: '//' } },
      { uriRegexRewrite: { match: '.*', rewrite: '/pre\\0' } },
      { uriRegexRewrite: { match: '^/(a|b)/(.+)$', rewrite: '/\\2/\\1' } },
    ),
  },
);
const percentage = fc.constantFrom(undefined, { value: 0 }, ...Array<object>(6).fill({ value: 100 }));
const fault = fc
  .record(
    {
      abort: fc.record({ httpStatus: fc.constantFrom(400, 429, 503), percentage }).map(clean),
      delay: rarely(fc.record({ fixedDelay: fc.constant('2ms'), percentage }).map(clean), 2),
    },
    { requiredKeys: ['abort'] },
  )
  .map(clean);
const corsPolicy = fc
  .record(
    {
      allowOrigins: fc.constantFrom<object[][]>(
        [{ exact: 'https://a.com' }],
        [{ prefix: 'https://a' }, { exact: 'x' }],
        [{ regex: 'https://[a-z]+\\.com' }],
        [{ exact: '*' }],
        [{ regex: '.*' }],
      ),
      allowMethods: fc.constantFrom(['GET'], ['GET', 'POST']),
      allowHeaders: fc.constant(['x-a', 'x-b']),
      exposeHeaders: fc.constant(['x-e']),
      maxAge: fc.constantFrom('24h', '90s'),
      allowCredentials: fc.boolean(),
      unmatchedPreflights: fc.constantFrom('FORWARD', 'IGNORE'),
    },
    { requiredKeys: ['allowOrigins'] },
  )
  .map(clean);

const forward = fc
  .record(
    {
      route: weighted,
      rewrite: rarely(rewrite, 2),
      headers: rarely(anyHeaders, 3),
      fault: fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: fault }),
      corsPolicy: rarely(corsPolicy, 5),
      timeout: rarely(fc.constantFrom('5s', '1m'), 6),
      retries: rarely(fc.constantFrom({ attempts: 0 }, { attempts: 1, retryOn: '5xx' }, { attempts: 3 }), 6),
      mirror: rarely(fc.constantFrom({ host: 'one.default.svc.cluster.local' }, { host: 'nowhere' }), 10),
      mirrorPercentage: rarely(fc.constantFrom({ value: 0 }, { value: 100 }), 4),
      mirrors: rarely(fc.constantFrom([{ destination: { host: 'c.shop.svc.cluster.local' } }]), 14),
    },
    { requiredKeys: ['route'] },
  )
  .map(clean)
  .map(rule => ('mirror' in rule && 'mirrors' in rule ? clean({ ...rule, mirrors: undefined }) : rule))
  .filter(rule => !saysHostTwice(rule));
const redirect = fc
  .record(
    {
      uri: rarely(fc.constantFrom('/new', '/', 'relative', '/n#f', '/q?y=1'), 2),
      prefixRewrite: rarely(fc.constantFrom('/p', '/p/'), 8),
      authority: rarely(fc.constantFrom('new.com', 'new.com:8443'), 2),
      scheme: rarely(fc.constantFrom('https', 'http'), 2),
      port: rarely(fc.constantFrom(80, 443, 8443), 4),
      derivePort: rarely(fc.constantFrom('FROM_REQUEST_PORT', 'FROM_PROTOCOL_DEFAULT'), 4),
      redirectCode: rarely(fc.constantFrom(302, 303, 307, 308), 2),
    },
    { requiredKeys: [] },
  )
  .map(clean)
  .map(said => ('uri' in said && 'prefixRewrite' in said ? clean({ ...said, prefixRewrite: undefined }) : said))
  .map(said => ('port' in said && 'derivePort' in said ? clean({ ...said, derivePort: undefined }) : said))
  .map(said => (Object.keys(said).some(key => !/redirectCode|derivePort/.test(key)) ? said : { ...said, uri: '/new' }));
const directResponse = fc
  .record(
    {
      status: fc.constantFrom(200, 201, 204, 403, 503),
      body: rarely(fc.constantFrom({ string: 'own %REQ(x-a)%' }, { bytes: 'b2t5' }), 2),
    },
    { requiredKeys: ['status'] },
  )
  .map(clean);

/** What a rule does with what it takes. */
export const action = fc.oneof(
  { weight: 9, arbitrary: forward },
  {
    weight: 2,
    arbitrary: fc
      .record(
        { redirect, headers: rarely(headers, 4), corsPolicy: rarely(corsPolicy, 8) },
        { requiredKeys: ['redirect'] },
      )
      .map(clean),
  },
  {
    weight: 2,
    arbitrary: fc
      .record(
        { directResponse, headers: rarely(headers, 3), corsPolicy: rarely(corsPolicy, 8) },
        { requiredKeys: ['directResponse'] },
      )
      .map(clean),
  },
);

/** A rule; the last of a list may take everything. */
export const rule = fc
  .tuple(fc.array(match, { maxLength: 2 }), action)
  .map(([matches, does]) => (matches.length > 0 ? { match: matches, ...does } : does))
  .map(prefixOnly);

/** The rules of a VirtualService; most end with one that takes what is left. */
export const rules = fc
  .tuple(fc.array(rule, { minLength: 1, maxLength: 3 }), fc.option(action, { nil: undefined, freq: 6 }))
  .map(([list, last]) => (last ? [...list, prefixOnly(last)] : list));

/** `prefixRewrite` wants a prefix in every block. */
function prefixOnly<T extends object>(said: T): T {
  const { match: blocks, redirect: to } = said as {
    match?: { uri?: { prefix?: string } }[];
    redirect?: { prefixRewrite?: string };
  };
  return to?.prefixRewrite !== undefined &&
    !(blocks?.length && blocks.every(({ uri: path }) => path?.prefix?.startsWith('/')))
    ? { ...said, redirect: { uri: '/new' } }
    : said;
}

function saysHostTwice(said: object): boolean {
  const {
    rewrite: written,
    headers: own,
    route,
  } = said as { rewrite?: { authority?: string }; headers?: object; route: { headers?: object }[] };
  const sets = (changes?: object) => /"(host|:authority)"/.test(JSON.stringify(changes ?? {}));
  return written?.authority !== undefined && (sets(own) || route.some(({ headers: each }) => sets(each)));
}

export function rarely<T>(value: fc.Arbitrary<T>, freq = 5): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: freq - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** Without what is not said. */
export function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
