import { fullMatch, literalPrefix, problemOfRegex } from '../../src/match/regex';

test.each([
  ['/api/v1/[0-9]+', '/api/v1/'],
  ['/a\\.b/.*', '/a.b/'],
  ['^/a', '/a'],
  ['/ab*', '/a'],
  ['/ab{2}', '/a'],
  ['/ab+', '/ab'],
  ['/a(b|c)', ''],
  ['(?i)/a', ''],
  ['', ''],
])('whatever matches %s begins with %s', (pattern, prefix) => {
  expect(literalPrefix(pattern)).toBe(prefix);
});

test.each([
  ['(?i)admin', 'ADMIN', true],
  ['(?P<id>[0-9]+)', '12', true],
  ['\\pL+', 'é', true],
  ['[[:alpha:]]+', 'ab', true],
  ['a|b', 'ax', false],
])('RE2 and not JavaScript: %s takes %s: %s', (pattern, text, takes) => {
  expect(problemOfRegex('expression', pattern)).toBeUndefined();
  expect(fullMatch(pattern, text)).toBe(takes);
});
