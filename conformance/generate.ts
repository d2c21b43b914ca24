import fc, { type Arbitrary } from 'fast-check';

export interface GenerateOptions {
  readonly seed: number;
  readonly cases: number;
}

/** The same seed gives the same values. */
export function sample<T>(arbitrary: Arbitrary<T>, options: GenerateOptions): readonly T[] {
  return fc.sample(arbitrary, { seed: options.seed, numRuns: options.cases });
}
