/**
 * What istiod's webhook finds never to be reached in a VirtualService. It compares what is written, texts and prefixes, and
 * nothing of where a request comes from. Whether a match is really covered by another one is a question of its own.
 *
 * @see https://github.com/istio/istio/blob/master/pkg/config/validation/validation.go
 */
import type { Config } from './config';
import type { Field } from './field';
import { once } from './once';
import { put } from './put';
import { httpLists, tcpLists, tlsLists } from './virtual-services';
import type { HttpMatchRequest, L4MatchAttributes, StringMatch } from './wire/virtual-service';

type Match = HttpMatchRequest | L4MatchAttributes;
type Route<M = Match> = Field<{ readonly match?: M[] }>;

/** A match, and the one before it that leaves nothing for it. */
export interface LostMatch<M = Match> {
  readonly match: Field<M>;
  readonly first: Field<M>;
}

/** A rule that is not reached, or of which matches are not. */
export interface LostRoute {
  readonly route: Route;
  /** A rule without matches that stands before it. */
  readonly shadow?: Route;
  /** The matches that one before them says as well. */
  readonly repeated: readonly LostMatch[];
}

/** The rules of which something is lost: under `http`, `tls` and `tcp`, each for itself. */
export const lostRoutes = once((config: Config): readonly LostRoute[] =>
  [httpLists(config), tlsLists(config), tcpLists(config)].flatMap(lists =>
    (lists as ReadonlyArray<readonly Route[]>).filter(mayLose).flatMap(lostOf),
  ),
);

/** The matches under `http` whose prefix begins with that of one before them, where nothing else tells the two apart. */
export const coveredMatches = once((config: Config): ReadonlyArray<LostMatch<HttpMatchRequest>> => {
  const lost = new Set(lostRoutes(config).flatMap(({ repeated }) => repeated.map(({ match }) => match.value)));
  return httpLists(config)
    .filter(haveLongerPrefixes)
    .flatMap(list => [...coveredOf(reached(list), lost)]);
});

/** Whether a list may lose something: in most no path is there twice, and only the last rule is without matches. */
function mayLose(routes: readonly Route[]): boolean {
  const paths = new Set<string>();
  let count = 0;
  for (const [i, { value }] of routes.entries()) {
    const matches: readonly HttpMatchRequest[] | undefined = value.match;
    if (!matches?.length) {
      return i < routes.length - 1;
    }
    for (const { uri } of matches) {
      paths.add(uri?.exact ?? uri?.prefix ?? uri?.regex ?? '');
      if (paths.size === count) {
        return true;
      }
      count++;
    }
  }
  return false;
}

function lostOf(routes: readonly Route[]): readonly LostRoute[] {
  const lost: LostRoute[] = [];
  const seen = new Matches();
  let shadow: Route | undefined;
  for (const route of routes) {
    if (shadow) {
      lost.push({ route, shadow, repeated: [] });
      continue;
    }
    if (!route.value.match?.length) {
      shadow = route;
      continue;
    }
    const repeated: LostMatch[] = [];
    for (const match of route.get('match').items()) {
      const first = seen.add(match);
      if (first) {
        repeated.push({ match, first });
      }
    }
    if (repeated.length > 0) {
      lost.push({ route, repeated });
    }
  }
  return lost;
}

/** The matches so far. Of most the outline is another, and what else they say need not be compared. */
class Matches {
  private readonly byOutline = new Map<string, Field<Match>>();
  private readonly byKey = new Map<string, Field<Match>>();

  /** Adds a match, unless there is one that means the same: then it is that one. */
  public add(match: Field<Match>): Field<Match> | undefined {
    const outline = outlineOf(match.value);
    const kin = this.byOutline.get(outline);
    if (!kin) {
      this.byOutline.set(outline, match);
      return undefined;
    }
    this.byKey.set(keyOf(kin.value), kin);
    const key = keyOf(match.value);
    const first = this.byKey.get(key);
    if (!first) {
      this.byKey.set(key, match);
    }
    return first;
  }
}

