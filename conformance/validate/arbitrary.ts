import fc, { type Arbitrary } from 'fast-check';
import { aimAt } from './aim';
import type { Kind, RuleOf } from './kinds';
import type { Manner } from './manner';
import { metadataOf } from './metadata';
import { senseOf } from './sense';
import { Walk } from './walk';

/** Manifests of a kind that are likely to be taken, by the API server and by istiod. */
export function manifestOf(of: Kind, manner: Manner): Arbitrary<object> {
  return fc.record({
    apiVersion: fc.constant(of.apiVersion),
    kind: fc.constant(of.kind),
    metadata: metadataOf(of.kind, manner),
    spec: new Walk({ manner, sense: senseOf(of) }).valueOf(of.schema, [], 0),
  });
}

/** Manifests of a kind of which one rule in CEL is likely to be broken, and nothing else. */
export function brokenManifestOf({ apiVersion, kind, schema }: Kind, rule: RuleOf): Arbitrary<object> {
  const walk = new Walk({ manner: 'tame', sense: { words: {}, settle: {} }, aim: aimAt(rule, schema) });
  return fc.record({
    apiVersion: fc.constant(apiVersion),
    kind: fc.constant(kind),
    metadata: fc.constant({ name: 'shop' }),
    spec: walk.valueOf(schema, [], 0),
  });
}
