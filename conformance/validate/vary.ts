import fc, { type Arbitrary } from 'fast-check';
import { manifestOf } from './arbitrary';
import type { Kind } from './kinds';
import type { Manifest } from './manifest';

/** Manifests with the same fault as a given one, hopefully: it is put into others, of each version of its kind. */
export function variantOf(seed: Manifest, versions: readonly Kind[]): Arbitrary<Manifest> {
  return fc
    .constantFrom(...versions)
    .chain(kind => fc.tuple(manifestOf(kind, 'tame') as Arbitrary<Manifest>, fc.nat(2), fc.nat(4)))
    .map(([other, metadata, spec]) => ({
      apiVersion: other.apiVersion,
      kind: seed.kind,
      metadata: [
        seed.metadata,
        { ...seed.metadata, name: other.metadata.name },
        { ...other.metadata, ...seed.metadata },
      ][metadata],
      spec: mixed(seed.spec, other.spec, spec),
    }));
}

function mixed(seed: any, other: any, how: number): unknown {
  switch (how) {
    case 0:
      return seed;
    case 1:
      return { ...other, ...seed };
    case 2:
      return joined(other, seed, false);
    case 3:
      return joined(other, seed, true);
    default:
      return inside(seed, other);
  }
}

/** Two values as one; where both say something the second counts, and lists follow each other. */
function joined(one: any, two: any, behind: boolean): unknown {
  if (Array.isArray(one) && Array.isArray(two)) return behind ? [...one, ...two] : [...two, ...one];
  if (!isMap(one) || !isMap(two)) return two;
  const names = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  return Object.fromEntries(
    names.map(name => [
      name,
      name in one && name in two ? joined(one[name], two[name], behind) : (two[name] ?? one[name]),
    ]),
  );
}

/** A value whose objects get what the same ones of another have beside; lists stay as long as they are. */
function inside(seed: any, other: any): unknown {
  if (Array.isArray(seed)) return seed.map((item, i) => inside(item, Array.isArray(other) ? other[i] : undefined));
  if (!isMap(seed) || !isMap(other)) return seed;
  const deeper = Object.entries(seed).map(([name, value]) => [name, inside(value, other[name])]);
  return { ...other, ...Object.fromEntries(deeper) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
