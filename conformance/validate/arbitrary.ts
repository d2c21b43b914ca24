import fc, { type Arbitrary } from 'fast-check';
import type { Kind, RuleOf, Schema } from './kinds';
import { keepsRules } from './rules';
import { keysFor, textsFor } from './texts';

/** Below this depth only what is required is written: a manifest would have thousands of fields. */
const DEPTH = 9;

/** Where a rule stands that is to be broken, and everything on the way to it. */
interface Aim {
  readonly rule: RuleOf;
  readonly way: ReadonlySet<Schema>;
}

/** Manifests of a kind that are likely to be taken. */
export function manifestOf({ apiVersion, kind, schema }: Kind): Arbitrary<object> {
  return fc.record({
    apiVersion: fc.constant(apiVersion),
    kind: fc.constant(kind),
    metadata: metadata(kind),
    spec: new Walk().valueOf(schema, 'spec', 0),
  });
}

/** Manifests of a kind of which one rule is likely to be broken, and nothing else. */
export function brokenManifestOf({ apiVersion, kind, schema }: Kind, rule: RuleOf): Arbitrary<object> {
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
  return fc.record({
    apiVersion: fc.constant(apiVersion),
    kind: fc.constant(kind),
    metadata: fc.constant({ name: 'shop' }),
    spec: new Walk({ rule, way }).valueOf(schema, 'spec', 0),
  });
}

function metadata(kind: string): Arbitrary<object> {
  const strange = ['A', '', '1', 'a'.repeat(254), 'a_b', '-a', 'a.b', 'a..b', 'a'.repeat(64)];
  const names = often(fc.constantFrom('shop', 'a.b', 'x1'), fc.constantFrom(...strange), 40);
  const labels = often(
    fc.constantFrom({}, { app: 'shop' }, { 'example.com/x': '' }),
    fc.constantFrom(
      { '': 'x' },
      { 'a/b/c': 'x' },
      { a: '-' },
      { a: 'b c' },
      { 'A.b/c': 'x' },
      { 'a/': 'x' },
      { a: null },
    ),
    20,
  );
  const optional = kind === 'GatewayClass' ? {} : { namespace: names };
  return fc.record({ name: names, labels, annotations: labels, ...optional }, { requiredKeys: ['name'] });
}

/** Makes values from a schema, with or without an aim. */
class Walk {
  readonly #cache = new Map<Schema, Map<number, Arbitrary<unknown>>>();

  public constructor(private readonly aim?: Aim) {}

  /** Values of a schema that are likely to be taken. */
  public valueOf(schema: Schema, name: string, depth: number): Arbitrary<unknown> {
    const plain = this.#plain(schema, name, depth);
    if (this.aim?.rule.schema === schema) return breaking(plain, this.aim.rule);
    const value = schema['x-kubernetes-validations'] ? this.#often(keeping(plain, schema), plain, 8) : plain;
    return schema.nullable && !this.#leads(schema) ? this.#often(value, fc.constant(null), 10) : value;
  }

