import { below } from './pointer';

/** A manifest, and where it stands in what was given. */
export interface Unrolled {
  readonly manifest: unknown;
  readonly pointer: string;
}

/**
 * The manifests that a document holds: itself, or the items of a `List`. An item of a `VirtualServiceList`, as the API hands it out,
 * has its kind from the list.
 */
export function unrolled(document: unknown, pointer = ''): Unrolled[] {
  const { apiVersion, kind, items } = (document ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || !kind.endsWith('List') || !Array.isArray(items)) {
    return [{ manifest: document, pointer }];
  }
  const own = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
  return items.flatMap((item: unknown, i) =>
    unrolled(isUntyped(item) ? { ...own, ...item } : item, below(below(pointer, 'items'), i)),
  );
}

function isUntyped(item: unknown): item is object {
  return typeof item === 'object' && item !== null && !Array.isArray(item) && !('kind' in item);
}
