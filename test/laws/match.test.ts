import * as fc from 'fast-check';
import { coversMatch } from '../../src/match/covers';
import { overlap } from '../../src/match/overlap';
import { byPrecedence, specificityOf } from '../../src/match/precedence';
import type { HttpMatchRequest, StringMatch } from '../../src/model/wire/virtual-service';
import { fullMatch } from '../../src/match/regex';

const text = fc.constantFrom('', '/', '/a', '/a/', '/ab', '/b', '/a.b', '/a/b/c');
const stringMatch: fc.Arbitrary<StringMatch> = fc.oneof(
  text.map(exact => ({ exact })),
  text.map(prefix => ({ prefix })),
  fc.constantFrom('/a.*', '/(a|b)', '/a\\.b', '.*', '/ab?').map(regex => ({ regex })),
);
const names = fc.constantFrom('x', 'y');
const block: fc.Arbitrary<HttpMatchRequest> = fc.record(
  {
    uri: stringMatch,
    method: fc.constantFrom({ exact: 'GET' }, { regex: 'GET|POST' }),
    headers: fc.dictionary(names, fc.oneof(stringMatch, fc.constant({})), { maxKeys: 2 }),
    queryParams: fc.dictionary(names, stringMatch, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

interface Request {
  path: string;
  method: string;
  headers: Record<string, string>;
  queryParams: Record<string, string>;
}
const request: fc.Arbitrary<Request> = fc.record({
  path: text,
  method: fc.constantFrom('GET', 'POST', 'PUT'),
  headers: fc.dictionary(names, text),
  queryParams: fc.dictionary(names, text),
});

/** What Istio's reference says of a match, in a few lines of its own. */
function takes(match: HttpMatchRequest, { path, method, headers, queryParams }: Request): boolean {
  const one = (m: StringMatch | undefined, value: string | undefined) =>
    m === undefined ||
    (value !== undefined &&
      (m.exact === undefined || m.exact === value) &&
      (m.prefix === undefined || value.startsWith(m.prefix)) &&
      (m.regex === undefined || fullMatch(m.regex, value)));
  const every = (ms: HttpMatchRequest['headers'], values: Record<string, string>) =>
    Object.entries(ms ?? {}).every(([name, m]) => one(m, values[name]));
  return (
    one(match.uri, path) &&
    one(match.method, method) &&
    every(match.headers, headers) &&
    every(match.queryParams, queryParams)
  );
}

test('if some request satisfies two matches, they are said to overlap', () => {
  fc.assert(
    fc.property(block, block, request, (a, b, r) => {
      fc.pre(takes(a, r) && takes(b, r));
      expect(overlap(a, b)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('if a match covers another one, it takes whatever the other one takes', () => {
  const folded: fc.Arbitrary<HttpMatchRequest> = fc
    .tuple(
      block,
      fc.record({ withoutHeaders: fc.dictionary(names, stringMatch, { maxKeys: 1 }) }, { requiredKeys: [] }),
    )
    .map(([match, more]) => ({ ...match, ...more }));
  const refuses = (match: HttpMatchRequest, r: Request) =>
    Object.entries(match.withoutHeaders ?? {}).some(([name, m]) => takes({ headers: { [name]: m } }, r));
  const asked = request.filter(({ path }) => path !== '');
  let covered = 0;
  fc.assert(
    fc.property(folded, folded, fc.boolean(), asked, (wide, other, kin, r) => {
      // a narrower one of the same kind is seldom met by chance
      const narrow = kin ? { ...other, ...wide, headers: { ...other.headers, ...wide.headers } } : other;
      if (coversMatch(wide, narrow) && takes(narrow, r) && !refuses(narrow, r)) {
        covered++;
        expect(takes(wide, r) && !refuses(wide, r)).toBe(true);
      }
    }),
    { numRuns: 5000, seed: 1 },
  );
  expect(covered).toBeGreaterThan(50);
});

test('overlap does not depend on who is asked first', () => {
  fc.assert(
    fc.property(block, block, (a, b) => expect(overlap(a, b)).toBe(overlap(b, a))),
    { numRuns: 500 },
  );
});

test('precedence is a total order of what ties', () => {
  const sign = (a: HttpMatchRequest, b: HttpMatchRequest) =>
    Math.sign(byPrecedence(specificityOf(a), specificityOf(b)));
  fc.assert(
    fc.property(block, block, block, (a, b, c) => {
      expect(sign(a, b) + sign(b, a)).toBe(0);
      if (sign(a, b) <= 0 && sign(b, c) <= 0) {
        expect(sign(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});
