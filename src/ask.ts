import type { Call } from './call';
import { acceptedPart } from './check/accepted';
import type { Config } from './model/config';
import { Outcome } from './outcome';
import { simulate } from './simulate/simulate';

/** Asks a mesh what becomes of a request. */
export function ask(config: Config, call: Call): Outcome {
  return Outcome._of(simulate(acceptedPart(config), call));
}
