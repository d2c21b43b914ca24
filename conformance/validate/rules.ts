import { emit } from '../../scripts/schema/cel-emit';
import { parseCel } from '../../scripts/schema/cel-parse';
import { typeOf } from '../../scripts/schema/cel-type';
import * as duration from '../../src/schema/cel/duration';
import * as ip from '../../src/schema/cel/ip';
import * as lists from '../../src/schema/cel/lists';
import * as texts from '../../src/schema/cel/text';
import * as urls from '../../src/schema/cel/url';
import type { Schema } from './kinds';

const LIBRARY: Record<string, unknown> = { ...duration, ...ip, ...lists, ...texts, ...urls };
const KNOWN = new Map<Schema, (value: unknown) => boolean>();

/**
 * Whether a value keeps the rules of its schema. It only steers what is generated: most values should keep them, and our
 * own translation is good enough to tell.
 */
export function keepsRules(schema: Schema): (value: unknown) => boolean {
  const known = KNOWN.get(schema) ?? compile(schema);
  KNOWN.set(schema, known);
  return known;
}

function compile(schema: Schema): (value: unknown) => boolean {
  const rules = (schema['x-kubernetes-validations'] ?? [])
    .filter(({ rule }) => !/\boldSelf\b/.test(rule))
    .map(({ rule }) => {
      const used = new Set<string>();
      const { code } = emit(parseCel(rule), {
        variables: new Map([['self', typeOf(schema)]]),
        present: new Set(),
        used,
      });
      const names = [...used];
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is ours, made from a pinned CRD
      const test = new Function(...names, 'self', `return ${code}`) as (...args: unknown[]) => boolean;
      return (value: unknown) => test(...names.map(name => LIBRARY[name]), value);
    });
  return value => {
    const stored = filled(schema, value);
    return rules.every(rule => attempt(() => rule(stored)));
  };
}

/** A value with the defaults of its schema. */
function filled(schema: Schema, value: any): unknown {
  if (Array.isArray(value)) return value.map(item => filled(schema.items ?? {}, item));
  if (typeof value !== 'object' || value === null || !schema.properties) return value;
  const entries = Object.entries(schema.properties).flatMap(([name, field]) => {
    const own = value[name] ?? field.default;
    return own === undefined ? [] : [[name, filled(field, own)]];
  });
  return Object.fromEntries(entries);
}

function attempt(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}
