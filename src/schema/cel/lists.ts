/**
 * CEL's macros over lists. An error of one item counts only where no other item decides; so there are two of each: for
 * tests that cannot end in an error, and for those that may.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#macros
 */
import type { Value } from '../value';

type Test = (item: Value) => boolean;

/** `all`, of a test that cannot throw. */
export function every(items: readonly Value[], test: Test): boolean {
  return items.every(test);
}

/** `exists`, of a test that cannot throw. */
export function some(items: readonly Value[], test: Test): boolean {
  return items.some(test);
}

/** `all`: one item that fails decides, whatever errors the others end in. */
export function all(items: readonly Value[], test: Test): boolean {
  return !exists(items, item => !test(item));
}

/** `exists`: one item that passes decides, whatever errors the others end in. */
export function exists(items: readonly Value[], test: Test): boolean {
  let error: Error | undefined;
  for (const item of items) {
    try {
      if (test(item)) {
        return true;
      }
    } catch (e) {
      error ??= e as Error;
    }
  }
  if (error !== undefined) {
    throw error;
  }
  return false;
}

/** `exists_one`: an error is an error. */
export function one(items: readonly Value[], test: Test): boolean {
  return items.filter(test).length === 1;
}

/** `filter`. */
export function filter(items: readonly Value[], test: Test): readonly unknown[] {
  return items.filter(test);
}

/** `a && b` where `a` may end in an error, which counts only if `b` does not decide. */
export function both(a: () => boolean, b: () => boolean): boolean {
  return all([a, b], (side: () => boolean) => side());
}

/** `a || b` where `a` may end in an error, which counts only if `b` does not decide. */
export function either(a: () => boolean, b: () => boolean): boolean {
  return exists([a, b], (side: () => boolean) => side());
}

/** A field that need not be there; it is an error to read it then. */
export function must(value: Value): Value {
  if (value === undefined || value === null) {
    throw new Error('no such key');
  }
  return value;
}
