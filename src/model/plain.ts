/** Reads what no schema has checked: each function gives nothing where the value is of another type. */

/** An object, and no list. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A list; an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The entries of a map that are texts; none for anything else. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  const map = objectOf(value);
  if (map === undefined) {
    return NOTHING;
  }
  const entries = Object.entries(map);
  // most often all of them are, and no copy is needed
  return entries.every(([, entry]) => typeof entry === 'string')
    ? (map as Readonly<Record<string, string>>)
    : Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const NOTHING: Readonly<Record<string, string>> = {};

/** The value at the end of a way of keys; nothing where the way ends before. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let inner = value;
  for (const key of keys) {
    const object = objectOf(inner);
    if (!object || !Object.hasOwn(object, key)) {
      return undefined;
    }
    inner = object[key];
  }
  return inner;
}
