import { isSibling } from '../../match/covers';
import { overlap } from '../../match/overlap';
import type { Field } from '../../model/field';
import { once } from '../../model/once';
import type { Config } from '../../model/config';
import type { Resource } from '../../model/resource';
import { coveredMatches } from '../../model/lost-routes';
import { httpMatches } from '../../model/virtual-services';
import type { HttpMatchRequest } from '../../model/wire/virtual-service';
import type { Rule } from '../rule';
import { put } from '../../model/put';

type Match = Field<HttpMatchRequest>;

/** Istio's prefix is one of characters, and not of the names between slashes: `/api` takes `/apis`. */
export const prefixTakesSibling: Rule = {
  name: 'virtual-service/prefix-takes-sibling',
  level: 'warning',
  says: 'a prefix takes requests for a longer name that a rule after it is for',
  source: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch',
  alike: [],
  *check(config) {
    // where nothing else tells the two apart, istiod warns of it
    const known = new Set(coveredMatches(config).map(({ match }) => match.value));
    for (const matches of matchesOf(config).values()) {
      const before = new Map<string, Match[]>();
      let longest = 0;
      for (const match of matches) {
        const { prefix, exact = prefix } = match.value.uri ?? {};
        const first =
          longest === 0 || exact === undefined || known.has(match.value)
            ? undefined
            : swallowing(before, exact.slice(0, longest + 1), match);
        if (first) {
          yield {
            at: match.get('uri').get(prefix === undefined ? 'exact' : 'prefix'),
            message: `'${exact}' begins with '${first.value.uri?.prefix}', the prefix at ${first.pointer}, which takes it first`,
            fix: `match exact '${first.value.uri?.prefix}' and prefix '${first.value.uri?.prefix}/' there (PrefixRoute does), or move this rule up`,
          };
        }
        // what ends with a slash has whole names
        if (prefix && !prefix.endsWith('/')) {
          put(before, prefix, match);
          longest = Math.max(longest, prefix.length);
        }
      }
    }
  },
};

/** A match before with a prefix that ends within a name of the path. */
function swallowing(before: ReadonlyMap<string, readonly Match[]>, path: string, match: Match): Match | undefined {
  for (let end = 2; end < path.length; end++) {
    const prefix = path.slice(0, end);
    const first = isSibling(prefix, path)
      ? before.get(prefix)?.find(other => overlap(other.value, match.value))
      : undefined;
    if (first) {
      return first;
    }
  }
  return undefined;
}

const matchesOf = once((config: Config): ReadonlyMap<Resource, readonly Match[]> => {
  const found = new Map<Resource, Match[]>();
  for (const match of httpMatches(config)) {
    put(found, match.resource, match);
  }
  return found;
});
