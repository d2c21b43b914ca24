import { nanosecondsOf, problemOfDuration } from '../../../src/model/istiod/duration';

// as the real istiod and Go's time.ParseDuration have it
test.each([
  ['1h1m1s', undefined],
  ['1500ms', undefined],
  ['.5s', undefined],
  ['1.s', undefined],
  ['+1s', undefined],
  ['1000us', undefined],
  ['1000000000ns', undefined],
  // what is less than a nanosecond is cut off
  ['1.0000000001s', undefined],
  ['9223372036s', undefined],
  [`1.${'0'.repeat(400)}s`, undefined],
  ['1.5ms', 'whole milliseconds'],
  ['1500us', 'whole milliseconds'],
  ['0.0015s', 'whole milliseconds'],
  ['2562047h47m16.854775807s', 'whole milliseconds'],
  ['0', 'at least 1ms'],
  ['0s', 'at least 1ms'],
  ['-1s', 'at least 1ms'],
  ['999\u00b5s', 'at least 1ms'],
  ['2562048h', 'a duration'],
  ['1d', 'a duration'],
  ['1', 'a duration'],
  ['1s ', 'a duration'],
  ['.s', 'a duration'],
  ['', 'a duration'],
])('%s: %s', (text, wanted) => {
  const problem = problemOfDuration('timeout', text);
  expect(problem).toEqual(wanted && expect.stringContaining(`timeout must be ${wanted}`));
});

test('what is below zero reaches one nanosecond farther', () => {
  expect(nanosecondsOf('-9223372036.854775808s')).toBe(-(2n ** 63n));
  expect(nanosecondsOf('9223372036.854775808s')).toBeUndefined();
});
