import * as fc from 'fast-check';
import { inputs } from './inputs';
import { probe } from './probe';

test('2,000 inputs that nobody would write crash nothing, hang nothing, and leave nothing behind', () => {
  const property = fc.property(inputs, input => probe(input));
  expect(() => fc.assert(property, { seed: 1, numRuns: 2000 })).not.toThrow();
}, 300_000);
