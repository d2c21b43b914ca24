import type { Field } from '../model/field';
import type { HttpMatchRequest, HttpRoute } from '../model/wire/virtual-service';

/** A match block as it counts, and where it stands: what a delegate says, with what its root says. */
export interface MatchBlock {
  readonly at: Field<HttpMatchRequest>;
  readonly value: HttpMatchRequest;
}

/** The parts of a rule that come from whoever says them, the delegate or its root. */
export type RulePart = Exclude<keyof HttpRoute, 'name' | 'match' | 'delegate'>;

/** A rule of `http`, maybe put together of a root's and of a delegate's. */
export interface HttpRule {
  readonly at: Field<HttpRoute>;
  readonly name: string;
  /** Empty where it takes everything. */
  readonly matches: readonly MatchBlock[];
  /** The root's rule of a delegate's. */
  readonly root?: Field<HttpRoute>;
  /** Whether prefixes are those of the Gateway API: of whole segments, and a missing destination is 500. */
  readonly segments?: boolean;
  /** A part, where it stands; one without a value where nobody says it. */
  part<K extends RulePart>(name: K): Field<HttpRoute[K] | undefined>;
}

/** A rule as it stands. */
export function ruleOf(at: Field<HttpRoute>): HttpRule {
  return {
    at,
    name: at.value.name ?? '',
    matches: at
      .get('match')
      .items()
      .map(block => ({ at: block, value: block.value })),
    part: name => at.get(name),
  };
}
