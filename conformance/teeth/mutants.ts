/** A slip in the simulator, of which the answers of the real Envoy must tell. */
export interface Mutant {
  readonly says: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Lines dropped and comparisons turned, each of them a mistake that somebody could make. */
export const MUTANTS: readonly Mutant[] = [
  {
    says: 'an exact path takes longer ones',
    file: 'src/match/path-match.ts',
    from: 'path => path === value',
    to: 'path => path.startsWith(value)',
  },
  {
    says: 'a prefix does not care about case',
    file: 'src/match/path-match.ts',
    from: ': path => path.startsWith(value);',
    to: ': path => path.toLowerCase().startsWith(wanted);',
  },
  {
    says: 'withoutHeaders is read as headers',
    file: 'src/match/condition.ts',
    from: "!(values ?? ['']).some(takes)",
    to: "(values ?? ['']).some(takes)",
  },
  {
    says: 'slashes are merged where nobody asked for it',
    file: 'src/match/normalize-path.ts',
    from: "return how === 'BASE' ? clean : ",
    to: 'return ',
  },
  {
    says: 'what takes everything stays where it is',
    file: 'src/routing/http-routes.ts',
    from: 'return routes.some(isCatchAll)',
    to: 'return routes.length < 0',
  },
  {
    says: 'a rewrite puts its path before the whole old one',
    file: 'src/routing/rewrite.ts',
    from: 'apply: given => uri + given.slice(path.value.length)',
    to: 'apply: given => uri + given',
  },
  {
    says: 'the youngest VirtualService of a host comes first',
    file: 'src/routing/names.ts',
    from: 'return compare(createdOf(a), createdOf(b));',
    to: 'return compare(createdOf(b), createdOf(a));',
  },
  {
    says: 'of two wildcards the shorter one has the host',
    file: 'src/routing/virtual-hosts.ts',
    from: '(a, b) => b - a',
    to: '(a, b) => a - b',
  },
  {
    says: 'a port that the Service does not have is no matter',
    file: 'src/routing/destination.ts',
    from: 'if (known.ports && !known.ports.some(({ number }) => number === port)) {',
    to: 'if (false as boolean) {',
  },
  {
    says: 'a fault without a percentage is for everybody',
    file: 'src/routing/fault.ts',
    from: 'percent: abort.percentage?.value ?? 0,',
    to: 'percent: abort.percentage?.value ?? 100,',
  },
  {
    says: 'the query is lost where clients are sent elsewhere',
    file: 'src/routing/redirect.ts',
    from: "rooted.includes('?') ? rooted",
    to: "!rooted.includes('?') ? rooted",
  },
  {
    says: 'of two servers the less specific name in TLS has the connection',
    file: 'src/routing/listener.ts',
    from: 'if (length > bestLength) {',
    to: 'if (best === undefined || length < bestLength) {',
  },
];
