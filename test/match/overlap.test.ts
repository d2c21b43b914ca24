import { mayBothMatch, overlap } from '../../src/match/overlap';
import type { HttpMatchRequest, StringMatch } from '../../src/model/wire/virtual-service';

test.each<[StringMatch | undefined, StringMatch | undefined, boolean]>([
  [undefined, { exact: 'a' }, true],
  [{}, { exact: 'a' }, true],
  [{ exact: 'a' }, { exact: 'a' }, true],
  [{ exact: 'a' }, { exact: 'b' }, false],
  [{ exact: 'a' }, { exact: 'A' }, false],
  [{ exact: '/a/b' }, { prefix: '/a/' }, true],
  [{ exact: '/a' }, { prefix: '/a/' }, false],
  [{ prefix: '/a' }, { prefix: '/ab' }, true],
  [{ prefix: '/a' }, { prefix: '/b' }, false],
  [{ exact: '/a1' }, { regex: '/a[0-9]' }, true],
  [{ exact: '/a12' }, { regex: '/a[0-9]' }, false], // the whole text must match
  [{ prefix: '/b' }, { regex: '/a[0-9]' }, false],
  [{ prefix: '/a/b' }, { regex: '/a/.*' }, true],
  [{ regex: '/a/.*' }, { regex: '/b/.*' }, false],
  [{ regex: '/a|/b' }, { regex: '/b' }, true], // an alternation begins with nothing certain
  [{ regex: 'ab?c' }, { regex: 'ac' }, true], // the b may be missing
  [{ regex: '(?i)/a' }, { exact: '/A' }, true],
  [{ regex: '\\.a' }, { prefix: '.b' }, false],
  [{ regex: '\\d+' }, { prefix: '1' }, true],
])('%j and %j: %s', (a, b, both) => {
  expect(mayBothMatch(a, b)).toBe(both);
  expect(mayBothMatch(b, a)).toBe(both);
});

test.each<[string, HttpMatchRequest, HttpMatchRequest, boolean]>([
  ['all and all', {}, {}, true],
  ['the case of a path is folded', { uri: { exact: '/A' }, ignoreUriCase: true }, { uri: { prefix: '/a' } }, true],
  ['but for an expression nobody knows', { uri: { exact: '/A' }, ignoreUriCase: true }, { uri: { regex: '/A' } }, true],
  ['a method that Envoy does not know takes nothing', { method: { exact: 'get' } }, {}, false],
  ['methods by prefix', { method: { prefix: 'P' } }, { method: { exact: 'PUT' } }, true],
  ['other ports', { port: 80 }, { port: 443 }, false],
  ['a port and any port', { port: 80 }, {}, true],
  ['other callers', { sourceLabels: { app: 'a' } }, { sourceLabels: { app: 'b' } }, false],
  ['callers of which both may be', { sourceLabels: { app: 'a' } }, { sourceLabels: { tier: 'b' } }, true],
  ['other namespaces', { sourceNamespace: 'a' }, { sourceNamespace: 'b' }, false],
  ['a header there and not there', { headers: { x: {} } }, { withoutHeaders: { x: {} } }, false],
  [
    'a header of a value and not of it',
    { headers: { x: { exact: 'a' } } },
    { withoutHeaders: { x: { prefix: 'a' } } },
    false,
  ],
  [
    'a header of a value and not of another',
    { headers: { x: { exact: 'b' } } },
    { withoutHeaders: { x: { exact: 'a' } } },
    true,
  ],
  ['other schemes', { scheme: { exact: 'http' } }, { scheme: { exact: 'https' } }, false],
])('%s', (_, a, b, both) => {
  expect(overlap(a, b)).toBe(both);
  expect(overlap(b, a)).toBe(both);
});
