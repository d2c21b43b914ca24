/** A list as it is written: not at all, if it is empty. */
export function orNone<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
