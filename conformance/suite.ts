import type { Judge } from './client';
import type { Tally } from './tally';

/** One question to the real Istio, in `suites/<name>.ts`. */
export interface Suite {
  readonly name: string;
  /** What is proven when the suite passes, in one line. */
  readonly says: string;
  run(context: SuiteContext): Promise<void>;
}

export interface SuiteContext {
  readonly judge: Judge;
  readonly tally: Tally;
  /** The same seed gives the same cases. */
  readonly seed: number;
  /** How many cases a generated suite makes; its own number if undefined. */
  readonly cases?: number;
  /** Tells the user what is going on. */
  readonly say: (text: string) => void;
}
