import { RE2JS } from 're2js';
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
  ['(?P<x>a)\\((?<x>[(?P<x>]+)', 'a(<', true],
])('RE2 and not JavaScript: %s takes %s: %s', (pattern, text, takes) => {
  expect(problemOfRegex('expression', pattern)).toBeUndefined();
  expect(fullMatch(pattern, text)).toBe(takes);
});

describe('an expression that is let through without asking RE2', () => {
  const parts = [
    'a',
    '/',
    '.',
    '\\.',
    '\\d',
    '[0-9]',
    '[^a-z_.]',
    '[a-',
    '[z-a]',
    '(',
    ')',
    '|',
    '{2}',
    '*',
    '+',
    '?',
    '-',
    ']',
  ];

  test('is one that RE2 takes', () => {
    for (const a of parts) {
      for (const b of parts) {
        for (const c of parts) {
          const pattern = a + b + c;
          if (problemOfRegex('it', pattern) === undefined) {
            expect(() => RE2JS.compile(pattern)).not.toThrow();
          }
        }
      }
    }
  });
});
