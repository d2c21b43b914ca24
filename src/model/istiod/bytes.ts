/** How many bytes a text is in UTF-8. Go counts them where a CRD counts characters. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
