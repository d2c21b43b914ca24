import { commonHosts, coversHost } from '../../src/match/host';

test.each([
  ['*', 'a.com', true],
  ['*.example.com', 'a.b.example.com', true],
  ['*.example.com', 'example.com', false], // the apex is not below itself
  ['a.com', 'a.com', true],
  ['a.com', '*', false],
])('%s covers %s: %s', (wide, narrow, covers) => {
  expect(coversHost(wide, narrow)).toBe(covers);
});

test('of two lists of hosts a gateway serves what both have, as the narrower writes it', () => {
  expect(commonHosts(['*'], ['a.com', '*.b.com'])).toEqual(['a.com', '*.b.com']);
  expect(commonHosts(['x.b.com', 'c.com'], ['a.com', '*.b.com'])).toEqual(['x.b.com']);
});
