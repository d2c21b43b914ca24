import { coversMatch, isAnyPath, isSibling } from '../../match/covers';
import type { Config } from '../../model/config';
import type { Field } from '../../model/field';
import { coveredMatches, lostRoutes } from '../../model/lost-routes';
import { once } from '../../model/once';
import { put } from '../../model/put';
import { quote } from '../../model/quote';
import { httpLists } from '../../model/virtual-services';
import type { HttpMatchRequest, HttpRoute } from '../../model/wire/virtual-service';
import type { Problem, Rule } from '../rule';

type Match = HttpMatchRequest;
type Route = Field<HttpRoute>;

/** istiod's webhook compares what is written; here it counts what is meant, an exact path under a prefix, or fewer headers. */
export const matchNeverReached: Rule = {
  name: 'virtual-service/match-never-reached',
  level: 'warning',
  says: 'a match is for requests that one before it takes all of',
  source: 'https://istio.io/latest/docs/concepts/traffic-management/#routing-rule-precedence',
  alike: [],
  *check(config) {
    const known = saidByIstiod(config);
    for (const routes of httpLists(config)) {
      const places = new Places();
      for (const route of routes) {
        const matches = route.value.match;
        if (!matches?.length) {
          break;
        }
        const hidden: HiddenMatch[] = [];
        for (const match of matches) {
          const first = known.has(match) ? undefined : places.cover(match);
          if (first && !isOfSibling(first, match)) {
            hidden.push({ match, first });
          }
        }
        matches.forEach(match => places.add(match));
        if (hidden.length > 0) {
          yield* problemsOf(route, routes, hidden);
        }
      }
    }
  },
};

/** A match, and the one that takes all of its requests. */
interface HiddenMatch {
  readonly match: Match;
  readonly first: Match;
}

function* problemsOf(route: Route, routes: readonly Route[], hidden: readonly HiddenMatch[]): Iterable<Problem> {
  const all = route.value.match!.length;
  const name = route.value.name === undefined ? 'this rule' : `rule ${quote(route.value.name)}`;
  if (all > 1 && hidden.length === all) {
    const firsts = new Set(hidden.map(({ first }) => placeOf(first, routes).pointer));
    yield {
      at: route,
      message: `${name} is never taken: ${[...firsts].join(' and ')} take its requests first`,
      fix: 'move it up',
    };
    return;
  }
  for (const { match, first } of hidden) {
    yield {
      at: placeOf(match, [route]),
      message: `${all === 1 ? `${name} is never taken` : 'this match is never taken'}: ${placeOf(first, routes).pointer} takes its requests first`,
      fix: 'move it up',
    };
  }
}

/** Where a match stands: of most nobody wants to know. */
function placeOf(match: Match, routes: readonly Route[]): Field<Match> {
  return routes.flatMap(route => route.get('match').items()).find(({ value }) => value === match)!;
}

/** What istiod says of its own accord has a rule of its own. */
const saidByIstiod = once(
  (config: Config): ReadonlySet<unknown> =>
    new Set([
      ...lostRoutes(config).flatMap(({ repeated }) => repeated.map(({ match }) => match.value)),
      ...coveredMatches(config).map(({ match }) => match.value),
    ]),
);

/** A prefix that takes a longer name has a rule of its own. */
function isOfSibling(first: Match, { uri }: Match): boolean {
  return isSibling(first.uri?.prefix, uri?.exact ?? uri?.prefix);
}

/** The matches so far, found by their paths. */
class Places {
  private readonly exact = new Map<string, Match[]>();
  private readonly prefixes = new Map<string, Match[]>();
  /** The lengths of the prefixes, each once. */
  private readonly lengths: number[] = [];
  private readonly others: Match[] = [];

  public add(match: Match): void {
    const { uri, ignoreUriCase } = match;
    if (uri?.exact !== undefined && !ignoreUriCase) {
      put(this.exact, uri.exact, match);
    } else if (uri?.prefix && !ignoreUriCase && !isAnyPath(match)) {
      put(this.prefixes, uri.prefix, match);
      if (!this.lengths.includes(uri.prefix.length)) {
        this.lengths.push(uri.prefix.length);
      }
    } else {
      this.others.push(match);
    }
  }

  /** One that takes every request of a match. */
  public cover(match: Match): Match | undefined {
    const { exact, prefix, regex } = match.uri ?? {};
    const path = exact ?? prefix;
    let found = exact === undefined ? undefined : coverIn(this.exact.get(exact), match);
    if (path !== undefined) {
      for (const length of this.lengths) {
        found ??= length > path.length ? undefined : coverIn(this.prefixes.get(path.slice(0, length)), match);
      }
    } else if (regex !== undefined) {
      // what an expression begins with is not known here
      for (const kin of this.prefixes.values()) {
        found ??= coverIn(kin, match);
      }
    }
    return found ?? coverIn(this.others, match);
  }
}

function coverIn(places: readonly Match[] | undefined, match: Match): Match | undefined {
  return places?.find(other => coversMatch(other, match));
}
