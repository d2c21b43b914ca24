import { rounds } from '../../bench/rounds';
import { median, table } from '../../bench/table';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %d', (samples, expected) => {
  expect(median(samples)).toBe(expected);
});

test('each round measures each contender, and the first round is no sample', () => {
  let calls = 0;
  expect(rounds(2, [() => (calls += 1), () => (calls += 1)])).toEqual([
    [3, 5],
    [4, 6],
  ]);
});

test('a table has the ratio of each row to the first, and says whether a limit holds', () => {
  const lines = table('load, ms', [
    { name: 'a', samples: [10, 20] },
    { name: 'b', samples: [15, 15], limit: { text: 'at most 12', holds: false } },
  ]).split('\n');
  expect(lines[1]).toBe('a         10.0    15.0  1.00x');
  expect(lines[2]).toBe('b         15.0    15.0  1.50x  at most 12: EXCEEDED');
});
