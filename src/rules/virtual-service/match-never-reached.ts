import { coversMatch, isAnyPath, isSibling } from '../../match/covers';
import type { Config } from '../../model/config';
import type { Field } from '../../model/field';
import { coveredMatches, lostRoutes } from '../../model/lost-routes';
import { once } from '../../model/once';
import { quote } from '../../model/quote';
import { httpRoutes } from '../../model/virtual-services';
import type { HttpMatchRequest, HttpRoute } from '../../model/wire/virtual-service';
import type { Problem, Rule } from '../rule';

type Match = Field<HttpMatchRequest>;

/** istiod's webhook compares what is written; here it counts what is meant, an exact path under a prefix, or fewer headers. */
export const matchNeverReached: Rule = {
  name: 'virtual-service/match-never-reached',
  level: 'warning',
  says: 'a match is for requests that one before it takes all of',
  source: 'https://istio.io/latest/docs/concepts/traffic-management/#routing-rule-precedence',
  alike: [],
  *check(config) {
    for (const list of listsOf(config)) {
      const places = new Places();
      for (const route of list) {
        const matches = route.value.match?.length ? route.get('match').items() : [];
        const hidden = matches.flatMap(match => {
          const first = saidByIstiod(config).has(match.value) ? undefined : places.cover(match.value);
          return first && !isOfSibling(first.value, match.value) ? [{ match, first }] : [];
        });
        matches.forEach(match => places.add(match));
        yield* problemsOf(route, matches.length, hidden);
      }
    }
  },
};

function* problemsOf(
  route: Field<HttpRoute>,
  all: number,
  hidden: ReadonlyArray<{ readonly match: Match; readonly first: Match }>,
): Iterable<Problem> {
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
    const list = lists.get(route.resource);
    if (list) {
      list.push(route);
    } else {
      lists.set(route.resource, [route]);
    }
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

/** The matches so far, found by their paths: there may be thousands. */
class Places {
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

  /** One that takes every request of a match. */
  public cover(match: HttpMatchRequest): Match | undefined {
    const path = match.uri?.exact ?? match.uri?.prefix;
    const likely = [
      ...((match.uri?.exact !== undefined && this.exact.get(match.uri.exact)) || []),
      ...(path === undefined
        ? match.uri?.regex === undefined
          ? []
          : [...this.prefixes.values()].flat()
        : [...this.lengths].flatMap(length => this.prefixes.get(path.slice(0, length)) ?? [])),
      ...this.others,
    ];
    return likely.find(other => coversMatch(other.value, match));
  }
}

function put(index: Map<string, Match[]>, key: string, match: Match): void {
  const kin = index.get(key);
  if (kin) {
    kin.push(match);
  } else {
    index.set(key, [match]);
  }
}
