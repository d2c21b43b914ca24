import * as fc from 'fast-check';
import { conditionsOf } from '../../src/match/condition';
import type { HttpRequest } from '../../src/match/http-request';
import { pathMatchOf, segmentsOf } from '../../src/match/path-match';
import { Field } from '../../src/model/field';
import { NOTHING_CHANGED } from '../../src/routing/header-changes';
import type { Route } from '../../src/routing/route';
import { RouteIndex, takes } from '../../src/routing/route-index';
import { byForm, splitUrl } from '../../src/simulate/split-url';
import { blocks, paths } from './arbitraries';

const NOWHERE = new Field<unknown>({ apiVersion: '', group: '', kind: '', name: '', manifest: {} }, '', undefined);

const routes: fc.Arbitrary<Route> = fc.oneof(
  blocks.map(block => routeOf(pathMatchOf(block.uri, block.ignoreUriCase), conditionsOf(block))),
  paths.map(path => routeOf(segmentsOf(path), [])),
);

function routeOf(path: Route['path'], conditions: Route['conditions']): Route {
  const action: Route['action'] = { kind: 'respond', at: NOWHERE, status: 200 };
  return { name: '', at: NOWHERE, path, conditions, headers: NOTHING_CHANGED, action };
}

const requests: fc.Arbitrary<HttpRequest> = fc
  .tuple(paths, fc.constantFrom('GET', 'POST'), fc.constantFrom('x-one', 'x-two'), fc.constantFrom('1', '2', '12'))
  .map(([path, method, name, value]) => ({
    method,
    scheme: 'http',
    authority: 'a.example.com',
    path,
    query: `${name}=${value}`,
    headers: new Map([[name, [value]]]),
  }));

test('what is looked up is what is found by trying one route after the other', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(routes, { minLength: 33, maxLength: 60 }),
      fc.array(requests, { minLength: 5, maxLength: 10 }),
      (all, asked) => {
        const index = new RouteIndex(all);
        for (const request of asked) {
          const first = all.findIndex(route => takes(route, request));
          found += first > 0 ? 1 : 0;
          expect(index.find(request)).toBe(first);
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(100);
});

test('a URL that is taken apart at sight has the parts that its form gives it', () => {
  const part = fc.constantFrom(
    'http',
    'https',
    'grpc',
    'tls',
    '://',
    ':',
    '/',
    '?',
    '#',
    '@',
    '[::1]',
    'a.b-c',
    'A9',
    '80',
    '',
    ' ',
    'é',
    '_',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), parts => {
      const url = parts.join('');
      expect(splitUrl(url)).toEqual(byForm(url));
    }),
    {
      numRuns: 3000,
      examples: [[['http', '://', 'a.b-c', '/']], [['grpc', '://', 'A9']], [['http', '://', 'a.b-c', '?']]],
    },
  );
});