/** Differs only for matches whose keys differ. */
function outlineOf({ uri, port, headers }: HttpMatchRequest): string {
  const count = headers ? Object.keys(headers).length : 0;
  return uri ? `${uri.exact} ${uri.prefix} ${uri.regex} ${port || ''} ${count}` : `${port || ''} ${count}`;
}

/** The same for two matches that mean the same to istiod: without the name, and without what is not set. */
function keyOf(match: Match): string {
  const said = Object.entries(match as Record<string, unknown>).filter(
    ([key, value]) => key !== 'name' && isSet(key, value),
  );
  return JSON.stringify(said.map(([key, value]) => [key, sorted(value)]).sort(byKey));
}

/** An empty condition on a text asks whether it is there; else what is empty is not said. */
function isSet(key: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null ? TEXTS.has(key) || Object.keys(value).length > 0 : Boolean(value);
}

function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value as Record<string, unknown>).sort(byKey)
    : value;
}

function byKey([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}

const TEXTS: ReadonlySet<string> = new Set(['uri', 'scheme', 'method', 'authority']);

/** Whether some prefix begins with a shorter one before it. Of many that is not asked. */
function haveLongerPrefixes(routes: ReadonlyArray<Route<HttpMatchRequest>>): boolean {
  const before: string[] = [];
  for (const { value } of routes) {
    for (const { uri } of value.match ?? []) {
      const prefix = uri?.prefix;
      if (!prefix) {
        continue;
      }
      if (before.length >= MANY || before.some(other => other.length < prefix.length && prefix.startsWith(other))) {
        return true;
      }
      before.push(prefix);
    }
  }
  return false;
}

/** So many are sooner looked up than compared with each other. */
const MANY = 32;

/** The rules up to the first one that takes everything. */
function reached<M>(routes: ReadonlyArray<Route<M>>): ReadonlyArray<Route<M>> {
  const end = routes.findIndex(({ value }) => !value.match?.length);
  return end < 0 ? routes : routes.slice(0, end);
}

function* coveredOf(
  routes: ReadonlyArray<Route<HttpMatchRequest>>,
  lost: ReadonlySet<Match>,
): Iterable<LostMatch<HttpMatchRequest>> {
  const byPrefix = new Map<string, Array<Field<HttpMatchRequest>>>();
  const lengths = new Set<number>();
  for (const match of routes.flatMap(route => route.get('match').items())) {
    const prefix = match.value.uri?.prefix;
    if (!prefix || lost.has(match.value)) {
      continue;
    }
    // looked up by its beginnings: comparing each with each would take long where there are thousands
    const first = [...lengths]
      .filter(length => length < prefix.length)
      .flatMap(length => byPrefix.get(prefix.slice(0, length)) ?? [])
      .find(other => leavesNothing(other.value, match.value));
    if (first) {
      yield { match, first };
    }
    put(byPrefix, prefix, match);
    lengths.add(prefix.length);
  }
}

/** As istiod has it: what an earlier match asks for more narrowly than the later one leaves nothing to it either. */
function leavesNothing(earlier: HttpMatchRequest, later: HttpMatchRequest): boolean {
  return (
    (earlier.port ?? 0) === (later.port ?? 0) &&
    (textOf(earlier.method) || 'exact:GET').startsWith(textOf(later.method) || 'exact:GET') &&
    textOf(earlier.authority).startsWith(textOf(later.authority)) &&
    (['headers', 'queryParams', 'withoutHeaders'] as const).every(key => areKin(earlier[key], later[key]))
  );
}

function areKin(earlier: Texts = {}, later: Texts = {}): boolean {
  const names = Object.keys(earlier);
  return (
    names.length === Object.keys(later).length &&
    names.every(name => Object.hasOwn(later, name) && textOf(earlier[name]).startsWith(textOf(later[name])))
  );
}

type Texts = { readonly [name: string]: StringMatch };

/** Of an expression, and of what must only be there, istiod sees nothing. */
function textOf({ exact, prefix }: StringMatch = {}): string {
  return exact ? `exact:${exact}` : prefix ? `prefix:${prefix}` : '';
}
