/** Words for a field: such as are taken, and such as are nearly so. */
export interface Words {
  readonly good: readonly unknown[];
  readonly odd: readonly unknown[];
}

/**
 * What the fields of a kind mean beyond their types, so that istiod takes what is generated. A field is named by the end of
 * its path in the spec, without indexes: `port.number`. The keys of a map are named `labels#`, and what it or a list has in it
 * to be settled, `http[]`.
 */
export interface Sense {
  readonly words: Readonly<Record<string, Words>>;
  /** Makes the parts of a value agree with each other. The whole spec is named by the empty path. */
  readonly settle: Readonly<Record<string, (value: any) => unknown>>;
}

export function words(good: readonly unknown[], odd: readonly unknown[]): Words {
  return { good, odd };
}

/** What is said of the longest end of a path. */
export function findSense<T>(said: Readonly<Record<string, T>>, path: readonly string[], mark = ''): T | undefined {
  if (path.length === 0) return said[mark];
  for (let from = 0; from < path.length; from++) {
    const found = said[path.slice(from).join('.') + mark];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An object without some of its fields. */
export function without(value: Record<string, unknown>, ...names: readonly string[]): any {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** An object that has one of some fields, the first that it has. */
export function onlyOne(value: Record<string, unknown>, ...names: readonly string[]): any {
  const first = names.find(name => value[name] !== undefined);
  return without(value, ...names.filter(name => name !== first));
}

/** A list without what has an equal before it. */
export function distinct<T>(list: readonly T[] | undefined, keyOf: (item: T) => unknown = item => item): T[] {
  const keys = (list ?? []).map(item => JSON.stringify(keyOf(item)));
  return (list ?? []).filter((_, i) => keys.indexOf(keys[i]) === i);
}
