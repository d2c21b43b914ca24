import { pathsIn } from './mutate';

/** Leaves out of a manifest whatever it can, as long as it is still of interest. */
export async function shrink(manifest: object, interesting: (smaller: object) => Promise<boolean>): Promise<object> {
  for (const path of pathsIn(manifest)) {
    if (path.length === 1) continue;
    const smaller = structuredClone(manifest);
    const parent = path.slice(0, -1).reduce<any>((value, key) => value[key], smaller);
    const key = path[path.length - 1];
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    if (await interesting(smaller)) return shrink(smaller, interesting);
  }
  return manifest;
}
