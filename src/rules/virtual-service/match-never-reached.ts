import { coversMatch, isAnyPath, isSibling } from '../../match/covers';
import type { Config } from '../../model/config';
import type { Field } from '../../model/field';
import { coveredMatches, lostRoutes } from '../../model/lost-routes';
import { once } from '../../model/once';
import { quote } from '../../model/quote';
import { httpRoutes } from '../../model/virtual-services';
import type { HttpMatchRequest, HttpRoute } from '../../model/wire/virtual-service';
import type { Problem, Rule } from '../rule';
import { put } from '../../model/put';

type Match = Field<HttpMatchRequest>;

/** istiod's webhook compares what is written; here it counts what is meant, an exact path under a prefix, or fewer headers. */
export const matchNeverReached: Rule = {
  name: 'virtual-service/match-never-reached',
  level: 'warning',
  says: 'a match is for requests that one before it takes all of',
  source: 'https://istio.io/latest/docs/concepts/traffic-management/#routing-rule-precedence',
  alike: [],
  *check(config) {
    const known = saidByIstiod(config);
    for (const list of listsOf(config)) {
      const places = new Places();
      for (const route of list) {
        const matches = route.get('match').items();
        const hidden: HiddenMatch[] = [];
        for (const match of matches) {
          const first = known.has(match.value) ? undefined : places.cover(match.value);
          if (first && !isOfSibling(first.value, match.value)) {
            hidden.push({ match, first });
          }
        }
        matches.forEach(match => places.add(match));
        if (hidden.length > 0) {
          yield* problemsOf(route, matches.length, hidden);
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

function* problemsOf(route: Field<HttpRoute>, all: number, hidden: readonly HiddenMatch[]): Iterable<Problem> {
  const name = route.value.name === undefined ? 'this rule' : `rule ${quote(route.value.name)}`;
  if (all > 1 && hidden.length === all) {
    yield {
      at: route,
      message: `${name} is never taken: ${[...new Set(hidden.map(({ first }) => first.pointer))].join(' and ')} take its requests first`,
      fix: 'move it up',
    };
    return;
  }
  for (const { match, first } of hidden) {
    yield {
      at: match,
      message: `${all === 1 ? `${name} is never taken` : 'this match is never taken'}: ${first.pointer} takes its requests first`,
      fix: 'move it up',
    };
  }
}

/** The rules of each VirtualService, up to one that takes everything. */
const listsOf = once((config: Config): ReadonlyArray<ReadonlyArray<Field<HttpRoute>>> => {
  const lists = new Map<unknown, Array<Field<HttpRoute>>>();
  for (const route of httpRoutes(config)) {
    put(lists, route.resource, route);
  }
  return [...lists.values()]
    .filter(list => list.length > 1 || (list[0].value.match?.length ?? 0) > 1)
    .map(list => {
      const end = list.findIndex(({ value }) => !value.match?.length);
      return end < 0 ? list : list.slice(0, end);
    });
});

/** What istiod says of its own accord has a rule of its own. */
const saidByIstiod = once(
  (config: Config): ReadonlySet<unknown> =>
    new Set([
      ...lostRoutes(config).flatMap(({ repeated }) => repeated.map(({ match }) => match.value)),
      ...coveredMatches(config).map(({ match }) => match.value),
    ]),
);

/** A prefix that takes a longer name has a rule of its own. */
function isOfSibling(first: HttpMatchRequest, { uri }: HttpMatchRequest): boolean {
  return isSibling(first.uri?.prefix, uri?.exact ?? uri?.prefix);
}

/** The matches so far. Where there are many they are found by their paths. */
class Places {
  private readonly all: Match[] = [];
  private index?: PathIndex;

  public add(match: Match): void {
    this.all.push(match);
    this.index?.add(match);
  }

  /** One that takes every request of a match. */
  public cover(match: HttpMatchRequest): Match | undefined {
    if (!this.index && this.all.length > FEW) {
      this.index = new PathIndex();
      this.all.forEach(other => this.index!.add(other));
    }
    return (this.index?.likely(match) ?? this.all).find(other => coversMatch(other.value, match));
  }
}

/** So many are compared as quickly as they are looked up. */
const FEW = 16;

class PathIndex {
  private readonly exact = new Map<string, Match[]>();
  private readonly prefixes = new Map<string, Match[]>();
  private readonly lengths = new Set<number>();
  private readonly others: Match[] = [];

  public add(match: Match): void {
    const { uri, ignoreUriCase } = match.value;
    if (uri?.exact !== undefined && !ignoreUriCase) {
      put(this.exact, uri.exact, match);
    } else if (uri?.prefix && !ignoreUriCase && !isAnyPath(match.value)) {
      put(this.prefixes, uri.prefix, match);
      this.lengths.add(uri.prefix.length);
    } else {
      this.others.push(match);
    }
  }

  /** Those that may take every request of a match. */
  public likely({ uri }: HttpMatchRequest): Match[] {
    const path = uri?.exact ?? uri?.prefix;
    const byPrefix = (): Match[] =>
      path === undefined
        ? [...this.prefixes.values()].flat()
        : [...this.lengths].flatMap(length => this.prefixes.get(path.slice(0, length)) ?? []);
    return [
      ...((uri?.exact !== undefined && this.exact.get(uri.exact)) || []),
      ...(path === undefined && uri?.regex === undefined ? [] : byPrefix()),
      ...this.others,
    ];
  }
}
