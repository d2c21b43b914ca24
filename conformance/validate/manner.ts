/** How often something is odd: hardly ever, about once in a manifest, or every other time. */
export type Manner = 'tame' | 'bold' | 'odd';

/** Once in so many times something is odd that a bold manner has once in `turns`. */
export function turnsOf(manner: Manner, turns: number): number {
  return manner === 'tame' ? turns * 20 : manner === 'odd' ? Math.max(2, Math.ceil(turns / 10)) : turns;
}
