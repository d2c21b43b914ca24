import type { Chart } from 'cdk8s';
import type { RouteOptions } from 'cdk8s-istio';
import {
  ExactRoute,
  HeaderMatch,
  HttpMethod,
  HttpRoute,
  PrefixRoute,
  QueryParamMatch,
  Redirect,
  RegexRoute,
  StringMatch,
} from 'cdk8s-istio';
import { order, stderrOf, world } from './world';

type Declare = (chart: Chart, options: RouteOptions) => unknown;

/** In the order of the Gateway API, with `/` behind the expressions. */
const ROUTES: Record<string, Declare> = {
  ExactLonger: (c, o) => new ExactRoute(c, 'ExactLonger', { ...o, path: '/api/users/1' }),
  ExactGet: (c, o) => new ExactRoute(c, 'ExactGet', { ...o, path: '/api', methods: [HttpMethod.GET] }),
  Exact: (c, o) => new ExactRoute(c, 'Exact', { ...o, path: '/api' }),
  PrefixLonger: (c, o) => new PrefixRoute(c, 'PrefixLonger', { ...o, prefix: '/api/users' }),
  PrefixGet: (c, o) => new PrefixRoute(c, 'PrefixGet', { ...o, prefix: '/api', methods: [HttpMethod.GET] }),
  PrefixTwoHeaders: (c, o) =>
    new PrefixRoute(c, 'PrefixTwoHeaders', {
      ...o,
      prefix: '/api',
      headers: [HeaderMatch.present('a'), HeaderMatch.absent('b')],
    }),
  PrefixHeader: (c, o) =>
    new PrefixRoute(c, 'PrefixHeader', { ...o, prefix: '/api', headers: [HeaderMatch.present('a')] }),
  PrefixParam: (c, o) =>
    new PrefixRoute(c, 'PrefixParam', { ...o, prefix: '/api', queryParams: [QueryParamMatch.present('q')] }),
  Prefix: (c, o) => new PrefixRoute(c, 'Prefix', { ...o, prefix: '/api' }),
  RegexHeader: (c, o) => new RegexRoute(c, 'RegexHeader', { ...o, regex: '/a.*', headers: [HeaderMatch.present('a')] }),
  Regex: (c, o) => new RegexRoute(c, 'Regex', { ...o, regex: '/a.*' }),
  AnyHeader: (c, o) => new PrefixRoute(c, 'AnyHeader', { ...o, prefix: '/', headers: [HeaderMatch.present('a')] }),
  Any: (c, o) => new PrefixRoute(c, 'Any', { ...o, prefix: '/' }),
};
const NAMES = Object.keys(ROUTES);

/** A fixed shuffle: the test is the same each time. */
function shuffled(names: string[], seed: number): string[] {
  let state = seed;
  const drawn = names.map(name => ({ name, key: (state = (state * 1103515245 + 12345) % 2147483648) }));
  return drawn.sort((a, b) => a.key - b.key).map(({ name }) => name);
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('the order of declaration does not matter (%i)', seed => {
  const { chart, gateways, to } = world();
  const declared = shuffled(NAMES, seed);
  expect(declared).not.toEqual(NAMES);
  const said = stderrOf(() => declared.forEach(name => ROUTES[name](chart, { gateways, to })));
  expect(order(chart)).toEqual(NAMES);
  expect(said).toBe('');
});

test('matches of one HttpRoute that differ in rank stand in their own places', () => {
  const { chart, gateways, to } = world();
  new PrefixRoute(chart, 'Api', { gateways, to, prefix: '/api' });
  new HttpRoute(chart, 'Both', {
    gateways,
    to,
    match: [{ uri: StringMatch.prefix('/') }, { uri: StringMatch.exact('/api/x') }],
  });
  expect(order(chart)).toEqual(['Both', 'Api', 'Both']);
});

test('a redirect of a prefix has the place of a prefix, also for the path itself', () => {
  const { chart, gateways, to } = world();
  new PrefixRoute(chart, 'Moved', { gateways, prefix: '/old', to: Redirect.to({ prefixRewrite: '/new' }) });
  new PrefixRoute(chart, 'Post', { gateways, prefix: '/old', to, methods: [HttpMethod.POST] });
  expect(order(chart)).toEqual(['Post', 'Moved', 'Moved']);
});

describe('routes that tie', () => {
  const said = (a: Declare, b: Declare) => {
    const { chart, gateways, to } = world();
    return stderrOf(() => [a, b].forEach(declare => declare(chart, { gateways, to })));
  };
  const prefix =
    (id: string, rest: object): Declare =>
    (c, o) =>
      new PrefixRoute(c, id, { ...o, prefix: '/a', ...rest });
  const regex =
    (id: string, pattern: string): Declare =>
    (c, o) =>
      new RegexRoute(c, id, { ...o, regex: pattern });

  test('and take a request in common are named when the second is declared', () => {
    const a = prefix('A', { headers: [HeaderMatch.present('x')] });
    const b = prefix('B', { headers: [HeaderMatch.present('y')] });
    expect(said(a, b)).toBe(
      'warning: [test/B] takes some requests that test/A takes too, and nothing but the order of declaration decides between them: ' +
        'A comes first (make one more specific: a longer path, a method, more headers or query parameters)\n',
    );
  });

  test('stand in the order of declaration', () => {
    for (const ids of [
      ['A', 'B'],
      ['B', 'A'],
    ]) {
      const { chart, gateways, to } = world();
      stderrOf(() => ids.forEach(id => prefix(id, {})(chart, { gateways, to })));
      expect(order(chart)).toEqual(ids);
    }
  });

  test.each<[string, Declare, Declare, boolean]>([
    ['the same path', prefix('A', {}), prefix('B', {}), true],
    ['the same path, with and without a slash at the end', prefix('A', {}), prefix('B', { prefix: '/a/' }), true],
    ['other paths of equal length', prefix('A', {}), prefix('B', { prefix: '/b' }), false],
    [
      'other values of a header',
      prefix('A', { headers: [HeaderMatch.exact('v', '1')] }),
      prefix('B', { headers: [HeaderMatch.exact('v', '2')] }),
      false,
    ],
    [
      'a header that is there and one that is not',
      prefix('A', { headers: [HeaderMatch.present('v')] }),
      prefix('B', { headers: [HeaderMatch.absent('v')] }),
      false,
    ],
    [
      'other methods',
      prefix('A', { methods: [HttpMethod.GET] }),
      prefix('B', { methods: [HttpMethod.POST, HttpMethod.PUT] }),
      false,
    ],
    [
      'methods in common',
      prefix('A', { methods: [HttpMethod.GET] }),
      prefix('B', { methods: [HttpMethod.POST, HttpMethod.GET] }),
      true,
    ],
    [
      'other values of a query parameter',
      prefix('A', { queryParams: [QueryParamMatch.exact('v', '1')] }),
      prefix('B', { queryParams: [QueryParamMatch.regex('v', '2.*')] }),
      false,
    ],
    ['expressions that begin with other texts', regex('A', '/a/[0-9]+'), regex('B', '/b/[0-9]+'), false],
    ['expressions that may take the same', regex('A', '/a/[0-9]+'), regex('B', '/a/[1-3]+'), true],
  ])('%s', (_, a, b, tie) => {
    expect(said(a, b) !== '').toBe(tie);
  });
});
