import { join } from 'node:path';
import { readCrds } from '../../scripts/import/crd';
import { readPins } from '../../scripts/import/pin';
import type { CrdSchema } from '../../scripts/schema/crd-schema';

export type Schema = CrdSchema;

/** A kind of one version. */
export interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: Schema;
}

const CRDS = join(__dirname, '../../crds');

/** Every kind that the pinned CRDs serve, in each version. Its status is left out: the API server drops it. */
export function readKinds(): Kind[] {
  return readPins(CRDS)
    .flatMap(pin => readCrds(CRDS, pin))
    .flatMap(({ spec }) =>
      spec.versions
        .filter(({ served }) => served)
        .map(({ name, schema }) => ({
          apiVersion: `${spec.group}/${name}`,
          kind: spec.names.kind,
          schema: (schema.openAPIV3Schema.properties as Record<string, Schema>).spec,
        })),
    );
}

/** A rule in CEL, and one place in a kind where it stands. */
export interface RuleOf {
  readonly schema: Schema;
  readonly rule: string;
  /** What the API server says when it is broken. */
  readonly message: string;
}

/** Each rule of a kind once. */
export function rulesOf({ schema }: Kind): RuleOf[] {
  const rules = new Map<string, RuleOf>();
  const walk = (from: Schema): void => {
    for (const { rule, message } of from['x-kubernetes-validations'] ?? []) {
      // a rule about a change cannot be broken by what is new
      if (/\boldSelf\b/.test(rule)) continue;
      const words = (message ?? `failed rule: ${rule}`).replace(/\s+/g, ' ').trim();
      rules.set(rule, { schema: from, rule, message: words });
    }
    Object.values(from.properties ?? {}).forEach(walk);
    if (from.items) walk(from.items);
    if (from.additionalProperties) walk(from.additionalProperties);
  };
  walk(schema);
  return [...rules.values()];
}