  #leads(schema: Schema | undefined): boolean {
    return schema !== undefined && this.aim?.way.has(schema) === true;
  }

  #plain(schema: Schema, name: string, depth: number): Arbitrary<unknown> {
    switch (schema.type) {
      case 'string': {
        if (schema.enum) return this.#often(fc.constantFrom(...schema.enum), fc.constantFrom('', 'NOPE'), 60);
        if (schema.format === 'byte') {
          return this.#often(fc.constantFrom('aGVsbG8=', 'YQ=='), fc.constantFrom('', '!', 'YQ'), 8);
        }
        const { good, any } = textsFor(schema, name);
        return this.#often(fc.constantFrom(...good), fc.constantFrom(...any), 60);
      }
      case 'integer':
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return this.#list(schema, name, depth);
      case 'object':
        if (schema['x-kubernetes-preserve-unknown-fields']) return fc.constantFrom({}, { any: [1, { x: null }] });
        return schema.additionalProperties ? this.#map(schema, name, depth) : this.#object(schema, depth);
      default:
        throw new Error(`a value of ${JSON.stringify(schema).slice(0, 200)} is not known`);
    }
  }

  #number(schema: Schema): Arbitrary<number> {
    if (schema.enum) {
      return this.#often(fc.constantFrom(...(schema.enum as number[])), fc.constantFrom(0, 999), 60);
    }
    const { minimum = -10, maximum = 2 ** 31 - 1 } = schema;
    const edges = [minimum, maximum, 0, 1, 2, 80, 443, 8080, 65535, 100].filter(n => n >= minimum && n <= maximum);
    const strange = [minimum - 1, maximum + 1, 65536, -1, 0.5, 2 ** 31, 1e21, -(2 ** 31) - 1];
    return this.#often(fc.constantFrom(...edges), fc.constantFrom(...strange), 60);
  }

  #list(schema: Schema, name: string, depth: number): Arbitrary<unknown[]> {
    const { minItems = 0, maxItems = Infinity, items } = schema;
    const aimed = this.aim?.rule.schema === schema;
    const minLength = Math.max(minItems, this.#leads(items) ? 1 : aimed ? Math.min(2, maxItems) : 0);
    const maxLength = Math.min(maxItems, Math.max(minLength, depth > 5 && !aimed ? 1 : 3));
    const plain = fc.array(this.valueOf(items!, name, depth + 1), { minLength, maxLength });
    const list = aimed ? crossed(plain) : plain;
    const keys = schema['x-kubernetes-list-map-keys'];
    const keyOf = (item: any): string => JSON.stringify(keys ? keys.map(key => item?.[key]) : item);
    const distinct = list.map(all =>
      all.filter((item, i) => all.findIndex(other => keyOf(other) === keyOf(item)) === i),
    );
    return keys || schema['x-kubernetes-list-type'] === 'set' ? this.#often(distinct, list, 30) : list;
  }

  #map(schema: Schema, name: string, depth: number): Arbitrary<object> {
    const aimed = this.aim?.way.has(schema) === true;
    const [first, second, third, ...rest] = keysFor(schema);
    const usual = fc.constantFrom(first, second, third);
    const key = aimed ? fc.constantFrom(...keysFor(schema)) : this.#often(usual, fc.constantFrom(...rest), 12);
    const value = this.valueOf(schema.additionalProperties!, name, depth + 1);
    return fc.dictionary(key, value, { minKeys: Math.max(schema.minProperties ?? 0, aimed ? 1 : 0), maxKeys: 3 });
  }

  #object(schema: Schema, depth: number): Arbitrary<object> {
    const properties: Record<string, Schema> = schema.properties ?? {};
    const required = schema.required ?? [];
    const aimed = this.aim?.rule.schema === schema ? namesIn(this.aim.rule.rule, schema) : [];
    const forced = Object.keys(properties).filter(name => this.#leads(properties[name]));
    const optional = Object.keys(properties).filter(name => !required.includes(name) && !forced.includes(name));
    const liked = optional.filter(name => aimed.includes(name));
    const most = Math.min(optional.length, depth >= DEPTH ? 0 : this.aim ? 2 : depth < 2 ? 6 : 3);
    const some = fc
      .tuple(fc.subarray(optional, { maxLength: most }), fc.subarray(liked))
      .map(([any, more]) => [...new Set([...(aimed.length > 0 ? [] : any), ...more])]);
    const chosen = this.#often(
      some.map(names => settle([...forced.slice(0, 1), ...names], schema)),
      some.map(names => [...forced.slice(0, 1), ...names]),
      12,
    );
    // each field is made when it is chosen: a whole tree of arbitraries would be made for every kind
    return chosen.chain(names => {
      const fields = [...new Set([...required, ...names])];
      const record = fc.record(
        Object.fromEntries(fields.map(name => [name, this.#cached(properties[name], name, depth + 1)])),
      ) as Arbitrary<Record<string, unknown>>;
      return aimed.length > 0 ? record : record.map(value => complete(value, schema, forced[0]));
    });
  }

  #cached(schema: Schema, name: string, depth: number): Arbitrary<unknown> {
    const byDepth = this.#cache.get(schema) ?? new Map<number, Arbitrary<unknown>>();
    this.#cache.set(schema, byDepth);
    const known = byDepth.get(depth) ?? this.valueOf(schema, name, depth);
    byDepth.set(depth, known);
    return known;
  }

  /** The one, but for one time in `turns` the other; with an aim nothing else is odd. */
  #often<T, U>(usual: Arbitrary<T>, odd: Arbitrary<U>, turns: number): Arbitrary<T | U> {
    return this.aim ? usual : often(usual, odd, turns);
  }
}

