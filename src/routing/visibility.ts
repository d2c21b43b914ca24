/** The namespaces that may see something, as `exportTo` says it: `*` for all, `~` for none. */
export type Visibility = ReadonlySet<string>;

/** Reads `exportTo`; what says nothing has what the mesh configuration says of its kind, and else is seen by all. */
export function visibilityOf(
  exportTo: readonly string[] | undefined,
  namespace: string,
  usual: readonly string[] = ['*'],
): Visibility {
  const said = exportTo && exportTo.length > 0 ? exportTo : usual;
  return new Set(said.includes('~') && !said.includes('*') ? [] : said.map(to => (to === '.' ? namespace : to)));
}

/** Whether it is seen from a namespace. */
export function isSeen(visibility: Visibility, from: string): boolean {
  return visibility.has('*') || visibility.has(from);
}
