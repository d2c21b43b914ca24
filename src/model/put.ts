/** Puts a value to those that are under a key already. */
export function put<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const kin = index.get(key);
  if (kin) {
    kin.push(value);
  } else {
    index.set(key, [value]);
  }
}
