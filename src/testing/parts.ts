/** The parts of a rule that istio-config-validator can look at. */
export const PARTS = ['route', 'redirect', 'rewrite', 'fault', 'headers', 'delegate'] as const;

/** Without what a message of Protobuf does not keep: zeros, empty texts and what is false. */
export function asMessage(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(asMessage);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, asMessage(part)] as const)
      .filter(([, part]) => part !== 0 && part !== '' && part !== false && part !== null && part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Whether two values are the same message. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(asMessage(a)) === JSON.stringify(asMessage(b));
}