/** Lists of which the last item has some fields of the first: rules over lists speak of what items have in common. */
function crossed(list: Arbitrary<unknown[]>): Arbitrary<unknown[]> {
  return fc.tuple(list, fc.nat(2 ** 8 - 1)).map(([items, bits]) => {
    const [first, last] = [items[0], items[items.length - 1]];
    if (items.length < 2 || typeof first !== 'object' || typeof last !== 'object') return items;
    const taken = Object.entries(first ?? {}).filter((_, i) => (bits >> (i % 8)) & 1);
    return [...items.slice(0, -1), { ...last, ...Object.fromEntries(taken) }];
  });
}

/** Values that keep the rules of their schema; after many that do not, one that does not. */
function keeping<T>(value: Arbitrary<T>, schema: Schema): Arbitrary<T> {
  return insisting(value, keepsRules(schema), 100);
}

/** Values that break one rule. */
function breaking<T>(value: Arbitrary<T>, { schema, rule }: RuleOf): Arbitrary<T> {
  const rules = schema['x-kubernetes-validations']!;
  const keeps = keepsRules({ ...schema, 'x-kubernetes-validations': rules.filter(other => other.rule === rule) });
  const others = keepsRules({ ...schema, 'x-kubernetes-validations': rules.filter(other => other.rule !== rule) });
  return insisting(value, candidate => !keeps(candidate) && (others(candidate) || rules.length > 2), 3000);
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
function namesIn(rule: string, schema: Schema): string[] {
  return Object.keys(schema.properties ?? {}).filter(name => new RegExp(`\\b_*${name}_*\\b`).test(rule));
}

/** Fields of which only one may be there. */
function settle(names: string[], schema: Schema): string[] {
  const choices = [schema.oneOf, ...(schema.allOf ?? []).map(part => part.oneOf)].filter(
    choice => choice !== undefined,
  );
  return choices
    .map(choice => choice.flatMap(part => part.required ?? []))
    .reduce((left, group) => {
      const [first] = left.filter(name => group.includes(name));
      return left.filter(name => name === first || !group.includes(name));
    }, names);
}

/** A union of the Gateway API has the field that its type names, and no other. */
function complete(value: Record<string, unknown>, schema: Schema, forced?: string): Record<string, unknown> {
  const { type } = value;
  const field = (word: string): string =>
    word === 'URLRewrite' ? 'urlRewrite' : word === 'CORS' ? 'cors' : word[0].toLowerCase() + word.slice(1);
  const words = (schema.properties?.type?.enum ?? []) as string[];
  if (
    typeof type !== 'string' ||
    !words.includes(type) ||
    !/has\(self\.\w+\) && self\.type != '|self\.type == '/.test(rulesOf(schema))
  ) {
    return value;
  }
  const others = words.map(field).filter(name => name !== field(type));
  const missing = schema.properties?.[field(type)] && value[field(type)] === undefined;
  const kept = Object.fromEntries(Object.entries(value).filter(([name]) => !others.includes(name)));
  // without what it needs, the word of another member that is there
  const there = words.find(
    word => (forced === undefined || field(word) === forced) && value[field(word)] !== undefined,
  );
  return (missing || (forced !== undefined && field(type) !== forced)) && there
    ? { ...value, ...Object.fromEntries([['type', there]]) }
    : kept;
}

function rulesOf(schema: Schema): string {
  return (schema['x-kubernetes-validations'] ?? []).map(({ rule }) => rule).join('\n');
}

/** The one, but for one time in `turns` the other. */
function often<T, U>(usual: Arbitrary<T>, odd: Arbitrary<U>, turns: number): Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight: turns - 1 }, { arbitrary: odd, weight: 1 });
}
