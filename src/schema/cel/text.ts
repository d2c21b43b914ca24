/** `size` of a text: its code points. */
export function size(text: string): number {
  let count = 0;
  for (const character of text) {
    void character;
    count++;
  }
  return count;
}

/** `substring`, by code points; it is an error to reach beyond the end. */
export function substring(text: string, start: number, end?: number): string {
  const characters = [...text];
  const to = end ?? characters.length;
  if (start < 0 || start > to || to > characters.length) {
    throw new Error('index out of range');
  }
  return characters.slice(start, to).join('');
}

/** `int` of a text, as Go's `strconv.ParseInt` reads it. */
export function toInt(text: string): number {
  if (!/^[-+]?[0-9]+$/.test(text) || Math.abs(Number(text)) >= 2 ** 63) {
    throw new Error('no number');
  }
  return Number(text);
}
