import { filterMatches } from '../../model/envoy-filter-matches';
import { quote } from '../../model/quote';
import type { Rule } from '../rule';

const MANAGERS: ReadonlySet<string | undefined> = new Set([
  'envoy.filters.network.http_connection_manager',
  'envoy.http_connection_manager',
]);

/** Filters of HTTP are within the manager of HTTP connections, and nowhere else. */
export const misplacedSubFilter: Rule = {
  name: 'envoy-filter/misplaced-sub-filter',
  level: 'error',
  says: 'a filter is looked for within another, though filters of HTTP alone are within another',
  source:
    'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ListenerMatch-SubFilterMatch',
  alike: ['IST0106'],
  refusedBy: 'istiod',
  *check(config) {
    for (const { applyTo, filter } of filterMatches(config)) {
      const { name = '', subFilter } = filter.value;
      if (!subFilter || name === '') {
        continue;
      }
      if (applyTo !== 'HTTP_FILTER') {
        yield { at: filter.get('subFilter'), message: `subFilter is for HTTP_FILTER alone, got ${applyTo}` };
      } else if (!MANAGERS.has(name)) {
        yield {
          at: filter.get('name'),
          message: `a subFilter is within envoy.filters.network.http_connection_manager, got ${quote(name)}`,
        };
      }
    }
  },
};
