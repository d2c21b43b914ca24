/** The keys of a JSON pointer (RFC 6901), unescaped. */
export function keysOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescaped);
}

/** A JSON pointer to what stands under a key. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${typeof key === 'number' ? key : escaped(key)}`;
}

function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replace(/~/g, '~0').replace(/\//g, '~1') : key;
}

function unescaped(key: string): string {
  return key.includes('~') ? key.replace(/~1/g, '/').replace(/~0/g, '~') : key;
}
