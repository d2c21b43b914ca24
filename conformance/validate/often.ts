import fc, { type Arbitrary } from 'fast-check';

/** The one, but for one time in `turns` the other. */
export function often<T, U>(usual: Arbitrary<T>, odd: Arbitrary<U>, turns: number): Arbitrary<T | U> {
  return fc.oneof({ arbitrary: usual, weight: turns - 1 }, { arbitrary: odd, weight: 1 });
}
