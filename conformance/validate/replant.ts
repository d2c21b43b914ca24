import fc, { type Arbitrary } from 'fast-check';
import type { Kind, Schema } from './kinds';
import type { Manifest } from './manifest';
import { pathsIn } from './mutate';
import { senseOf } from './sense';
import { Walk } from './walk';

/** A manifest of which one part is made anew, or gets one more field. */
export function replanted(manifest: Arbitrary<Manifest>, kind: Kind): Arbitrary<object> {
  const walk = new Walk({ manner: 'odd', sense: senseOf(kind) });
  return fc.tuple(manifest, fc.nat(), fc.nat()).chain(([value, at, which]) => {
    const spots = spotsIn(value.spec, kind.schema);
    if (spots.length === 0) return fc.constant(value);
    const spot = spots[at % spots.length];
    const added = Object.keys(spot.schema.properties ?? {}).filter(name => !(name in (spot.value as object)));
    const field = which % 2 === 0 ? added[which % Math.max(added.length, 1)] : undefined;
    const { path, schema, names, mark } = field === undefined ? spot : inner(spot, field)!;
    return walk.valueOf(schema, names, names.length, mark).map(part => set(value, path, part));
  });
}

interface Spot {
  readonly path: ReadonlyArray<string | number>;
  /** The names of the fields on the path, and the mark of what is in a list or a map. */
  readonly names: readonly string[];
  readonly mark: string;
  readonly schema: Schema;
  readonly value: unknown;
}

/** Every part of a value that its schema knows. */
function spotsIn(value: unknown, schema: Schema): Spot[] {
  const root: Spot = { path: [], names: [], mark: '', schema, value };
  return [[], ...pathsIn(value)].flatMap(path => {
    const spot = path.reduce<Spot | undefined>((from, key) => from && inner(from, key), root);
    const fits = spot?.schema.properties === undefined || (typeof spot.value === 'object' && spot.value !== null);
    return spot && fits ? [spot] : [];
  });
}

function inner(spot: Spot, key: string | number): Spot | undefined {
  const { schema, names } = spot;
  const path = [...spot.path, key];
  const value = (spot.value as any)?.[key] as unknown;
  const item = schema.items ?? schema.additionalProperties;
  if (item) return { path, names, mark: '[]', schema: item, value };
  const field = schema.properties?.[key];
  return field && { path, names: [...names, String(key)], mark: '', schema: field, value };
}

function set(manifest: Manifest, path: ReadonlyArray<string | number>, part: unknown): object {
  const copy = structuredClone(manifest);
  const whole = ['spec', ...path];
  const parent = whole.slice(0, -1).reduce<any>((from, key) => from[key], copy);
  parent[whole[whole.length - 1]] = part;
  return copy;
}
