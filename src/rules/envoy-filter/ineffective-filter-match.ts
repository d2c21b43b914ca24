import { filterMatches } from '../../model/envoy-filter-matches';
import type { Rule } from '../rule';

/** The whole listener is patched, or all of its chains. */
export const ineffectiveFilterMatch: Rule = {
  name: 'envoy-filter/ineffective-filter-match',
  level: 'warning',
  says: 'a listener or a filter chain is looked for by one of its filters, which has no effect',
  source:
    'https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-ListenerMatch-FilterChainMatch',
  alike: ['IST0133'],
  *check(config) {
    for (const { applyTo, filter } of filterMatches(config)) {
      if (applyTo === 'LISTENER' || applyTo === 'FILTER_CHAIN') {
        yield { at: filter, message: `a match on a filter has no effect on ${applyTo}`, fix: 'leave it out' };
      }
    }
  },
};
