import type { Manifest } from '../examples';

type Value = Record<string, unknown> | unknown[];

/** Leaves out of manifests whatever it can, as long as what is left is still of interest; largest parts first. */
export async function shrink(
  manifests: readonly Manifest[],
  interesting: (smaller: readonly Manifest[]) => Promise<boolean>,
  tries = 120,
): Promise<readonly Manifest[]> {
  let best = manifests;
  let left = tries;
  for (let again = true; again && left > 0;) {
    again = false;
    for (const path of pathsIn(best).sort((a, b) => a.length - b.length)) {
      const smaller = left > 0 ? without(best, path) : undefined;
      if (smaller) {
        left--;
        if (await interesting(smaller)) {
          [best, again] = [smaller, true];
          break;
        }
      }
    }
  }
  return best;
}

type Path = readonly (string | number)[];

/** The ways to all parts, but for what tells a manifest from another. */
function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const entries: Array<[string | number, unknown]> = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : Object.entries(value).filter(
        ([key]) => !/^(apiVersion|kind|name|namespace|metadata)$/.test(key) || at.length > 2,
      );
  return entries.flatMap(([key, item]) => [[...at, key], ...pathsIn(item, [...at, key])]);
}

function without(manifests: readonly Manifest[], path: Path): readonly Manifest[] | undefined {
  const copy = structuredClone(manifests) as unknown as Value;
  const key = path[path.length - 1];
  const parent = path
    .slice(0, -1)
    .reduce<Value | undefined>((value, step) => (value as Record<string, Value>)?.[step], copy);
  if (parent === undefined) {
    return undefined;
  }
  if (Array.isArray(parent)) {
    parent.splice(Number(key), 1);
  } else {
    delete parent[key];
  }
  return copy as unknown as readonly Manifest[];
}
