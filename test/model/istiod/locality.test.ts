import { areShares, problemOfLocality, refusesAfter } from '../../../src/model/istiod/locality';

test.each([
  ['us', true],
  ['us/*', true],
  ['us*', true],
  ['us/a/*', true],
  ['us/a/b/c', true],
  ['*', true],
  ['us/', false],
  ['/a', false],
  ['', false],
  ['u*s', false],
  ['*/a', false],
  ['**', false],
  ['us/*/b', false],
])('%s is a locality: %s', (text, taken) => {
  expect(problemOfLocality('locality', text) === undefined).toBe(taken);
});

// as istiod answers when the two stand in this order
test.each([
  ['*', 'eu', true],
  ['eu', '*', false],
  ['eu/*', 'eu/a', true],
  ['eu/a', 'eu/*', false],
  ['eu', 'eu/a', true],
  ['eu/a', 'eu', true],
  ['eu/a', 'eu/a', true],
  ['eu/a', 'eu/b', false],
  ['eu/a', 'us/a', false],
  ['eu/a', 'eu/a/1', true],
  ['eu/a/1', 'eu/a', true],
  ['eu/a/*', 'eu/a/1', true],
  ['eu/a/1', 'eu/a/*', false],
  ['eu/a/1', 'eu/a/2', false],
  ['eu/a/1/x', 'eu/a/1', false],
  ['e*', 'eu', false],
])('behind %s, %s is refused: %s', (earlier, later, refused) => {
  expect(refusesAfter(earlier, later)).toBe(refused);
});

test.each([
  [[100], true],
  [[99, 1], true],
  [[100, 0], false],
  [[50, 49], false],
  [[], false],
])('%j are the shares of a locality: %s', (weights, taken) => {
  expect(areShares(weights)).toBe(taken);
});
