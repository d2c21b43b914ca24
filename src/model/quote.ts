/** A user's value as it stands in a message, in one line: text in quotes, everything else as JSON. */
export function quote(value: unknown): string {
  if (typeof value === 'string') {
    return `'${inOneLine(value)}'`;
  }
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? String(value);
}

function inOneLine(text: string): string {
  return text.replace(/[\n\r\u2028\u2029]/g, character => JSON.stringify(character).slice(1, -1));
}

/** `a, b and c`, or `nothing` for an empty list. */
export function listed(values: readonly string[]): string {
  if (values.length < 2) {
    return values[0] ?? 'nothing';
  }
  return `${values.slice(0, -1).join(', ')} and ${values[values.length - 1]}`;
}
