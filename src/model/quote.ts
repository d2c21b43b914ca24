/** A user's value as it stands in a message: text in quotes, everything else as JSON. */
export function quote(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));
}

/** `a, b and c`, or `nothing` for an empty list. */
export function listed(values: readonly string[]): string {
  if (values.length < 2) {
    return values[0] ?? 'nothing';
  }
  return `${values.slice(0, -1).join(', ')} and ${values[values.length - 1]}`;
}
