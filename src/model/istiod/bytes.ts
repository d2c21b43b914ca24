/** How many bytes a text is in UTF-8. Go counts them where a CRD counts characters. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** How many bytes a text in base 64 stands for. */
export function byteLengthOfBase64(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * 3) / 4);
}
