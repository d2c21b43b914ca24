import fc, { type Arbitrary } from 'fast-check';
import { type Aim, breaking, crossed, keeping, namesIn } from './aim';
import type { Schema } from './kinds';
import { type Manner, turnsOf } from './manner';
import { often } from './often';
import { findSense, type Sense, type Words } from './sense/sense';
import * as known from './sense/texts';
import { keysFor, textsFor } from './texts';
import { complete, settle } from './union';

/** Below this depth only what is required is written: a manifest would have thousands of fields. */
const DEPTH = 9;
/** Whatever is taken somewhere, or nearly. */
const ANY_TEXT = fc.constantFrom(...Object.values(known).flatMap(({ good, odd }) => [...good, ...odd]));
/** The names of the fields on the way to a value. */
type Path = readonly string[];

export interface Walking {
  readonly manner: Manner;
  readonly sense: Sense;
  readonly aim?: Aim;
}

/** Makes values from a schema, with or without an aim. */
export class Walk {
  readonly #cache = new Map<Schema, Map<number, Arbitrary<unknown>>>();
  readonly #aim: Aim | undefined;
  readonly #sense: Sense;
  readonly #manner: Manner;

  public constructor({ aim, sense, manner }: Walking) {
    this.#aim = aim;
    this.#sense = sense;
    this.#manner = manner;
  }

  /** Values of a schema that are likely to be taken. */
  public valueOf(schema: Schema, path: Path, depth: number, mark = ''): Arbitrary<unknown> {
    const plain = this.#settled(this.#plain(schema, path, depth), path, mark);
    if (this.#aim?.rule.schema === schema) return breaking(plain, this.#aim.rule);
    const value = schema['x-kubernetes-validations'] ? this.#often(keeping(plain, schema), plain, 8) : plain;
    return schema.nullable && !this.#leads(schema) ? this.#often(value, fc.constant(null), 10) : value;
  }

  /** Values whose parts agree with each other, but for some. */
  #settled(value: Arbitrary<unknown>, path: Path, mark: string): Arbitrary<unknown> {
    const change = findSense(this.#sense.settle, path, mark);
    if (!change) return value;
    const changed = value.map(candidate =>
      typeof candidate === 'object' && candidate ? change(candidate) : candidate,
    );
    return this.#often(changed, value, 20);
  }

  #leads(schema: Schema | undefined): boolean {
    return schema !== undefined && this.#aim?.way.has(schema) === true;
  }

