import fc, { type Arbitrary } from 'fast-check';
import type { RuleOf, Schema } from './kinds';
import { keepsRules } from './rules';

/** Where a rule stands that is to be broken, and everything on the way to it. */
export interface Aim {
  readonly rule: RuleOf;
  readonly way: ReadonlySet<Schema>;
}

/** The aim at one rule of a schema. */
export function aimAt(rule: RuleOf, schema: Schema): Aim {
  const way = new Set<Schema>();
  const leads = (from: Schema): boolean => {
    const inner = [...Object.values(from.properties ?? {}), from.items, from.additionalProperties].filter(
      child => child !== undefined,
    );
    if (from !== rule.schema && !inner.map(leads).includes(true)) return false;
    way.add(from);
    return true;
  };
  leads(schema);
  return { rule, way };
}

/** Lists of which the last item has some fields of the first: rules over lists speak of what items have in common. */
export function crossed(list: Arbitrary<unknown[]>): Arbitrary<unknown[]> {
  return fc.tuple(list, fc.nat(2 ** 8 - 1)).map(([items, bits]) => {
    const [first, last] = [items[0], items[items.length - 1]];
    if (items.length < 2 || typeof first !== 'object' || typeof last !== 'object') return items;
    const taken = Object.entries(first ?? {}).filter((_, i) => (bits >> (i % 8)) & 1);
    return [...items.slice(0, -1), { ...last, ...Object.fromEntries(taken) }];
  });
}

/** Values that keep the rules of their schema; after many that do not, one that does not. */
export function keeping<T>(value: Arbitrary<T>, schema: Schema): Arbitrary<T> {
  return insisting(value, keepsRules(schema), 100);
}

/** Values that break one rule. */
export function breaking<T>(value: Arbitrary<T>, { schema, rule }: RuleOf): Arbitrary<T> {
  const rules = schema['x-kubernetes-validations']!;
  const keeps = keepsRules({ ...schema, 'x-kubernetes-validations': rules.filter(other => other.rule === rule) });
  const others = keepsRules({ ...schema, 'x-kubernetes-validations': rules.filter(other => other.rule !== rule) });
  return insisting(value, candidate => !keeps(candidate) && (others(candidate) || rules.length > 2), 500);
}

/** Values that pass a test; after so many that do not, one that does not. */
function insisting<T>(value: Arbitrary<T>, test: (value: T) => boolean, most: number): Arbitrary<T> {
  let tries = 0;
  return value.filter(candidate => {
    const done = test(candidate) || ++tries > most;
    if (done) tries = 0;
    return done;
  });
}

/** The fields of which a rule speaks. */
export function namesIn(rule: string, schema: Schema): string[] {
  return Object.keys(schema.properties ?? {}).filter(name => new RegExp(`\\b_*${name}_*\\b`).test(rule));
}
