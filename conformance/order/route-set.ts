import * as fc from 'fast-check';

/** The kinds of matcher that a route can have. */
export const KINDS = ['exact', 'prefix', 'literal', 'regex', 'any', 'method', 'header', 'param'] as const;
export type Kind = (typeof KINDS)[number];

/** A route as plain data; it answers with its name. */
export interface SetRoute {
  readonly name: string;
  readonly path: { readonly kind: 'exact' | 'prefix' | 'literal' | 'regex' | 'any'; readonly value: string };
  readonly methods?: readonly string[];
  readonly headers: readonly string[];
  readonly params: readonly string[];
}

/** A request, by what may matter of it. */
export interface SetAsk {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly params: readonly string[];
}

const routePath = fc.constantFrom<SetRoute['path'][]>(
  { kind: 'exact', value: '/a' },
  { kind: 'exact', value: '/a/b' },
  { kind: 'prefix', value: '/a' },
  { kind: 'prefix', value: '/a/b' },
  { kind: 'literal', value: '/a' },
  { kind: 'literal', value: '/a/b' },
  { kind: 'regex', value: '/a.*' },
  { kind: 'regex', value: '/[a-z]/b?' },
  { kind: 'any', value: '/' },
);
const route = fc.record({
  path: routePath,
  methods: fc.constantFrom(undefined, undefined, ['GET'], ['POST'], ['GET', 'POST']),
  headers: fc.subarray(['x-a', 'x-b']),
  params: fc.subarray(['p', 'q']),
});

/** Which kinds of matcher a route has. */
export function kindsOf({ path, methods, headers, params }: Omit<SetRoute, 'name'>): Kind[] {
  return [
    path.kind,
    ...(methods ? ['method' as const] : []),
    ...(headers.length > 0 ? ['header' as const] : []),
    ...(params.length > 0 ? ['param' as const] : []),
  ];
}

/** The rank that the Gateway API gives a route, as the documentation of the constructs has it. Smaller is first. */
export function rankOf({ path, methods, headers, params }: Omit<SetRoute, 'name'>): number[] {
  const kind = { exact: 0, prefix: 1, literal: 1, regex: 2, any: 3 }[path.kind];
  // a prefix of segments ends with a slash, one of characters with its last character
  const length =
    path.kind === 'prefix'
      ? path.value.length + 1
      : path.kind === 'regex' || path.kind === 'any'
        ? 0
        : path.value.length;
  return [kind, -length, methods ? 0 : 1, -headers.length, -params.length];
}

/** Whether a route takes a request. */
export function takes({ path, methods, headers, params }: Omit<SetRoute, 'name'>, ask: SetAsk): boolean {
  const fits = {
    exact: () => ask.path === path.value,
    prefix: () => `${ask.path}/`.startsWith(`${path.value}/`),
    literal: () => ask.path.startsWith(path.value),
    regex: () => new RegExp(`^(?:${path.value})$`).test(ask.path),
    any: () => true,
  }[path.kind]();
  return (
    fits &&
    (!methods || methods.includes(ask.method)) &&
    headers.every(name => ask.headers.includes(name)) &&
    params.every(name => ask.params.includes(name))
  );
}

/** Who answers: of those that take the request the first by rank. */
export function winner(routes: readonly SetRoute[], ask: SetAsk): string | undefined {
  return [...routes].filter(r => takes(r, ask)).sort((a, b) => compare(rankOf(a), rankOf(b)))[0]?.name;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : a[i] - b[i];
}

/** Every request that may matter. */
export const ASKS: readonly SetAsk[] = ['/a', '/a/', '/a/b', '/a/b/c', '/ab', '/c/b', '/'].flatMap(path =>
  ['GET', 'POST', 'PUT'].flatMap(method =>
    [[], ['x-a'], ['x-a', 'x-b']].flatMap(headers =>
      [[], ['p'], ['p', 'q'], ['q']].map(params => ({ path, method, headers, params })),
    ),
  ),
);

/** Whether some request is taken by both. */
export function overlapping(a: Omit<SetRoute, 'name'>, b: Omit<SetRoute, 'name'>): boolean {
  return ASKS.some(ask => takes(a, ask) && takes(b, ask));
}

/** Sets of routes of which no two tie and overlap. */
export function generateSets(count: number, seed: number): SetRoute[][] {
  const set = fc.array(route, { minLength: 3, maxLength: 8 }).map(routes => {
    const kept: Array<Omit<SetRoute, 'name'>> = [];
    for (const candidate of routes) {
      const ties = kept.some(other => compare(rankOf(other), rankOf(candidate)) === 0 && overlapping(other, candidate));
      if (!ties) {
        kept.push(candidate);
      }
    }
    return kept.map((r, i) => ({ ...r, name: `r${i}` }));
  });
  return fc.sample(
    set.filter(routes => routes.length > 2),
    { numRuns: count, seed },
  );
}
