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
  return map === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      );
}

/** The value at the end of a way of keys; nothing where the way ends before. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => {
    const object = objectOf(inner);
    return object && Object.hasOwn(object, key) ? object[key] : undefined;
  }, value);
}
