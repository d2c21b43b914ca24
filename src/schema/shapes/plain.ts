/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with a field of another value. Not by assignment: `__proto__` may be a key. */
export function withField(value: Record<string, unknown>, key: string, field: unknown): Record<string, unknown> {
  return { ...value, [key]: field };
}

/** A copy without a field. */
export function withoutField(value: Record<string, unknown>, key: string): Record<string, unknown> {
  const { [key]: left, ...rest } = value;
  void left;
  return rest;
}
