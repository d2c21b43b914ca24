import * as fc from 'fast-check';
import { inputs, largeInputs } from './inputs';
import { probe } from './probe';

test('2,000 inputs that nobody would write crash nothing, hang nothing, and leave nothing behind', () => {
  fc.assert(fc.property(inputs, probe), { seed: 1, numRuns: 2000 });
}, 120_000);

test.each(largeInputs().map((input, i) => [i, input] as const))(
  'a file of ten megabytes (%d) is read or refused in time',
  (_, input) => {
    expect(() => probe(input)).not.toThrow();
  },
  60_000,
);
