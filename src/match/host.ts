/** Whether a host that may begin with `*` takes all that another one takes. */
export function coversHost(wide: string, narrow: string): boolean {
  return wide === narrow || (wide.startsWith('*') && narrow.endsWith(wide.slice(1)));
}

/** The hosts that two lists have in common, each as the narrower writes it: what a gateway serves of a VirtualService. */
export function commonHosts(a: readonly string[], b: readonly string[]): string[] {
  const common = a.flatMap(x => b.flatMap(y => (coversHost(x, y) ? [y] : coversHost(y, x) ? [x] : [])));
  return [...new Set(common)];
}
