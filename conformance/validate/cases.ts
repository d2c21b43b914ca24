import fc from 'fast-check';
import { sample } from '../generate';
import { manifestOf } from './arbitrary';
import type { Kind } from './kinds';
import type { Manifest } from './manifest';
import { mutated } from './mutate';
import { replanted } from './replant';

/** Manifests of a kind, and what others wrote of it, with slips. */
export function casesOf(kind: Kind, corpus: readonly Manifest[], cases: number, seed: number): object[] {
  const tame = manifestOf(kind, 'tame');
  const bold = manifestOf(kind, 'bold');
  const written = corpus.length === 0 ? bold : fc.oneof(fc.constantFrom(...corpus), bold);
  const share = (part: number): number => Math.ceil(cases * part);
  return [
    ...sample(tame, { seed, cases: share(0.25) }),
    ...sample(bold, { seed: seed + 1, cases: share(0.35) }),
    ...sample(replanted(written as fc.Arbitrary<Manifest>, kind), { seed: seed + 2, cases: share(0.25) }),
    ...sample(mutated(written), { seed: seed + 3, cases: share(0.15) }),
  ];
}
