import { filterMatches } from '../../model/envoy-filter-matches';
import type { Rule } from '../rule';

/** A filter is found by its name alone. */
export const unnamedFilter: Rule = {
  name: 'envoy-filter/unnamed-filter',
  level: 'error',
  says: 'a match on a filter does not say its name',
  source:
    'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ListenerMatch-FilterMatch',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const { filter } of filterMatches(config)) {
      const { name = '', subFilter } = filter.value;
      if (name === '') {
        yield { at: filter, message: 'a match on a filter needs its name' };
      } else if (subFilter && (subFilter.name ?? '') === '') {
        yield { at: filter.get('subFilter'), message: 'a match on a filter needs its name' };
      }
    }
  },
};
