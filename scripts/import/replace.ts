/**
 * Replaces every match of a pattern, and makes sure that there were as many as expected.
 *
 * A generator that writes its code differently tomorrow must break the import, not silently keep its faults.
 */
export function replaceAll(
  text: string,
  repair: string,
  expected: number,
  pattern: RegExp,
  replacement: string | ((...groups: string[]) => string),
): string {
  expectCount(repair, count(text, pattern), expected);
  // a text is wrapped, lest a '$' in it be read as a reference to a group
  return text.replace(pattern, typeof replacement === 'string' ? () => replacement : replacement);
}

/** How often a pattern occurs. */
export function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** Throws if the generated code is not what a repair was written for. */
export function expectCount(repair: string, found: number, expected: number): void {
  if (found !== expected) {
    throw new Error(`repair '${repair}' matched ${found} times, expected ${expected} (has the generator changed?)`);
  }
}
