/** How many bytes a text has in UTF-8, which is how Go counts. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** How many bytes a text in base 64 stands for. */
export function byteLengthOfBase64(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}