  #plain(schema: Schema, path: Path, depth: number): Arbitrary<unknown> {
    const sense = this.#wordsOf(findSense(this.#sense.words, path), schema);
    // what is known of a field is what we think of: what is meant for any other may tell more
    if (sense && schema.type === 'string') return this.#manner === 'odd' ? often(sense, ANY_TEXT, 3) : sense;
    if (sense) return sense;
    switch (schema.type) {
      case 'string': {
        if (schema.enum) return this.#often(fc.constantFrom(...schema.enum), fc.constantFrom('', 'NOPE'), 60);
        if (schema.format === 'byte') {
          return this.#often(fc.constantFrom('aGVsbG8=', 'YQ=='), fc.constantFrom('', '!', 'YQ'), 8);
        }
        const { good, any } = textsFor(schema, path[path.length - 1]);
        return this.#often(fc.constantFrom(...good), fc.constantFrom(...any), 60);
      }
      case 'integer':
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return this.#list(schema, path, depth);
      case 'object':
        if (schema['x-kubernetes-preserve-unknown-fields']) return fc.constantFrom({}, { any: [1, { x: null }] });
        return schema.additionalProperties ? this.#map(schema, path, depth) : this.#object(schema, path, depth);
      default:
        throw new Error(`a value of ${JSON.stringify(schema).slice(0, 200)} is not known`);
    }
  }

  /** Values that are known of a field, where they have its type. */
  #wordsOf(words: Words | undefined, { type }: Schema): Arbitrary<unknown> | undefined {
    const fits = (value: unknown): boolean => typeof value === (type === 'integer' ? 'number' : type);
    const [good, odd] = [(words?.good ?? []).filter(fits), (words?.odd ?? []).filter(fits)];
    if (good.length === 0) return undefined;
    return odd.length === 0
      ? fc.constantFrom(...good)
      : this.#often(fc.constantFrom(...good), fc.constantFrom(...odd), 25);
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

  #list(schema: Schema, path: Path, depth: number): Arbitrary<unknown[]> {
    const { minItems = 0, maxItems = Infinity, items } = schema;
    const aimed = this.#aim?.rule.schema === schema;
    const minLength = Math.max(minItems, this.#leads(items) ? 1 : aimed ? Math.min(2, maxItems) : 0);
    const maxLength = Math.min(maxItems, Math.max(minLength, depth > 5 && !aimed ? 1 : 3));
    const plain = fc.array(this.valueOf(items!, path, depth + 1, '[]'), { minLength, maxLength });
    const list = aimed ? crossed(plain) : plain;
    const keys = schema['x-kubernetes-list-map-keys'];
    const keyOf = (item: any): string => JSON.stringify(keys ? keys.map(key => item?.[key]) : item);
    const distinct = list.map(all =>
      all.filter((item, i) => all.findIndex(other => keyOf(other) === keyOf(item)) === i),
    );
    return keys || schema['x-kubernetes-list-type'] === 'set' ? this.#often(distinct, list, 30) : list;
  }

  #map(schema: Schema, path: Path, depth: number): Arbitrary<object> {
    const aimed = this.#aim?.way.has(schema) === true;
    const words = findSense(this.#sense.words, path, '#');
    const [first, second, third, ...rest] = keysFor(schema);
    const usual = words ? (words.good as string[]) : [first, second, third];
    const odd = words ? (words.odd as string[]) : rest;
    const key = aimed
      ? fc.constantFrom(...keysFor(schema))
      : this.#often(fc.constantFrom(...usual), fc.constantFrom(...odd), 12);
    const value = this.valueOf(schema.additionalProperties!, path, depth + 1, '[]');
    return fc.dictionary(key, value, { minKeys: Math.max(schema.minProperties ?? 0, aimed ? 1 : 0), maxKeys: 3 });
  }

  #object(schema: Schema, path: Path, depth: number): Arbitrary<object> {
    const properties: Record<string, Schema> = schema.properties ?? {};
    const required = schema.required ?? [];
    const aimed = this.#aim?.rule.schema === schema ? namesIn(this.#aim.rule.rule, schema) : [];
    const forced = Object.keys(properties).filter(name => this.#leads(properties[name]));
    const optional = Object.keys(properties).filter(name => !required.includes(name) && !forced.includes(name));
    const liked = optional.filter(name => aimed.includes(name));
    const most = Math.min(optional.length, depth >= DEPTH ? 0 : this.#aim ? 2 : depth < 2 ? 6 : 3);
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
        Object.fromEntries(fields.map(name => [name, this.#cached(properties[name], [...path, name], depth + 1)])),
      ) as Arbitrary<Record<string, unknown>>;
      return aimed.length > 0 ? record : record.map(value => complete(value, schema, forced[0]));
    });
  }

  #cached(schema: Schema, path: Path, depth: number): Arbitrary<unknown> {
    const byDepth = this.#cache.get(schema) ?? new Map<number, Arbitrary<unknown>>();
    this.#cache.set(schema, byDepth);
    const known = byDepth.get(depth) ?? this.valueOf(schema, path, depth);
    byDepth.set(depth, known);
    return known;
  }

  /** The one, but for one time in `turns` the other; with an aim nothing else is odd. */
  #often<T, U>(usual: Arbitrary<T>, odd: Arbitrary<U>, turns: number): Arbitrary<T | U> {
    return this.#aim ? usual : often(usual, odd, turnsOf(this.#manner, turns));
  }
}
