import type { Judge } from './client';
import type { Tally } from './tally';

/** One question to the real Istio, in `suites/<name>.ts`. */
export interface Suite {
  readonly name: string;
  /** What is proven when the suite passes, in one line. */
  readonly says: string;
  /** How many cases it makes unless told otherwise; nothing for a suite that generates none. */
  readonly cases?: number;
  run(context: SuiteContext): Promise<void>;
}

export interface SuiteContext {
  readonly judge: Judge;
  readonly tally: Tally;
  /** The same seed gives the same cases. */
  readonly seed: number;
  /** How many cases a generated suite makes. */
  readonly cases: number;
  /** Tells the user what is going on. */
  readonly say: (text: string) => void;
}
