import { canonicalFilterName } from '../../model/envoy-filter-names';
import { filterMatches } from '../../model/envoy-filter-matches';
import type { Field } from '../../model/field';
import type { Rule } from '../rule';

/** Istio gives its filters the new names: the old ones find them as long as it also looks for those. */
export const deprecatedFilterName: Rule = {
  name: 'envoy-filter/deprecated-filter-name',
  level: 'warning',
  says: 'a filter is looked for by a name that Envoy has given up',
  source: 'https://www.envoyproxy.io/docs/envoy/latest/version_history/v1.14.0',
  alike: ['IST0133'],
  *check(config) {
    for (const { filter } of filterMatches(config)) {
      const names: ReadonlyArray<Field<string | undefined>> = [filter.get('name'), filter.get('subFilter').get('name')];
      for (const name of names) {
        const canonical = canonicalFilterName(name.value ?? '');
        if (canonical !== undefined) {
          yield {
            at: name,
            message: `the filter is called ${canonical} now, got '${name.value}'`,
            fix: `write ${canonical}`,
          };
        }
      }
    }
  },
};
