/** Nobody nests deeper, and what walks a manifest step by step has room for it. */
export const DEEPEST = 200;

/**
 * Why a value is more than can be looked at: it holds itself, or is one of the few lines that stand for a million values. It is counted
 * as it would be written, so what is shared counts wherever it stands.
 */
export function problemOfSize(value: unknown, most: number): string | undefined {
  const values: unknown[] = [value];
  const depths = [0];
  for (let count = 0; values.length > 0; count++) {
    const next = values.pop();
    const depth = depths.pop()!;
    if (typeof next !== 'object' || next === null) {
      continue;
    }
    if (depth >= DEEPEST) {
      return `is nested deeper than ${DEEPEST} levels, or holds itself`;
    }
    for (const child of Array.isArray(next) ? (next as unknown[]) : Object.values(next)) {
      values.push(child);
      depths.push(depth + 1);
    }
    if (count + values.length > most) {
      return `has more than ${most} values`;
    }
  }
  return undefined;
}
