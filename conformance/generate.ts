import fc, { type Arbitrary } from 'fast-check';

export interface GenerateOptions {
  readonly seed: number;
  readonly cases: number;
}

/** The same seed gives the same values. */
export function sample<T>(arbitrary: Arbitrary<T>, options: GenerateOptions): readonly T[] {
  return fc.sample(arbitrary, { seed: options.seed, numRuns: options.cases });
}

export interface Counterexample<T> {
  /** The smallest value found for which the claim does not hold. */
  readonly value: T;
  readonly reason: string;
  readonly shrinks: number;
}

/**
 * Looks for a value for which a claim does not hold, and makes it as small as it can.
 * The claim returns the reason why it does not hold, or nothing.
 */
export async function refute<T>(
  arbitrary: Arbitrary<T>,
  claim: (value: T) => Promise<string | undefined>,
  options: GenerateOptions,
): Promise<Counterexample<T> | undefined> {
  let reason = '';
  // a judge that fails must end the suite, not be taken for a counterexample
  let broken: Error | undefined;
  const guarded = fc.asyncProperty(arbitrary, async value => {
    try {
      const found = await claim(value);
      if (found !== undefined) reason = found;
      return found === undefined;
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error));
      return true;
    }
  });
  const details = await fc.check(guarded, { seed: options.seed, numRuns: options.cases });
  if (broken !== undefined) throw broken;
  if (!details.failed || details.counterexample === null) return undefined;
  return { value: details.counterexample[0], reason, shrinks: details.numShrinks };
}
