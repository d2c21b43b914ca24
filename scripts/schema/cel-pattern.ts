/**
 * An expression of RE2 as one of JavaScript that matches the same: all that the CRDs use is common to both, but for a
 * flag. Throws at everything else.
 */
export function toPattern(pattern: string): string {
  const [, anchor, flags = '', rest] = /^(\^?)(?:\(\?(i)\))?(.*)$/s.exec(pattern)!;
  const foreign = /\\[A-Za-wyz0-9]|\\x(?!60)|\(\?(?!:)|\[\[|[^\x20-\x7e]/.exec(rest);
  if (foreign) throw new Error(`pattern '${pattern}' has '${foreign[0]}', which may mean something else to JavaScript`);
  // JavaScript's own writing, with its slashes escaped
  return String(new RegExp(anchor + rest, flags));
}
