import * as fc from 'fast-check';
import type { ActionSpec, Ask, ChangesSpec, Condition, RouteSpec } from './route-spec';

/** A route on a host of its own, and what is asked of it. */
export interface Case {
  readonly spec: RouteSpec;
  readonly asks: readonly Ask[];
}

const PREFIXES = ['/', '/api', '/api/', '/a.b', '/a.b/c/'];
const REWRITES = [undefined, '/', '/v1', '/v1/', '/v1/x.y'];
/** What stands behind a prefix: nothing, slashes, segments, queries, and what is no segment of its own. */
const RESTS = ['', '/', '/x', '/x/', '//x', '?q=/', '/x?q=1', 'foo', '/x%2fy', '/%7Euser'];

const get = (path: string): Ask => ({ method: 'GET', path, headers: [] });

/** Every combination of prefix, rewrite and slashes, in the form of whole segments and in Istio's own. */
export function slashes(): Case[] {
  return PREFIXES.flatMap(path =>
    REWRITES.flatMap(rewrite =>
      (['prefix', 'literal'] as const).map(kind => {
        const bare = path.replace(/\/$/, '');
        const paths = [...RESTS.map(rest => bare + rest), '/', '/other'].filter(p => p.startsWith('/'));
        return { spec: { kind, path, rewrite }, asks: [...new Set(paths)].map(get) };
      }),
    ),
  );
}

const word = fc.constantFrom('1', 'ab', 'b');
const condition = (name: string): fc.Arbitrary<Condition> =>
  fc.record({
    name: fc.constant(name),
    how: fc.constantFrom('exact' as const, 'prefix' as const, 'regex' as const, 'present' as const, 'absent' as const),
    value: fc.constantFrom('1', 'a', 'ab', 'a?b'),
  });
const conditions = fc.tuple(condition('x-a'), condition('x-b')).chain(pair => fc.subarray(pair, { minLength: 1 }));
const path = fc.oneof(
  fc.record({
    kind: fc.constantFrom('prefix' as const, 'literal' as const),
    path: fc.constantFrom('/', '/api', '/api/'),
  }),
  fc.record({ kind: fc.constant('exact' as const), path: fc.constantFrom('/api', '/api/x', '/') }),
  fc.record({ kind: fc.constant('regex' as const), path: fc.constantFrom('/api/([a-z]+)', '/(api|v1)/.*', '/[^/]*') }),
);
const changes: fc.Arbitrary<ChangesSpec> = fc.record(
  {
    set: fc.dictionary(fc.constantFrom('x-a', 'x-b'), word, { minKeys: 1 }),
    add: fc.dictionary(fc.constantFrom('x-b', 'x-c'), word, { minKeys: 1 }),
    remove: fc.subarray(['x-a', 'x-b', 'x-c'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const forward = fc.record(
  {
    rewrite: fc.constantFrom('/', '/v1', '/v1/'),
    authority: fc.constantFrom('other.example.com', 'web'),
    operations: fc.record({ request: changes, response: changes }, { requiredKeys: [] }),
    abort: fc.constantFrom(500, 503, 429),
    mirror: fc.boolean(),
    origin: fc.constant('https://shop.example.com'),
  },
  { requiredKeys: [] },
);
const answer: fc.Arbitrary<ActionSpec> = fc.oneof(
  fc.record({ respond: fc.constantFrom(200, 204, 403, 503), body: fc.constantFrom('closed', 'a b') }),
  fc.record({
    redirect: fc
      .record(
        {
          scheme: fc.constant('https'),
          authority: fc.constantFrom('new.example.com', 'new.example.com:8443'),
          uri: fc.constantFrom('/', '/new'),
          redirectCode: fc.constantFrom(302, 307, 308),
        },
        { requiredKeys: [] },
      )
      .map(redirect =>
        Object.keys(redirect).some(key => key !== 'redirectCode') ? redirect : { ...redirect, uri: '/new' },
      ),
  }),
);
const spec: fc.Arbitrary<RouteSpec> = fc
  .tuple(
    path,
    fc.record(
      { methods: fc.subarray(['GET', 'POST', 'OPTIONS'], { minLength: 1 }), headers: conditions, params: conditions },
      { requiredKeys: [] },
    ),
    fc.oneof({ weight: 3, arbitrary: forward }, { weight: 2, arbitrary: answer.map(action => ({ action })) }),
  )
  .map(([where, which, what]) => ({ ...where, ...which, ...what }));

const ask: fc.Arbitrary<Ask> = fc
  .record({
    method: fc.constantFrom('GET', 'GET', 'POST', 'OPTIONS'),
    at: fc.constantFrom('/api', '/api/', '/api/x', '/apifoo', '/', '/v1/y'),
    query: fc.constantFrom('', '', '?x-a=1', '?x-a=ab&x-b', '?x-b=ab&x-a=1&x-a=2', '?x-a'),
    headers: fc.array(fc.tuple(fc.constantFrom('x-a', 'X-B', 'x-c'), word), { maxLength: 3 }),
    origin: fc.constantFrom(undefined, 'https://shop.example.com', 'https://evil.example.com'),
  })
  .map(({ method, at, query, headers, origin }) => ({
    method,
    path: at + query,
    headers: [
      ...headers,
      ...(origin === undefined
        ? []
        : ([['origin', origin], ...(method === 'OPTIONS' ? [['access-control-request-method', 'GET']] : [])] as [
            string,
            string,
          ][])),
    ],
  }));

/** A path that an expression of `path` takes. */
const TAKEN: Record<string, string> = { '/api/([a-z]+)': '/api/xy', '/(api|v1)/.*': '/v1/y', '/[^/]*': '/q' };

/** A request that satisfies all that a route asks for, with something behind its path. */
function fitting(route: RouteSpec, rest: string, origin: readonly (readonly [string, string])[]): Ask {
  const taken = {
    prefix: () => route.path.replace(/\/$/, '') + (rest || (route.path === '/' ? '/' : '')),
    literal: () => route.path + rest.slice(1),
    exact: () => route.path,
    regex: () => TAKEN[route.path],
  }[route.kind]();
  const pairs = (conditions: readonly Condition[] = []) =>
    conditions
      .filter(({ how }) => how !== 'absent')
      .map(({ name, how, value }) => [name, how === 'prefix' ? `${value}x` : value.replace('?', '')] as const);
  const query = pairs(route.params)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return {
    method: route.methods?.[0] ?? 'GET',
    path: taken + (query && `?${query}`),
    headers: [...pairs(route.headers), ...origin],
  };
}

/** Routes with anything that the constructs can say, what fits them, and what may or may not. */
export function anything(count: number, seed: number): Case[] {
  const origins = fc.constantFrom(
    [],
    [['origin', 'https://shop.example.com']] as const,
    [
      ['origin', 'https://shop.example.com'],
      ['access-control-request-method', 'GET'],
    ] as const,
  );
  const one = spec.chain(route =>
    fc.record({
      spec: fc.constant(route),
      asks: fc
        .tuple(
          fc.array(fc.tuple(fc.constantFrom('', '/', '/x', '/x/y'), origins), { minLength: 4, maxLength: 4 }),
          fc.array(ask, { minLength: 3, maxLength: 3 }),
        )
        .map(([fit, any]) => [...fit.map(([rest, origin]) => fitting(route, rest, origin)), ...any]),
    }),
  );
  return fc.sample(one, { numRuns: count, seed });
}
